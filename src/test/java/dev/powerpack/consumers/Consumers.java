package dev.powerpack.consumers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Prints a table of the projects of {@code src/it} that were built, and beneath each what it has
 * shown. Ends with 1 where one failed, or has not printed what its {@code expected.txt} says.
 */
final class Consumers {
  private Consumers() {}

  /** Arguments: the folder with the projects, the one with the reports of the Invoker Plugin. */
  public static void main(String... args) throws IOException {
    List<Consumer> consumers = consumers(Path.of(args[0]), Path.of(args[1]));
    if (consumers.isEmpty()) {
      System.out.println("None of the projects of src/it was built.");
      System.exit(2);
    }
    StringBuilder failures = new StringBuilder();
    row("project", "result", "seconds", "shows");
    for (Consumer consumer : consumers) {
      String failure = consumer.failure();
      row(
          consumer.name(),
          failure.isEmpty() ? "fine" : "FAILED",
          consumer.seconds(),
          consumer.description());
      if (failure.isEmpty()) {
        consumer.shown().forEach(line -> System.out.println("    " + line.strip()));
      } else {
        failures.append('\n').append(consumer.name()).append(": ").append(failure);
      }
    }
    System.out.print(failures);
    System.exit(failures.length() == 0 ? 0 : 1);
  }

  private static List<Consumer> consumers(Path projects, Path reports) throws IOException {
    try (Stream<Path> files = Files.list(reports)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("BUILD-"))
          .sorted()
          .map(report -> new Consumer(projects, report))
          .toList();
    }
  }

  private static void row(Object... columns) {
    System.out.printf(Locale.ROOT, "%-16s %-7s %7s  %s%n", columns);
  }
}
