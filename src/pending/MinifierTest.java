package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import okio.Buffer;
import org.junit.jupiter.api.Test;

/** What is left out are line breaks and indentation between the tokens, and nothing else. */
final class MinifierTest {
  private static final int SEGMENT = 8192;
  private static final String[] PIECES = {
    "\n",
    "\n    ",
    "\n            ",
    "\n  \t ",
    " ",
    "        ",
    "\"",
    "\"",
    "\\",
    "\\\"",
    "name",
    "é",
    "{",
    "}",
    ",",
    ": ",
    "0123456789abcdef"
  };

  @Test
  void indentationGoes() {
    assertThat(minified("{\n    \"name\": \"a  b\",\n    \"priority\": [\n        1\n    ]\n}\n"))
        .isEqualTo("{\"name\": \"a  b\",\"priority\": [1]}");
  }

  @Test
  void lineBreakInStringStays() {
    String text = "{\n\"a\\\"\n  b\\\\\":\n 1}";
    assertThat(minified(text)).isEqualTo("{\"a\\\"\n  b\\\\\":1}");
  }

  @Test
  void anyTextIsLeftAsBySteppingThroughItWhereverItsSegmentsEnd() {
    Random random = new Random(8);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder("{\n");
      if (i % 4 == 0) {
        // So that the rest lies across the end of a segment.
        text.append("x".repeat(SEGMENT - 10 - random.nextInt(30)));
      }
      for (int piece = random.nextInt(40); piece > 0; piece--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      assertThat(minified(text.toString())).isEqualTo(stepped(text.toString()));
    }
  }

  @Test
  void compactTextStays() {
    assertThat(minified("{\"a\":1,\n \"b\":2}")).isEqualTo("{\"a\":1,\n \"b\":2}");
    assertThat(minified("")).isEmpty();
  }

  private static String minified(String text) {
    return Minifier.copy(new Buffer().writeUtf8(text)).readString(StandardCharsets.UTF_8);
  }

  private static String stepped(String text) {
    StringBuilder left = new StringBuilder();
    boolean inString = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' && !inString) {
        while (i + 1 < text.length() && text.charAt(i + 1) == ' ') {
          i++;
        }
        continue;
      }
      left.append(c);
      if (c == '\\' && i + 1 < text.length()) {
        left.append(text.charAt(++i));
      } else if (c == '"') {
        inString = !inString;
      }
    }
    return left.toString();
  }
}
