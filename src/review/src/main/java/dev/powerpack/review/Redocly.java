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

/** Redocly CLI with our rules, in the version that {@code openapi/package-lock.json} pins. */
final class Redocly {
  private static final String NEEDED =
      "The review needs Node.js 20 or later with npm; Debian 13 or later: apt-get install nodejs npm";

  private final Path openapi;
  private final Path folder;

  /**
   * Installs it into a folder, which needs the network, unless the same lock is installed there.
   *
   * @param openapi the folder with the lock and the rules
   * @throws IllegalStateException if there is no Node.js, or the installation fails
   */
  Redocly(Path openapi, Path folder) throws IOException, InterruptedException {
    this.openapi = openapi.toAbsolutePath();
    this.folder = Files.createDirectories(folder).toAbsolutePath();
    Path lock = openapi.resolve("package-lock.json");
    // Written last, so that an installation that was interrupted does not count.
    Path installed = folder.resolve("installed.json");
    if (!Files.exists(installed) || Files.mismatch(installed, lock) != -1) {
      // An older Node.js fails in ways that say nothing of it.
      run(
          List.of("node", "-e", "process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)"),
          NEEDED);
      Files.copy(openapi.resolve("package.json"), folder.resolve("package.json"), REPLACE_EXISTING);
      Files.copy(lock, folder.resolve("package-lock.json"), REPLACE_EXISTING);
      run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"), "npm ci failed");
      Files.copy(lock, installed, REPLACE_EXISTING);
    }
  }

  /** The findings in each of several contracts; starting the linter is what takes the time. */
  List<List<Finding>> lint(List<Path> contracts) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("lint", "--format=json"));
    // The linter would leave out what is beyond the first hundred.
    arguments.add("--max-problems=100000");
    contracts.forEach(contract -> arguments.add(contract.toAbsolutePath().toString()));
    // One document for each contract, one after the other; the exit code tells of findings too.
    List<List<Finding>> findings = new ArrayList<>();
    String output = redocly(arguments, "");
    try (MappingIterator<JsonNode> documents =
        new JsonMapper().readerFor(JsonNode.class).readValues(output)) {
      documents.forEachRemaining(document -> findings.add(Finding.in(document)));
    }
    if (findings.size() != contracts.size()) {
      throw new IllegalStateException("The linter stopped at " + contracts.get(findings.size())
          + ":\n" + Files.readString(folder.resolve("error.txt")));
    }
    return findings;
  }

  /** Writes the contract as a page to read, which needs nothing beside it and no network. */
  void page(Path contract, Path page) throws IOException, InterruptedException {
    redocly(
        List.of(
            "build-docs",
            contract.toAbsolutePath().toString(),
            "--inlineBundle",
            "--output=" + page.toAbsolutePath()),
        "The reference was not made");
  }

  private String redocly(List<String> arguments, String failure)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node", "node_modules/@redocly/cli/bin/cli.js"));
    command.addAll(arguments);
    command.add("--config=" + openapi.resolve("redocly.yaml"));
    command.add("--lint-config=error");
    return run(command, failure);
  }

  /**
   * What a program prints; it fails where a message for that is given and it does not end with 0.
   */
  private String run(List<String> command, String failure)
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
    int code;
    try {
      code = builder.start().waitFor();
    } catch (IOException e) {
      throw new IllegalStateException(NEEDED, e);
    }
    if (code != 0 && !failure.isEmpty()) {
      throw new IllegalStateException(
          failure + "\n" + Files.readString(output) + Files.readString(error));
    }
    return Files.readString(output);
  }

  /** One thing that is wrong; the place is a JSON pointer, as in {@code #/paths}. */
  record Finding(String place, String message, String rule) {
    private static List<Finding> in(JsonNode document) {
      List<Finding> findings = new ArrayList<>();
      document
          .path("problems")
          .forEach(problem -> findings.add(new Finding(
              problem.at("/location/0/pointer").asText("#/"),
              problem.path("message").asText(),
              problem.path("ruleId").asText())));
      // What several operations or responses refer to is reported for each of them.
      return findings.stream().distinct().toList();
    }

    @Override
    public String toString() {
      return place + ": " + message + " (" + rule + ")";
    }
  }
}
