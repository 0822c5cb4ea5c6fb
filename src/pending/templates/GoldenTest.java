package dev.powerpack.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the templates make of a contract with every construct, file by file and byte by byte. */
final class GoldenTest {
  private static final Path GENERATED = Path.of("target/generated-test-sources/openapi");
  private static final Path GOLDEN = Path.of("src/test/resources/templates/golden");
  private static final String REWRITE =
      "If that is wanted, rewrite the golden files: mvn -q test -Dtest=GoldenTest -Dgolden.update";

  @Test
  void generatedFilesEqualTheGoldenOnes() throws IOException {
    if (System.getProperty("golden.update") != null) {
      update(GENERATED, GOLDEN);
    }
    List<String> differences = differences(GENERATED, GOLDEN);
    if (!differences.isEmpty()) {
      fail(String.join("\n\n", differences) + "\n\n" + REWRITE);
    }
    assertThat(files(GENERATED)).isNotEmpty();
  }

  @Test
  void differenceIsNamedByItsFileAndItsFirstLine(@TempDir Path generated, @TempDir Path golden)
      throws IOException {
    write(golden, "a/Same.java", "same\n");
    write(generated, "a/Same.java", "same\n");
    write(golden, "a/Changed.java", "one\ntwo\nthree\n");
    write(generated, "a/Changed.java", "one\n2\n3\n");
    write(golden, "End.java", "end\n");
    write(generated, "End.java", "end\r\n");
    write(golden, "Gone.java", "gone\n");
    write(generated, "New.java", "new\n");

    assertThat(differences(generated, golden))
        .containsExactly(
            "End.java, line 1:\n  golden    \"end\"\n  generated \"end\\r\"",
            "Gone.java is no longer generated.",
            "New.java has no golden file.",
            "a/Changed.java, line 2:\n  golden    \"two\"\n  generated \"2\"");
  }

  @Test
  void missingLineEndIsADifference(@TempDir Path generated, @TempDir Path golden)
      throws IOException {
    write(golden, "End.java", "end\n");
    write(generated, "End.java", "end");

    assertThat(differences(generated, golden))
        .containsExactly("End.java, line 2:\n  golden    \"\"\n  generated no such line");
  }

  @Test
  void updateLeavesNoDifference(@TempDir Path generated, @TempDir Path golden) throws IOException {
    write(golden, "Gone.java", "gone\n");
    write(golden, "a/Changed.java", "1\n");
    write(generated, "a/Changed.java", "2\n");
    write(generated, "b/New.java", "new\n");
    update(generated, golden);

    assertThat(differences(generated, golden)).isEmpty();
    assertThat(files(golden).keySet()).containsExactly("a/Changed.java", "b/New.java");
  }

  private static List<String> differences(Path generated, Path golden) throws IOException {
    SortedMap<String, byte[]> actual = files(generated);
    SortedMap<String, byte[]> expected = files(golden);
    TreeSet<String> names = new TreeSet<>(actual.keySet());
    names.addAll(expected.keySet());
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      if (!actual.containsKey(name)) {
        differences.add(name + " is no longer generated.");
      } else if (!expected.containsKey(name)) {
        differences.add(name + " has no golden file.");
      } else if (!Arrays.equals(actual.get(name), expected.get(name))) {
        differences.add(name + firstDifference(expected.get(name), actual.get(name)));
      }
    }
    return differences;
  }

  private static String firstDifference(byte[] golden, byte[] generated) {
    String[] expected = lines(golden);
    String[] actual = lines(generated);
    int line = 0;
    while (line < expected.length && line < actual.length && expected[line].equals(actual[line])) {
      line++;
    }
    return ", line " + (line + 1) + ":\n  golden    " + quoted(expected, line) + "\n  generated "
        + quoted(actual, line);
  }

  private static String[] lines(byte[] bytes) {
    // Latin-1 keeps each byte apart, so that two encodings of one text differ; -1 keeps what
    // follows the last line end.
    return new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1);
  }

  private static String quoted(String[] lines, int line) {
    if (line == lines.length) {
      return "no such line";
    }
    String text =
        new String(lines[line].getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return '"' + text.replace("\r", "\\r") + '"';
  }

  private static void update(Path generated, Path golden) throws IOException {
    for (String name : files(golden).keySet()) {
      Files.delete(golden.resolve(name));
    }
    for (String name : files(generated).keySet()) {
      write(golden, name, Files.readString(generated.resolve(name)));
    }
  }

  private static void write(Path root, String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** The bytes of all files below, by their names with slashes. */
  private static SortedMap<String, byte[]> files(Path root) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (Files.exists(root)) {
      try (Stream<Path> paths = Files.walk(root)) {
        for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
          files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
        }
      }
    }
    return files;
  }
}
