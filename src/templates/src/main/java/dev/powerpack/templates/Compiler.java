package dev.powerpack.templates;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles the clients of all contracts in one run, with all warnings on, those of Javadoc
 * included.
 */
final class Compiler {
  private static final List<String> OPTIONS = List.of(
      "--release",
      "17",
      "-Xlint:all,-processing,-options",
      "-Xdoclint:all/protected",
      "-Xmaxerrs",
      "100000",
      "-Xmaxwarns",
      "100000",
      "-XDcompilePolicy=simple",
      "--should-stop=ifError=FLOW");

  /**
   * The errors and warnings of each of the folders, which are named; a folder without any is not in
   * the map, and its classes are there.
   */
  static Map<String, List<String>> compile(Map<String, Path> folders, Path classes)
      throws IOException {
    Map<String, Path> rest = new TreeMap<>(folders);
    Map<String, List<String>> all = new TreeMap<>();
    // Where one folder has an error, javac writes no class, and finds none of those that come late.
    while (!rest.isEmpty()) {
      Map<String, List<String>> found = compileOnce(rest, classes);
      all.putAll(found);
      if (!rest.keySet().removeAll(found.keySet())) {
        break;
      }
    }
    return all;
  }

  private static Map<String, List<String>> compileOnce(Map<String, Path> folders, Path classes)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Files.createDirectories(classes);
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<Path> sources = new ArrayList<>();
      for (Path folder : folders.values()) {
        try (Stream<Path> tree = Files.walk(folder)) {
          tree.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
      }
      List<String> options = new ArrayList<>(OPTIONS);
      options.addAll(List.of("-d", classes.toString()));
      compiler
          .getTask(
              null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    Map<String, List<String>> found = new TreeMap<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      if (diagnostic.getKind() == Diagnostic.Kind.NOTE) {
        continue;
      }
      Path file = diagnostic.getSource() == null
          ? Path.of("none")
          : Path.of(diagnostic.getSource().toUri());
      String owner = folders.entrySet().stream()
          .filter(folder -> file.startsWith(folder.getValue()))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse("none of them");
      found
          .computeIfAbsent(owner, name -> new ArrayList<>())
          .add(diagnostic.getKind() + " " + file.getFileName() + ":" + diagnostic.getLineNumber()
              + " " + diagnostic.getMessage(Locale.ROOT).lines().findFirst().orElse(""));
    }
    return found;
  }

  private Compiler() {}
}
