package dev.powerpack.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reviews the contract: writes the reference into a folder, tells what has changed and what is
 * wrong, sums it up in five lines, and ends with 1 where something is wrong.
 */
final class Review {
  private final Path openapi;
  private final Path folder;
  private final Path file;

  /** A line of each part, which stays as it is where the part fails. */
  private final Map<String, String> summary = new LinkedHashMap<>();

  /** Each once, though several parts come upon it. */
  private final Set<String> faults = new LinkedHashSet<>();

  private Review(Path openapi, Path folder) {
    this.openapi = openapi;
    this.folder = folder;
    this.file = openapi.resolve("powerpack.yaml");
    summary.put("contract", "not read");
    summary.put("changes", "not compared");
    summary.put("lint", "not done");
    summary.put("reference", "not made");
    summary.put("service", "not read");
  }

  /**
   * Takes the folder of the contract, the one to write into, and a service to check, maybe none.
   */
  public static void main(String... args) throws IOException, InterruptedException {
    Review review = new Review(Path.of(args[0]), Files.createDirectories(Path.of(args[1])));
    review.run(review::checkContract);
    review.run(review::compare);
    review.run(review::writeReference);
    review.run(() -> review.checkService(args.length > 2 ? args[2] : ""));
    review.faults.forEach(System.out::println);
    review.summary.forEach(
        (part, sentence) -> System.out.println(String.format("%-10s %s", part, sentence)));
    System.exit(review.faults.isEmpty() ? 0 : 1);
  }

  private interface Part {
    void run() throws IOException, InterruptedException;
  }

  private void run(Part part) throws IOException, InterruptedException {
    try {
      part.run();
    } catch (IllegalArgumentException | IllegalStateException e) {
      faults.add(e.getMessage());
    }
  }

  private void checkContract() {
    Contract contract = Contract.read(file);
    Examples examples = new Examples(contract);
    faults.addAll(contract.faults());
    faults.addAll(examples.faults());
    summary.put(
        "contract",
        contract.version() + ", " + examples.count() + " examples and defaults, "
            + count(faults.size(), "fault"));
  }

  private void compare() {
    Contract released = Contract.read(openapi.resolve("released/powerpack.yaml"));
    Comparison comparison = Comparison.of(released, Contract.read(file));
    comparison.changes().forEach(System.out::println);
    comparison.tooLow().ifPresent(faults::add);
    summary.put("changes", comparison.summary());
  }

  private void writeReference() throws IOException, InterruptedException {
    Redocly redocly = new Redocly(openapi, folder.resolve("redocly"));
    List<String> findings = redocly.lint(List.of(file)).get(0);
    faults.addAll(findings);
    summary.put("lint", count(findings.size(), "finding"));
    redocly.page(file, folder.resolve("index.html"));
    summary.put("reference", folder.resolve("index.html").toString());
  }

  private void checkService(String baseUrl) throws InterruptedException {
    if (baseUrl.isEmpty()) {
      summary.put(
          "service", "not read; -Dcontract.baseUrl=… reads three pages of each list of an account");
      return;
    }
    try {
      Live live = new Live(
          Contract.read(file), baseUrl, variable("PLIVO_AUTH_ID"), variable("PLIVO_AUTH_TOKEN"));
      List<String> deviations = live.deviations();
      faults.addAll(deviations);
      summary.put(
          "service",
          count(deviations.size(), "deviation") + " in " + count(live.requests(), "request"));
    } catch (IllegalArgumentException e) {
      faults.add(baseUrl + ": " + e.getMessage());
    }
  }

  private static String variable(String name) {
    String value = System.getenv(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException("set " + name + " to read it");
    }
    return value;
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
