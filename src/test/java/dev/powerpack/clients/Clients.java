package dev.powerpack.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.testing.FakePlivo;
import io.swagger.v3.core.util.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Generates, builds and runs each client of {@code src/clients}, compares what its program prints
 * with what the Java SDK finds, and prints a table. Ends with 1 where one fails.
 *
 * <p>Each runs three times: against an account as the contract describes it; against one with
 * unknown fields, nulls and missing optional fields; and, generated anew from the contract with one
 * more optional field, against the first account again.
 */
final class Clients {
  private static final Path CONTRACT = Path.of("openapi", "powerpack.yaml");
  private static final String FIELD = "added_for_a_test";

  private final Path output;
  private final Path generator;
  private final StringBuilder failures = new StringBuilder();

  private Clients(Path output, Path generator) {
    this.output = output;
    this.generator = generator;
  }

  /** Arguments: where to write, OpenAPI Generator's jar, and the name of one client or nothing. */
  public static void main(String... args) throws IOException {
    Clients clients = new Clients(Files.createDirectories(Path.of(args[0])), Path.of(args[1]));
    String only = args.length > 2 ? args[2] : "";
    List<Path> folders = folders(only);
    if (folders.isEmpty()) {
      System.out.println("There is no client \"" + only + "\" in src/clients.");
      System.exit(2);
    }
    row("language", "generator", "files", "lines", "seconds", "result");
    for (Path folder : folders) {
      clients.make(folder);
    }
    System.out.print(clients.failures);
    System.exit(clients.failures.length() == 0 ? 0 : 1);
  }

  private static List<Path> folders(String only) throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src", "clients"))) {
      return folders
          .filter(Files::isDirectory)
          .filter(folder -> only.isEmpty() || folder.endsWith(only))
          .sorted()
          .toList();
    }
  }

  private void make(Path folder) throws IOException {
    Client client = new Client(folder, output.resolve(folder.getFileName()), generator);
    long begin = System.nanoTime();
    List<Path> sources = List.of();
    String result = "fine";
    try {
      client.requirePackages();
      Path generated = client.generate(CONTRACT, "client");
      sources = files(generated);
      try (FakePlivo plain = FakePlivo.start();
          FakePlivo odd = Accounts.odd()) {
        compare(client, generated, plain, "an account as in the contract");
        compare(client, generated, odd, "an account with unknown fields, nulls and missing fields");
        Path changed = client.generate(withOneMoreField(), "changed");
        requireField(changed);
        compare(client, changed, plain, "a contract with one more field");
      }
    } catch (IllegalStateException | IOException | PowerpackException e) {
      result = "FAILED";
      failures
          .append('\n')
          .append(client.name())
          .append(": ")
          .append(e.getMessage())
          .append('\n');
    }
    row(
        client.name(),
        client.generatorName(),
        sources.size(),
        lines(sources),
        Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
        result);
  }

  /** Line ends of Windows, and blank lines at the end, are no difference. */
  private static void compare(Client client, Path generated, FakePlivo fake, String what)
      throws IOException {
    String expected = Accounts.expected(fake);
    String printed = client.run(generated, Accounts.environment(fake)).replace("\r\n", "\n");
    if (!printed.stripTrailing().equals(expected.stripTrailing())) {
      throw new IllegalStateException(String.format(
          "With %s it printed%n%s%nwhere the Java SDK finds%n%s", what, printed, expected));
    }
  }

  private Path withOneMoreField() throws IOException {
    ObjectMapper yaml = Yaml.mapper();
    JsonNode contract = yaml.readTree(CONTRACT.toFile());
    ObjectNode properties = (ObjectNode) contract.at("/components/schemas/Powerpack/properties");
    properties.putObject(FIELD).put("type", "string").put("nullable", true);
    return Files.writeString(output.resolve("changed.yaml"), yaml.writeValueAsString(contract));
  }

  private static void requireField(Path generated) throws IOException {
    List<Path> files = files(generated);
    for (Path file : files) {
      // Some generators copy the contract; only where that is all that there is, it counts.
      boolean counts = !file.getFileName().toString().startsWith("openapi.") || files.size() < 5;
      if (counts && Files.readString(file).contains(FIELD)) {
        return;
      }
    }
    throw new IllegalStateException(
        "An optional field that was added is not in what is generated.");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static int lines(List<Path> files) {
    int lines = 0;
    for (Path file : files) {
      try (Stream<String> text = Files.lines(file)) {
        lines += (int) text.count();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return lines;
  }

  private static void row(Object... columns) {
    System.out.printf(Locale.ROOT, "%-12s %-18s %6s %7s %8s  %s%n", columns);
  }
}
