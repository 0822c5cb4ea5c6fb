package dev.powerpack.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.tools.CodeBlocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said of other languages shows code of the programs that are run. */
final class LanguagesTest {
  private static final Path CLIENTS = Path.of("src", "clients");
  private static final Path TEXT = Path.of("docs", "languages.md");

  @Test
  void everyBlockOfCodeIsPartOfAProgram() throws IOException {
    List<List<String>> programs = CodeBlocks.programs(CLIENTS);
    List<List<String>> blocks = CodeBlocks.of(TEXT);

    assertThat(blocks).hasSizeGreaterThan(7);
    // A block may leave out lines between those that it shows.
    assertThat(blocks)
        .allSatisfy(block -> assertThat(programs)
            .anySatisfy(program -> assertThat(program).containsSubsequence(block)));
  }

  @Test
  void everyClientIsDescribed() throws IOException {
    String text = Files.readString(TEXT);
    try (Stream<Path> folders = Files.list(CLIENTS)) {
      assertThat(folders)
          .allSatisfy(folder ->
              assertThat(text).contains("src/clients/" + folder.getFileName() + "/generator.yaml"));
    }
  }
}
