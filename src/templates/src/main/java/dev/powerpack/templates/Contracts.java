package dev.powerpack.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * Generates and compiles a client for each contract in some folders, uses it, and prints what
 * became of it. Takes the folder of the templates, one to write into, and the folders of contracts.
 */
public final class Contracts {
  private static final String ROW = "%-60.60s %10s %8s %6s  %s%n";
  private static final int SHOWN = 10;
  private static final Set<String> FAILURES = Set.of("NOT READ", "DOES NOT COMPILE", "DIFFERS");
  /** Of a schema whose class cannot be there, so that nothing compiles. */
  private static final Predicate<String> WHOLE =
      Pattern.compile("^Schema [^:]*: its class ").asPredicate();

  private final Path output;
  private final Generator generator;
  private final Map<String, Path> contracts = new TreeMap<>();
  private final Map<String, Path> sources = new TreeMap<>();
  private final Map<String, Generator.Sentences> sentences = new TreeMap<>();
  private final Map<String, Integer> results = new TreeMap<>();
  private long operations;
  private long leftOut;

  private Contracts(Path templates, Path output) {
    this.output = output;
    this.generator = new Generator(templates, output);
  }

  public static void main(String[] args) throws IOException {
    Path output = Path.of(args[1]);
    FileUtils.deleteDirectory(output.toFile()); // What an earlier run left would be counted too.
    Files.createDirectories(output);
    Contracts contracts = new Contracts(Path.of(args[0]), output);
    for (Path contract : files(List.of(args).subList(2, args.length))) {
      contracts.generate(contract);
    }
    contracts.use();
  }

  private void generate(Path contract) throws IOException {
    String name = "c%03d".formatted(contracts.size());
    contracts.put(name, contract);
    try {
      sentences.put(name, generator.generate(contract, name));
      sources.put(name, generator.sources(name));
    } catch (RuntimeException e) { // Of upstream, which cannot read the contract.
      String message = e.toString().lines().findFirst().orElse("") + " " + Samples.rootCause(e);
      sentences.put(name, new Generator.Sentences(List.of(), List.of(message)));
    }
  }

  private void use() throws IOException {
    Path classes = output.resolve("classes");
    Map<String, List<String>> errors = Compiler.compile(sources, classes);
    System.out.printf(ROW, "contract", "operations", "left out", "values", "result");
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      for (String name : contracts.keySet()) {
        List<String> problems = errors.getOrDefault(name, List.of());
        Generator.Sentences said = sentences.get(name);
        if (!sources.containsKey(name)) {
          print(name, "NOT READ", 0, said.invalid());
        } else if (said.refused().stream().anyMatch(WHOLE)) {
          print(name, "refused", 0, List.of());
        } else if (problems.isEmpty()) {
          Samples samples = new Samples(loader, "contracts." + name);
          samples.load(sources.get(name));
          samples.check(contracts.get(name));
          String result = said.refused().isEmpty() ? "clean" : "refused in part";
          print(
              name,
              samples.problems.isEmpty() ? result : "DIFFERS",
              samples.equal,
              samples.problems);
        } else {
          boolean valid = said.invalid().isEmpty();
          print(
              name, valid ? "DOES NOT COMPILE" : "not valid", 0, valid ? problems : said.invalid());
        }
      }
    }
    System.out.printf(
        "%d contracts: %s; %d operations generated, %d left out%n",
        contracts.size(), results, operations, leftOut);
    if (results.keySet().stream().anyMatch(FAILURES::contains)) {
      System.exit(1);
    }
  }

  private void print(String name, String result, int equal, List<String> problems)
      throws IOException {
    results.merge(result, 1, Integer::sum);
    List<String> refused = sentences.get(name).refused();
    long generated = sources.containsKey(name) ? operations(sources.get(name)) : 0;
    long left = refused.stream()
        .filter(line -> line.startsWith("Operation "))
        .map(line -> line.split("[ ,:]")[1])
        .distinct()
        .count();
    operations += generated;
    leftOut += left;
    String contract = contracts.get(name).toString();
    System.out.printf(
        ROW,
        contract.substring(Math.max(0, contract.length() - 60)),
        generated,
        left,
        equal,
        result);
    Stream.concat(refused.stream(), problems.stream())
        .limit(SHOWN)
        .forEach(line -> System.out.println("    " + line));
  }

  private static List<Path> files(List<String> folders) throws IOException {
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
}
