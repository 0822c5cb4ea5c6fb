package dev.powerpack.clients;

import dev.powerpack.tools.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder of {@code src/clients}: how its client is generated and what runs it. */
final class Client {
  private final Path folder;
  private final Path output;
  private final Path generator;

  /**
   * A client.
   *
   * @param folder that holds generator.yaml, packages.txt and run
   * @param output where all that is made goes
   * @param generator the jar of OpenAPI Generator's command line
   */
  Client(Path folder, Path output, Path generator) {
    this.folder = folder.toAbsolutePath();
    this.output = output.toAbsolutePath();
    this.generator = generator.toAbsolutePath();
  }

  String name() {
    return folder.getFileName().toString();
  }

  /** The generator of OpenAPI Generator that makes it. */
  String generatorName() throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("generator.yaml"))) {
      return lines
          .filter(line -> line.startsWith("generatorName:"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("?");
    }
  }

  /**
   * Looks whether all is there that it needs. A line of packages.txt is a package of Debian, a
   * colon, and a command that succeeds where the package, or what stands for it, is installed.
   *
   * @throws IllegalStateException if something is missing; the message says what to install
   */
  void requirePackages() throws IOException {
    List<String> missing = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("packages.txt"))) {
      int colon = line.indexOf(':');
      if (!line.startsWith("#") && colon > 0) {
        List<String> check = List.of("sh", "-c", line.substring(colon + 1));
        if (Program.run(folder, check, Map.of(), "a shell is needed").code() != 0) {
          missing.add(line.substring(0, colon));
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "missing; Debian: apt-get install " + String.join(" ", missing));
    }
  }

  /** Generates it from a contract into a folder beneath the output, and returns that folder. */
  Path generate(Path contract, String name) throws IOException {
    Path generated = output.resolve(name);
    // What an earlier run generated, and this one does not, would be built all the same.
    delete(generated);
    List<String> command = new ArrayList<>(List.of(
        "java",
        "-Dlog.level=warn",
        "-jar",
        generator.toString(),
        "generate",
        "-i",
        contract.toAbsolutePath().toString(),
        "-c",
        folder.resolve("generator.yaml").toString(),
        "-o",
        generated.toString()));
    Path templates = folder.resolve("../../../templates").resolve(name()).normalize();
    if (Files.isDirectory(templates)) {
      command.addAll(List.of("-t", templates.toString()));
    }
    Program.run(folder, command, Map.of(), "Java is needed").succeeded();
    return generated;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /**
   * Builds and runs its program, and returns what that printed.
   *
   * @param generated the client to use
   * @param account environment variables with the address and the credentials of an account
   */
  String run(Path generated, Map<String, String> account) throws IOException {
    Map<String, String> environment = new HashMap<>(account);
    environment.put("CLIENT", generated.toString());
    environment.put(
        "BUILD",
        Files.createDirectories(output.resolve("build-" + generated.getFileName()))
            .toString());
    return Program.run(
            folder, List.of(folder.resolve("run").toString()), environment, "bash is needed")
        .succeeded()
        .output();
  }
}
