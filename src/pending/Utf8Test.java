package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import okio.Buffer;
import org.junit.jupiter.api.Test;

/** The verdict on a text is that of Java's own decoder, wherever a segment of a buffer ends. */
final class Utf8Test {
  /** Bytes of a segment of Okio. */
  private static final int SEGMENT = 8192;

  @Test
  void everyTextOfThreeBytesIsJudgedAsByJava() {
    byte[] text = new byte[3];
    for (int i = 0; i < 1 << 24; i++) {
      // The third byte decides nothing new but at these.
      int third = i & 0xFF;
      if (third == 0 || third == 0x7F || third == 0x80 || third == 0xBF || third == 0xC0) {
        text[0] = (byte) (i >> 16);
        text[1] = (byte) (i >> 8);
        text[2] = (byte) third;
        assertJudgedAsByJava(text);
      }
    }
  }

  @Test
  void changedTextIsJudgedAsByJavaAcrossSegments() {
    Random random = new Random(20);
    String sample = "plain 12 – Zürich 東京 🎉 \\u0000 ";
    for (int i = 0; i < 20_000; i++) {
      byte[] text = sample.getBytes(StandardCharsets.UTF_8);
      if (random.nextBoolean()) {
        text[random.nextInt(text.length)] = (byte) random.nextInt(256);
      }
      byte[] padded = new byte[SEGMENT - random.nextInt(text.length) + text.length];
      Arrays.fill(padded, (byte) ' ');
      System.arraycopy(text, 0, padded, padded.length - text.length, text.length);
      int cut = random.nextInt(3);
      assertJudgedAsByJava(Arrays.copyOf(padded, padded.length - cut));
    }
  }

  private static void assertJudgedAsByJava(byte[] text) {
    ByteBuffer bytes = ByteBuffer.wrap(text);
    long expected = -1;
    try {
      StandardCharsets.UTF_8.newDecoder().decode(bytes);
    } catch (CharacterCodingException e) {
      expected = bytes.position();
    }
    long found = Utf8.indexOfInvalid(new Buffer().write(text));
    if (found != expected) {
      assertThat(found).as(new Buffer().write(text).readByteString().hex()).isEqualTo(expected);
    }
  }
}
