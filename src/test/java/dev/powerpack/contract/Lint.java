package dev.powerpack.contract;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.powerpack.tools.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Redocly CLI with the rules of {@code openapi/redocly.yaml}, in the version that
 * {@code openapi/package-lock.json} pins.
 */
final class Lint {
  private static final Path OPENAPI = Path.of("openapi");
  private static final String PACKAGE = "package.json";
  private static final String LOCK = "package-lock.json";
  private static final String NEEDED =
      "Node.js 20 or later with npm is needed to lint the contract;"
          + " Debian 13 or later: apt-get install nodejs npm";

  /** Neither usage data nor a question for a newer version leaves the machine. */
  private static final Map<String, String> SILENT =
      Map.of("REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");

  private static final List<String> INSTALL =
      List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");

  private static final JsonMapper JSON = new JsonMapper();

  private final Path cli;

  private Lint(Path folder) {
    cli = folder.resolve("node_modules/@redocly/cli/bin/cli.js").toAbsolutePath();
  }

  /**
   * Installs the linter into a folder, which needs the network, unless the same lock is installed
   * there.
   *
   * @throws IllegalStateException if there is no Node.js, or the installation fails
   */
  static Lint install(Path folder) throws IOException {
    Path lock = Files.createDirectories(folder).resolve(LOCK);
    // Written last, so that an installation that was interrupted does not count.
    Path installed = folder.resolve("installed.json");
    if (!Files.exists(installed) || Files.mismatch(installed, OPENAPI.resolve(LOCK)) != -1) {
      Files.copy(OPENAPI.resolve(PACKAGE), folder.resolve(PACKAGE), REPLACE_EXISTING);
      Files.copy(OPENAPI.resolve(LOCK), lock, REPLACE_EXISTING);
      requireNode(
          Program.run(folder, List.of("node", "--version"), SILENT, NEEDED).output());
      Program.run(folder, INSTALL, SILENT, NEEDED).succeeded();
      Files.copy(lock, installed, REPLACE_EXISTING);
    }
    return new Lint(folder);
  }

  /**
   * What is wrong with a contract, in the order of the linter; empty if nothing is.
   *
   * @throws IllegalStateException if the file is no YAML, or the linter fails
   */
  List<Finding> findings(Path contract) {
    return findings(List.of(contract)).get(0);
  }

  /** The same for several contracts, in their order; starting the linter is what takes the time. */
  List<List<Finding>> findings(List<Path> contracts) {
    List<String> arguments = new ArrayList<>(List.of("lint", "--format=json"));
    // The linter would leave out what is beyond the first hundred.
    arguments.add("--max-problems=100000");
    contracts.forEach(contract -> arguments.add(contract.toAbsolutePath().toString()));
    Program lint = redocly(arguments);

    // One document for each contract, one after the other.
    List<List<Finding>> findings = new ArrayList<>();
    try (MappingIterator<JsonNode> documents =
        JSON.readerFor(JsonNode.class).readValues(lint.output())) {
      while (documents.hasNextValue()) {
        findings.add(findings(documents.nextValue()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(lint.failed("answered no JSON").getMessage(), e);
    }
    // It stops at a file that is no YAML.
    if (findings.size() != contracts.size()) {
      throw lint.failed("stopped at " + contracts.get(findings.size()));
    }
    return findings;
  }

  /** Runs Redocly CLI with our rules; what is wrong with the rules themselves is an error. */
  Program redocly(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("node", cli.toString()));
    command.addAll(arguments);
    command.add("--config=" + OPENAPI.resolve("redocly.yaml").toAbsolutePath());
    command.add("--lint-config=error");
    return Program.run(Path.of("."), command, SILENT, NEEDED);
  }

  private static void requireNode(String version) {
    // As in v20.19.0; an older one fails in ways that say nothing of it.
    if (Integer.parseInt(version.strip().replaceAll("^v|\\..*", "")) < 20) {
      throw new IllegalStateException(NEEDED + ", but this is " + version.strip());
    }
  }

  private static List<Finding> findings(JsonNode answer) {
    return StreamSupport.stream(answer.path("problems").spliterator(), false)
        .map(Finding::of)
        // What several operations or responses refer to is reported for each of them.
        .distinct()
        .toList();
  }

  /** One thing that is wrong; the place is a JSON pointer, as in {@code #/paths}. */
  record Finding(String place, String message, String rule, String severity) {
    private static Finding of(JsonNode problem) {
      return new Finding(
          problem.path("location").path(0).path("pointer").asText("#/"),
          problem.path("message").asText(),
          problem.path("ruleId").asText(),
          problem.path("severity").asText());
    }

    @Override
    public String toString() {
      return place + ": " + message + " (" + rule + ")";
    }
  }
}
