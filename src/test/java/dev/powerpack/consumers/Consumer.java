package dev.powerpack.consumers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A project of {@code src/it} after its build. */
final class Consumer {
  private final Path folder;
  private final Element report;
  private final Path log;
  private final List<String> shown = new ArrayList<>();
  private String missing = "";

  /**
   * Reads the report of the Invoker Plugin on a build, and the log that it names.
   *
   * @param projects the folder with the projects
   */
  Consumer(Path projects, Path report) {
    try {
      this.report = DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(report.toFile())
          .getDocumentElement();
      this.folder = projects.resolve(name());
      this.log = Path.of(this.report.getAttribute("buildlog"));
      look();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(report + " cannot be read.", e);
    }
  }

  /** Each line of expected.txt must be part of a line of the log, in the same order. */
  private void look() throws IOException {
    Iterator<String> lines = log().iterator();
    for (String expected : Files.readAllLines(folder.resolve("expected.txt"))) {
      String found = "";
      while (lines.hasNext() && found.isEmpty()) {
        String line = lines.next();
        found = line.contains(expected) ? line : "";
      }
      if (found.isEmpty()) {
        missing = expected;
        return;
      }
      shown.add(found);
    }
  }

  String name() {
    return report.getAttribute("name");
  }

  String description() {
    return report.getAttribute("description");
  }

  long seconds() {
    return Math.round(Double.parseDouble(report.getAttribute("time")));
  }

  /** The lines of the log that were expected. */
  List<String> shown() {
    return shown;
  }

  /** What to say of a project that failed, nothing where it did not. */
  String failure() throws IOException {
    if (!report.getAttribute("result").equals("success")) {
      return report.getTextContent().strip() + "\n" + errors() + needs();
    }
    return missing.isEmpty()
        ? ""
        : "\"" + missing + "\" is not in " + log + " where it was expected\n";
  }

  /** What the build says of its failure, and the lines before, without the stack of Maven. */
  private String errors() throws IOException {
    List<String> lines = log();
    int first = 0;
    while (first < lines.size() && !lines.get(first).startsWith("[ERROR] ")) {
      first++;
    }
    return lines.subList(Math.max(0, first - 9), lines.size()).stream()
        .takeWhile(line -> !line.contains("[Help"))
        .filter(line -> !line.startsWith("    at "))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** What packages.txt says of a package of Debian that the project needs. */
  private String needs() throws IOException {
    Path packages = folder.resolve("packages.txt");
    if (!Files.exists(packages)) {
      return "";
    }
    try (Stream<String> lines = Files.lines(packages)) {
      return lines
          .filter(line -> line.startsWith("#"))
          .map(line -> line.substring(1).strip())
          .collect(Collectors.joining("\n", "", "\n"));
    }
  }

  /** The lines of the log without colours. */
  private List<String> log() throws IOException {
    return Files.readString(log).replaceAll("\u001b\\[[0-9;]*m", "").lines().toList();
  }
}
