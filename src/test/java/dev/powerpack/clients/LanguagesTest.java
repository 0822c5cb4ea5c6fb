package dev.powerpack.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All languages are described; that the code shown is theirs, DocumentsTest sees to. */
final class LanguagesTest {
  private static final Path CLIENTS = Path.of("src", "clients");

  private final String text = Files.readString(Path.of("docs", "languages.md"));

  LanguagesTest() throws IOException {}

  @Test
  void everyClientIsDescribed() throws IOException {
    try (Stream<Path> folders = Files.list(CLIENTS)) {
      assertThat(folders)
          .allSatisfy(folder ->
              assertThat(text).contains("src/clients/" + folder.getFileName() + "/generator.yaml"));
    }
  }
}
