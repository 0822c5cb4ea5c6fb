package dev.powerpack;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every message of the SDK, to be read by whoever changes one: what happens, and beneath it what is
 * thrown after how many attempts and what it says. A response in it is sent as it stands there, so
 * a new row needs its first line alone. The file is written by {@code mvn -q test
 * -Dtest=MessagesTest -Dgolden.update}.
 */
final class MessagesTest {
  private static final Path RECORDED = Path.of("src/test/resources/messages.txt");

  private static final Pattern COMMENT = Pattern.compile("//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern WORDS = Pattern.compile("[a-z]{2,} [a-z]{2,}");

  @Test
  void messagesAreTheRecordedOnes() throws IOException {
    String table = messages().entrySet().stream()
        .map(row -> row.getKey() + "\n    " + row.getValue() + "\n")
        .collect(joining());
    if (System.getProperty("golden.update") != null) {
      Files.writeString(RECORDED, table);
    }
    assertThat(table)
        .as("If that is wanted: mvn -q test -Dtest=MessagesTest -Dgolden.update")
        .isEqualTo(Files.readString(RECORDED));
  }

  @Test
  void everyMessageIsALineOfItsOwn() {
    assertThat(messages().values())
        .allSatisfy(message -> assertThat(message)
            .doesNotContainPattern("[\\p{Cntrl}]|\\bnull[.\\[]|[.\\[]null|setLenient|BEGIN_|PT\\d")
            .isEqualTo(message.trim()));
  }

  /** A sentence that is in the sources and in no row is one that nobody has read. */
  @Test
  void everySentenceOfTheSourcesIsInTheTable() throws IOException {
    String table = Files.readString(RECORDED);
    List<String> sentences = sources()
        .flatMap(
            source -> LITERAL.matcher(COMMENT.matcher(source).replaceAll("")).results())
        .map((MatchResult found) -> found.group(1))
        .filter(literal -> WORDS.matcher(literal).find())
        .map(String::translateEscapes)
        .toList();

    assertThat(sentences)
        .hasSizeGreaterThan(80)
        .allSatisfy(sentence -> assertThat(
                Pattern.compile(literally(sentence)).matcher(table).find())
            .as(sentence)
            .isTrue());
  }

  /** What String.format() fills in may be anything. */
  private static String literally(String sentence) {
    return Stream.of(sentence.split("%[a-zA-Z0-9]+", -1))
        .map(Pattern::quote)
        .collect(joining(".*"));
  }

  private static Stream<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(Files::isRegularFile).map(MessagesTest::read).toList().stream();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> messages() {
    try (Messages messages = new Messages()) {
      return messages.all(read(RECORDED));
    }
  }
}
