package dev.powerpack.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.powerpack.testing.FakePlivo;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A contender that was built: a folder with its classes and its class path. */
record Peer(String name, Path target) {
  private static final String PROGRAM = "dev.powerpack.benchmarks.Program";

  /** All that were built below a folder, the SDK first. */
  static List<Peer> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(module -> Files.exists(module.resolve("target/class-path.txt")))
          .map(module -> new Peer(module.getFileName().toString(), module.resolve("target")))
          .sorted((one, other) -> other.name.compareTo(one.name))
          .toList();
    }
  }

  /** The jars that a user of it deploys. */
  List<Path> closure() throws IOException {
    return Stream.of(Files.readString(target.resolve("closure.txt")).split(File.pathSeparator))
        .map(String::trim)
        .map(Path::of)
        .toList();
  }

  /** What a class prints in a JVM of its own. */
  List<String> run(List<String> options, String main, List<String> arguments) throws IOException {
    return run(Path.of(System.getProperty("java.home")), options, main, arguments);
  }

  private List<String> run(Path javaHome, List<String> options, String main, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(javaHome.resolve("bin/java").toString());
    command.add("-classpath");
    command.add(target.resolve("classes")
        + File.pathSeparator
        + Files.readString(target.resolve("class-path.txt")).trim());
    command.addAll(options);
    command.add(main);
    command.addAll(arguments);
    Process process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed:\n" + output);
    }
    return output.lines().toList();
  }

  /** The figures that its {@code Program} prints against an account. */
  List<String> program(FakePlivo fake, List<String> options, String... arguments)
      throws IOException {
    return run(
        Stream.concat(options.stream(), account(fake)).toList(), PROGRAM, List.of(arguments));
  }

  /** What its {@code Program} prints in another JVM. */
  List<String> program(Path javaHome, FakePlivo fake, String... arguments) throws IOException {
    return run(javaHome, account(fake).toList(), PROGRAM, List.of(arguments));
  }

  /** The options by which the harness finds an account. */
  static Stream<String> account(FakePlivo fake) {
    return Stream.of(
        "-DbaseUrl=" + fake.baseUrl(),
        "-DauthId=" + fake.authId(),
        "-DauthToken=" + fake.authToken());
  }
}
