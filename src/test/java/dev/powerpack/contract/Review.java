package dev.powerpack.contract;

import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.contract.Lint.Finding;
import dev.powerpack.tools.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reviews the contract: writes what reviewers read into a folder, and sums it up in five lines.
 * Prints them and ends with 1 where something is wrong, but not before it has told all that can be
 * told without that; is silent where all is right.
 */
final class Review {
  private static final Path FILE = Path.of("openapi", "powerpack.yaml");
  private static final Path RELEASED = Path.of("openapi", "released", "powerpack.yaml");
  private static final String AUTH_ID = "PLIVO_AUTH_ID";
  private static final String AUTH_TOKEN = "PLIVO_AUTH_TOKEN";

  private final Path folder;
  private final Contract contract = Contract.read(FILE);
  private final Comparison comparison = Comparison.of(Contract.read(RELEASED), contract);
  private final List<String> summary = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private Review(Path folder) {
    this.folder = folder;
  }

  /**
   * Arguments: the folder to write into, and the address of a service to check, maybe none; or the
   * folder and "summary", to print what an earlier review has summed up.
   */
  public static void main(String... args) throws IOException {
    Path summary = Path.of(args[0], "summary.txt");
    if (args.length > 1 && args[1].equals("summary")) {
      System.out.print(Files.readString(summary));
      return;
    }
    try {
      review(summary, args);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      // There is no contract to review, or nothing to hold it against.
      System.out.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void review(Path summary, String... args) throws IOException {
    Review review = new Review(Files.createDirectories(Path.of(args[0])));
    review.tellFaults();
    review.tellChanges();
    review.writePage();
    review.tellFindings();
    review.tellDeviations(args.length > 1 ? args[1] : "", System.getenv());
    Files.write(summary, review.summary);
    if (!review.faults.isEmpty()) {
      review.faults.forEach(System.out::println);
      review.summary.forEach(System.out::println);
      System.exit(1);
    }
  }

  private void tellFaults() {
    Examples examples = Examples.of(contract);
    faults.addAll(contract.faults());
    faults.addAll(examples.faults());
    String valid = contract.faults().isEmpty() ? "valid" : "not valid";
    int wrong = examples.faults().size();
    tell(
        "contract",
        contract.version() + " is " + valid + ", "
            + (wrong == 0 ? "all of " : wrong + " of ") + examples.count()
            + " examples and defaults"
            + (wrong == 0 ? " match it" : " contradict it"));
  }

  private void tellChanges() {
    comparison.brokenPromise().ifPresent(faults::add);
    tell("changes", comparison.summary());
  }

  private void writePage() throws IOException {
    // What Redocly says comes later, and not at all where Node.js is missing.
    writeChanges("Redocly was not asked.");
    Files.writeString(folder.resolve("lint.txt"), "Not linted.\n");
    String page = Page.html(Page.contract(FILE), contract.version(), lastChanged(), "changes.html");
    Files.writeString(folder.resolve("index.html"), page);
    tell("reference", folder.resolve("index.html") + ", changes.html, changes.md, lint.txt");
  }

  private void writeChanges(String redocly) throws IOException {
    ChangesReport report = new ChangesReport(comparison, redocly);
    Files.writeString(folder.resolve("changes.md"), report.markdown());
    Files.writeString(folder.resolve("changes.html"), report.html());
  }

  /**
   * The day of the last commit that changed it; today where it has changed since, or no one knows.
   */
  private static LocalDate lastChanged() {
    try {
      if (git("status", "--porcelain").isEmpty()) {
        return LocalDate.parse(git("log", "-1", "--format=%cs"));
      }
    } catch (IllegalStateException | DateTimeException e) {
      // There is no Git here, or no history.
      return LocalDate.now(ZoneId.systemDefault());
    }
    return LocalDate.now(ZoneId.systemDefault());
  }

  private static String git(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--", FILE.toString()));
    return Program.run(Path.of("."), command, Map.of(), "There is no Git.")
        .output()
        .strip();
  }

  private void tellFindings() throws IOException {
    try {
      Lint lint = Lint.install(folder.resolve("redocly"));
      List<Finding> findings = lint.findings(FILE);
      String text = findings.stream().map(finding -> finding + "\n").collect(Collectors.joining());
      Files.writeString(folder.resolve("lint.txt"), text.isEmpty() ? "No findings.\n" : text);
      findings.forEach(finding -> faults.add(finding.toString()));
      Program diff = lint.redocly(List.of("diff", RELEASED.toString(), FILE.toString()));
      writeChanges(diff.output().isBlank() ? diff.error() : diff.output());
      tell("lint", count(findings.size(), "finding"));
    } catch (IllegalStateException | UncheckedIOException e) {
      faults.add(String.valueOf(e.getMessage()));
      tell("lint", "not done");
    }
  }

  private void tellDeviations(String baseUrl, Map<String, String> environment) {
    if (baseUrl.isEmpty()) {
      tell("service", "not asked; -Dcontract.baseUrl=… reads three pages of an account");
      return;
    }
    try (Live live = live(baseUrl, environment)) {
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

  private Live live(String baseUrl, Map<String, String> environment) {
    String authId = environment.getOrDefault(AUTH_ID, "");
    String authToken = environment.getOrDefault(AUTH_TOKEN, "");
    if (authId.isEmpty() || authToken.isEmpty()) {
      throw new IllegalArgumentException("set " + AUTH_ID + " and " + AUTH_TOKEN + " to read it");
    }
    PowerpackClient.Builder settings = PowerpackClient.builder()
        .credentials(PlivoCredentials.of(authId, authToken))
        .baseUrl(baseUrl);
    return new Live(contract, authId, settings);
  }

  private void tell(String what, String sentence) {
    summary.add(String.format("%-10s %s", what, sentence));
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
