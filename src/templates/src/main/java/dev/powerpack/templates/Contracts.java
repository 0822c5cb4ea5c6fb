package dev.powerpack.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * Generates and compiles a client for each contract in some folders, and prints what became of it.
 * Takes the folder of the templates, one to write into, and the folders of contracts.
 */
public final class Contracts {
  private static final String ROW = "%-60.60s %10s %8s  %s%n";
  private static final int SHOWN = 10;

  /**
   * What became of a contract: how many operations were generated, and the sentences on what was
   * not.
   */
  private record Outcome(String contract, long operations, List<String> refused) {}

  public static void main(String[] args) throws IOException {
    Path output = Path.of(args[1]);
    FileUtils.deleteDirectory(output.toFile()); // What an earlier run left would be counted too.
    Files.createDirectories(output);
    Generator generator = new Generator(Path.of(args[0]), output);
    Map<String, Outcome> outcomes = new TreeMap<>();
    Map<String, Path> folders = new TreeMap<>();
    for (Path contract : contracts(List.of(args).subList(2, args.length))) {
      String name = "c%03d".formatted(outcomes.size());
      try {
        List<String> refused = generator.generate(contract, name);
        folders.put(name, generator.sources(name));
        outcomes.put(
            name, new Outcome(contract.toString(), operations(generator.sources(name)), refused));
      } catch (RuntimeException e) { // Of upstream, which cannot read the contract.
        outcomes.put(
            name,
            new Outcome(
                contract.toString(), 0, List.of(e.toString().lines().findFirst().orElse(""))));
      }
    }
    Map<String, List<String>> problems = Compiler.compile(folders, output.resolve("classes"));
    System.out.printf(ROW, "contract", "operations", "left out", "result");
    outcomes.forEach((name, outcome) ->
        print(outcome, folders.containsKey(name), problems.getOrDefault(name, List.of())));
    System.out.printf("%d contracts, %d do not compile%n", outcomes.size(), problems.size());
    if (!problems.isEmpty()) {
      System.exit(1);
    }
  }

  private static void print(Outcome outcome, boolean readable, List<String> problems) {
    String contract = outcome.contract();
    String result =
        !readable ? "not readable" : problems.isEmpty() ? "compiles" : "DOES NOT COMPILE";
    System.out.printf(
        ROW,
        contract.substring(Math.max(0, contract.length() - 60)),
        outcome.operations(),
        outcome.refused().size(),
        result);
    Stream.concat(outcome.refused().stream(), problems.stream())
        .limit(SHOWN)
        .forEach(line -> System.out.println("    " + line));
  }

  private static List<Path> contracts(List<String> folders) throws IOException {
    List<Path> contracts = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files
            .filter(file -> file.toString().matches(".*\\.(ya?ml|json)"))
            .sorted()
            .forEach(contracts::add);
      }
    }
    return contracts;
  }

  /** Each operation has one constant for its path. */
  private static long operations(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith("Api.java"))
          .flatMap(Contracts::lines)
          .filter(line -> line.matches("  String \\w+_PATH = .*"))
          .count();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Contracts() {}
}
