package dev.powerpack.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All projects are named; that the code shown is theirs, DocumentsTest sees to. */
final class ConsumingTest {
  private static final Path PROJECTS = Path.of("src", "it");
  private static final Path TEXT = Path.of("docs", "consuming.md");

  @Test
  void everyProjectIsNamed() throws IOException {
    String text = Files.readString(TEXT);
    try (Stream<Path> projects = Files.list(PROJECTS)) {
      assertThat(projects.filter(Files::isDirectory))
          .allSatisfy(
              project -> assertThat(text).contains("src/it/" + project.getFileName() + "`"));
    }
  }
}
