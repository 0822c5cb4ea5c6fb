package dev.powerpack.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README shows only what is compiled. */
final class ReadmeTest {
  private static final Path EXAMPLES = Path.of("src/test/java/dev/powerpack/examples");
  private static final Pattern JAVA =
      Pattern.compile("^```java\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  @Test
  void everyBlockOfJavaIsPartOfAnExample() throws IOException {
    List<String> blocks = JAVA.matcher(Files.readString(Path.of("README.md")))
        .results()
        .map(found -> flat(found.group(1)))
        .toList();
    List<String> examples = examples();

    assertThat(blocks).isNotEmpty();
    assertThat(blocks)
        .allSatisfy(
            block -> assertThat(examples).anySatisfy(text -> assertThat(text).contains(block)));
  }

  @Test
  void readmeIsShort() throws IOException {
    assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(200);
  }

  private static List<String> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> flat(read(file)))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The text without its white space: where lines break is the formatter's choice. */
  private static String flat(String text) {
    return text.replaceAll("\\s+", "");
  }
}
