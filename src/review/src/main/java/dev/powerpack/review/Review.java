package dev.powerpack.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reviews the contract: writes the reference into a folder, tells what has changed and what is
 * wrong, sums it up in five lines, and ends with 1 where something is wrong.
 */
final class Review {
  private final Path openapi;
  private final Path folder;
  private final Contract contract;
  private final List<String> summary = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private Review(Path openapi, Path folder) {
    this.openapi = openapi;
    this.folder = folder;
    this.contract = Contract.read(openapi.resolve("powerpack.yaml"));
  }

  /**
   * Takes the folder of the contract, the one to write into, and a service to check, maybe none.
   */
  public static void main(String... args) throws IOException, InterruptedException {
    try {
      Review review = new Review(Path.of(args[0]), Files.createDirectories(Path.of(args[1])));
      review.checkContract();
      review.compare();
      review.writeReference();
      review.checkService(args.length > 2 ? args[2] : "");
      review.faults.forEach(System.out::println);
      review.summary.forEach(System.out::println);
      System.exit(review.faults.isEmpty() ? 0 : 1);
    } catch (UncheckedIOException e) {
      // There is no contract to review, or nothing to hold it against.
      System.out.println(e.getMessage());
      System.exit(1);
    }
  }

  private void checkContract() {
    Examples examples = new Examples(contract);
    faults.addAll(contract.faults());
    faults.addAll(examples.faults());
    tell(
        "contract",
        contract.version() + ", " + examples.count() + " examples and defaults, "
            + count(faults.size(), "fault"));
  }

  private void compare() {
    Contract released = Contract.read(openapi.resolve("released/powerpack.yaml"));
    Comparison comparison = Comparison.of(released, contract);
    comparison.changes().forEach(System.out::println);
    comparison.tooLow().ifPresent(faults::add);
    tell("changes", comparison.summary());
  }

  private void writeReference() throws IOException, InterruptedException {
    try {
      Redocly redocly = new Redocly(openapi, folder.resolve("redocly"));
      Path file = openapi.resolve("powerpack.yaml");
      List<String> findings = redocly.lint(List.of(file)).get(0);
      faults.addAll(findings);
      tell("lint", count(findings.size(), "finding"));
      redocly.page(file, folder.resolve("index.html"));
      tell("reference", folder.resolve("index.html").toString());
    } catch (IllegalStateException e) {
      faults.add(e.getMessage());
      tell("lint", "not done");
    }
  }

  private void checkService(String baseUrl) throws InterruptedException {
    if (baseUrl.isEmpty()) {
      tell(
          "service", "not read; -Dcontract.baseUrl=… reads three pages of each list of an account");
      return;
    }
    try {
      Live live =
          new Live(contract, baseUrl, variable("PLIVO_AUTH_ID"), variable("PLIVO_AUTH_TOKEN"));
      List<String> deviations = live.deviations();
      faults.addAll(deviations);
      tell(
          "service",
          count(deviations.size(), "deviation") + " in " + count(live.requests(), "request"));
    } catch (IllegalArgumentException e) {
      faults.add(baseUrl + ": " + e.getMessage());
      tell("service", "not read");
    }
  }

  private static String variable(String name) {
    String value = System.getenv(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException("set " + name + " to read it");
    }
    return value;
  }

  private void tell(String what, String sentence) {
    summary.add(String.format("%-10s %s", what, sentence));
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
