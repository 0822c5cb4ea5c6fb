package dev.powerpack.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said of other languages shows code of the programs that are run. */
final class LanguagesTest {
  private static final Path CLIENTS = Path.of("src", "clients");
  private static final Pattern BLOCK =
      Pattern.compile("^```\\w+\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private final String text = Files.readString(Path.of("docs", "languages.md"));

  LanguagesTest() throws IOException {}

  @Test
  void everyBlockOfCodeIsPartOfAProgram() throws IOException {
    List<List<String>> programs = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CLIENTS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        programs.add(lines(Files.readString(file)));
      }
    }
    List<String> blocks =
        BLOCK.matcher(text).results().map(found -> found.group(1)).toList();

    assertThat(blocks).hasSizeGreaterThan(7);
    // A block may leave out lines between those that it shows.
    assertThat(blocks)
        .allSatisfy(block -> assertThat(programs)
            .anySatisfy(program -> assertThat(program).containsSubsequence(lines(block))));
  }

  /** Without what differs where a block stands farther to the left. */
  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  @Test
  void everyClientIsDescribed() throws IOException {
    try (Stream<Path> folders = Files.list(CLIENTS)) {
      assertThat(folders)
          .allSatisfy(folder ->
              assertThat(text).contains("src/clients/" + folder.getFileName() + "/generator.yaml"));
    }
  }
}
