package dev.powerpack.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Releases the contract: {@code mvn -q test-compile exec:java
 * -DmainClass=dev.powerpack.contract.Release}. Copies it to {@code openapi/released}, against which
 * every later change is held, and adds an entry to {@code CHANGELOG.md}.
 */
final class Release {
  private final Path root;
  private final LocalDate date;

  Release(Path root, LocalDate date) {
    this.root = root;
    this.date = date;
  }

  public static void main(String... args) throws IOException {
    try {
      System.out.println(new Release(Path.of(""), LocalDate.now(ZoneId.systemDefault())).release());
    } catch (IllegalStateException | IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  /**
   * Releases it and says so in one sentence.
   *
   * @throws IllegalStateException if there is a fault in it, nothing has changed, or the version
   *     was not raised as the changes demand
   */
  String release() throws IOException {
    Path file = root.resolve("openapi/powerpack.yaml");
    Path released = root.resolve("openapi/released/powerpack.yaml");
    Contract contract = Contract.read(file);
    refuseFaults(contract);
    String entry = Files.exists(released)
        ? entry(Comparison.of(Contract.read(released), contract))
        : "The first release.\n";
    addToChangelog("### Contract " + contract.version() + " - " + date + "\n\n" + entry);
    Files.createDirectories(released.getParent());
    Files.writeString(released, contract.text());
    return "Contract " + contract.version()
        + " is released; commit openapi/released and CHANGELOG.md.";
  }

  private static void refuseFaults(Contract contract) {
    Version.of(contract.version());
    refuse("The contract is not valid", contract.faults());
    refuse("Examples of the contract contradict it", Examples.of(contract).faults());
  }

  private static void refuse(String what, Iterable<String> faults) {
    String lines = String.join("\n  ", faults);
    if (!lines.isEmpty()) {
      throw new IllegalStateException(what + ":\n  " + lines);
    }
  }

  private static String entry(Comparison comparison) {
    Optional<String> tooLow = comparison.tooLow();
    if (tooLow.isPresent()) {
      throw new IllegalStateException(tooLow.get());
    }
    if (comparison.verdict() == Verdict.UNCHANGED) {
      throw new IllegalStateException(
          "Nothing has changed since version " + comparison.releasedVersion() + ".");
    }
    StringBuilder entry = new StringBuilder();
    for (Change change : comparison.changes()) {
      entry.append(
          String.format("- %s: `%s`: %s%n", change.verdict(), change.place(), change.shortened()));
    }
    return entry.toString();
  }

  /** Beneath the heading of the version that comes next. */
  private void addToChangelog(String entry) throws IOException {
    Path file = root.resolve("CHANGELOG.md");
    String text = Files.readString(file);
    int end = text.indexOf('\n', text.indexOf("\n## ") + 1);
    Files.writeString(
        file, text.substring(0, end) + "\n\n" + entry.stripTrailing() + text.substring(end));
  }
}
