package dev.powerpack.review;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Redocly CLI with our rules, in the version that {@code openapi/package-lock.json} pins. */
final class Redocly {
  private static final String NEEDED = "The review needs Node.js 20 or later with npm;"
      + " Debian 13 or later: apt-get install nodejs npm\n";

  private final Path openapi;
  private final Path folder;

  /**
   * Installs it.
   *
   * @param openapi the folder with the lock and the rules
   * @throws IllegalStateException if there is no Node.js, or the installation fails
   */
  Redocly(Path openapi, Path folder) throws IOException, InterruptedException {
    this.openapi = openapi.toAbsolutePath();
    this.folder = Files.createDirectories(folder.toAbsolutePath());
    for (String file : List.of("package.json", "package-lock.json")) {
      Files.copy(openapi.resolve(file), folder.resolve(file), REPLACE_EXISTING);
    }
    // An older one fails in ways that say nothing of it.
    run(
        NEEDED,
        List.of("node", "-e", "process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)"));
    run(
        "npm cannot install the linter:\n",
        List.of("npm", "ci", "--prefer-offline", "--ignore-scripts", "--no-audit"));
  }

  /**
   * The findings in each of several contracts, as {@code place: message (rule)} with a JSON pointer
   * for the place. Starting the linter is what takes the time.
   */
  List<List<String>> lint(List<Path> contracts) throws IOException, InterruptedException {
    // The linter would leave out what is beyond the first hundred.
    List<String> arguments =
        new ArrayList<>(List.of("lint", "--format=json", "--max-problems=9999"));
    contracts.forEach(contract -> arguments.add(contract.toAbsolutePath().toString()));
    String output = redocly("", arguments);
    List<List<String>> findings = new ArrayList<>();
    // One document for each contract, one after the other.
    try (MappingIterator<JsonNode> documents =
        new JsonMapper().readerFor(JsonNode.class).readValues(output)) {
      documents.forEachRemaining(document -> findings.add(findings(document)));
    }
    if (findings.size() != contracts.size()) {
      throw new IllegalStateException(
          "The linter stopped:\n" + Files.readString(folder.resolve("error.txt")));
    }
    return findings;
  }

  private static List<String> findings(JsonNode document) {
    return StreamSupport.stream(document.path("problems").spliterator(), false)
        .map(problem -> problem.at("/location/0/pointer").asText("#/") + ": "
            + problem.path("message").asText() + " (" + problem.path("ruleId").asText() + ")")
        // What several operations or responses refer to is reported for each of them.
        .distinct()
        .toList();
  }

  /** Writes the contract as a page to read, which needs nothing beside it and no network. */
  void page(Path contract, Path page) throws IOException, InterruptedException {
    String file = contract.toAbsolutePath().toString();
    redocly(
        "The reference cannot be made:\n",
        List.of("build-docs", file, "--inlineBundle", "--output=" + page.toAbsolutePath()));
  }

  private String redocly(String failure, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node", "node_modules/@redocly/cli/bin/cli.js"));
    command.addAll(arguments);
    command.add("--config=" + openapi.resolve("redocly.yaml"));
    command.add("--lint-config=error");
    return run(failure, command);
  }

  /**
   * What a program prints; where it fails, that is an exception, unless there is nothing to say.
   */
  private String run(String failure, List<String> command)
      throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    Path error = folder.resolve("error.txt");
    ProcessBuilder builder = new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectOutput(output.toFile())
        .redirectError(error.toFile());
    // Neither usage data nor a question for a newer version leaves the machine.
    builder
        .environment()
        .putAll(Map.of("REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"));
    try {
      if (builder.start().waitFor() != 0 && !failure.isEmpty()) {
        throw new IllegalStateException(
            failure + Files.readString(output) + Files.readString(error));
      }
    } catch (IOException e) {
      throw new IllegalStateException(NEEDED + e.getMessage(), e);
    }
    return Files.readString(output);
  }
}
