package dev.powerpack.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.tools.CodeBlocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said to those who use the artifact shows what is built with it. */
final class ConsumingTest {
  private static final Path PROJECTS = Path.of("src", "it");
  private static final Path TEXT = Path.of("docs", "consuming.md");

  @Test
  void everyBlockIsPartOfAProject() throws IOException {
    List<List<String>> projects = CodeBlocks.programs(PROJECTS);
    List<List<String>> blocks = CodeBlocks.of(TEXT);

    assertThat(blocks).hasSizeGreaterThan(7);
    assertThat(blocks)
        .allSatisfy(block -> assertThat(projects)
            .anySatisfy(project -> assertThat(project).containsSubsequence(block)));
  }

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
