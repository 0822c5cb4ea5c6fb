package dev.powerpack.examples;

import static java.util.regex.Matcher.quoteReplacement;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Documents, Javadoc included, show only code of sources that are compiled or run. A block is a
 * part of one source; at its empty lines it may leave something out.
 */
final class DocumentsTest {
  private static final Pattern FENCED =
      Pattern.compile("^```\\w+\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private static final Pattern JAVADOC = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern IN_JAVADOC =
      Pattern.compile("<pre>\\{@code\n(.*?)\\}</pre>", Pattern.DOTALL);

  private static final Pattern CALL_IN_A_TABLE =
      Pattern.compile("(?<=\\| )`((?:client|[Pp]owerpack)\\.[^`]+)`(?= \\|)");

  private static final Pattern EMPTY_LINE = Pattern.compile("\n\\s*\n");

  private static final Pattern PROPERTY = Pattern.compile("<([\\w.-]+)>([^<>\\s]+)</\\1>");

  private static final Pattern REFERENCE =
      Pattern.compile("(?:@|\\$\\{)(?:project\\.)?([\\w.-]+)[@}]");

  private final Map<String, String> properties = Stream.concat(
          Stream.of(Path.of("pom.xml")), files(Path.of("src/it")))
      .filter(file -> file.endsWith("pom.xml"))
      .flatMap(pom -> PROPERTY.matcher(read(pom)).results())
      .collect(toMap(found -> found.group(1), found -> found.group(2), (first, next) -> first));

  private final List<String> sources = Stream.of("src/test/java", "src/clients", "src/it")
      .flatMap(root -> files(Path.of(root)))
      .filter(file -> !file.toString().endsWith(".md"))
      .map(file -> flat(JAVADOC.matcher(filled(read(file))).replaceAll("")))
      .toList();

  @Test
  void everyBlockOfADocumentIsPartOfASource() {
    Stream<Path> documents = Stream.of("README.md", "CONTRIBUTING.md", "docs", "src/clients")
        .flatMap(root -> files(Path.of(root)))
        .filter(file -> file.toString().endsWith(".md"));
    Map<Path, List<String>> blocks = blocks(documents, FENCED);

    assertThat(blocks.get(Path.of("README.md"))).hasSizeGreaterThan(5);
    assertThat(blocks.get(Path.of("docs/recipes.md"))).hasSizeGreaterThan(12);
    assertThat(blocks.get(Path.of("src/clients/ruby/README.md"))).hasSize(1);
    assertThat(inNoSource(blocks)).isEmpty();
  }

  @Test
  void everyCallInATableOfTheMigrationIsPartOfASource() {
    Map<Path, List<String>> calls =
        blocks(Stream.of(Path.of("docs/migration.md")), CALL_IN_A_TABLE);

    assertThat(calls.get(Path.of("docs/migration.md"))).hasSize(2 * 17);
    assertThat(inNoSource(calls)).isEmpty();
  }

  @Test
  void everyBlockOfJavadocIsPartOfASourceAndEachPackageOfOursHasOne() {
    Stream<Path> documents = Stream.of(
            "src/main/java",
            "src/test/java/dev/powerpack/testing",
            "target/generated-sources/openapi/src/main/java")
        .flatMap(root -> files(Path.of(root)));
    Map<Path, List<String>> blocks = blocks(documents, IN_JAVADOC);

    assertThat(blocks.entrySet())
        .filteredOn(document -> document.getKey().endsWith("package-info.java"))
        .hasSize(6)
        // What calls the generated interface is the client.
        .filteredOn(document -> !document.getKey().endsWith("api/package-info.java"))
        .allSatisfy(document -> assertThat(document.getValue()).isNotEmpty());
    assertThat(inNoSource(blocks)).isEmpty();
  }

  @Test
  void readmeIsShort() throws IOException {
    assertThat(Files.readAllLines(Path.of("README.md")).size()).isLessThanOrEqualTo(220);
  }

  private static Map<Path, List<String>> blocks(Stream<Path> documents, Pattern pattern) {
    Map<Path, List<String>> blocks = new TreeMap<>();
    documents.forEach(document -> {
      // Javadoc without the stars at the beginnings of its lines.
      String text = read(document).replaceAll("(?m)^ *\\*(?!\\*|/) ?", "");
      blocks.put(
          document, pattern.matcher(text).results().map(found -> found.group(1)).toList());
    });
    return blocks;
  }

  private List<String> inNoSource(Map<Path, List<String>> blocks) {
    List<String> found = new ArrayList<>();
    blocks.forEach((document, texts) -> texts.stream()
        .filter(text -> sources.stream().noneMatch(source -> contains(source, text)))
        .forEach(text -> found.add(document + ": " + text)));
    return found;
  }

  /** With what Maven and its Invoker Plugin put in the place of a property. */
  private String filled(String source) {
    String filled = REFERENCE
        .matcher(source)
        .replaceAll(
            found -> quoteReplacement(properties.getOrDefault(found.group(1), found.group())));
    return filled.equals(source) ? source : filled(filled);
  }

  private static boolean contains(String source, String block) {
    int from = 0;
    for (String part : EMPTY_LINE.split(block, -1)) {
      int found = source.indexOf(flat(part), from);
      if (found < 0) {
        return false;
      }
      from = found + flat(part).length();
    }
    return true;
  }

  /** The text without its white space: where lines break is the formatter's choice. */
  private static String flat(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static Stream<Path> files(Path root) {
    try (Stream<Path> files = Files.exists(root) ? Files.walk(root) : Stream.empty()) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      // Beside the sources there may be files that are not text, which readString() rejects.
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
