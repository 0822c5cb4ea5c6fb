package dev.powerpack.model;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Reads times. {@link OffsetDateTime#parse(CharSequence)} leaves about 1 KB of garbage for each, more than all the rest of an
 * object; it is asked only for what is not in UTC with seconds, such as {@code 2020-10-09T11:10:59.666461Z}.
 */
final class JsonTime {
  private static final String SHAPE = "____-__-__T__:__:__";
  private static final int LONGEST = SHAPE.length() + ".123456789Z".length();

  private JsonTime() {}

  static OffsetDateTime parse(String text) {
    if (!isPlain(text)) {
      return OffsetDateTime.parse(text);
    }
    try {
      return OffsetDateTime.of(
          number(text, 0, 4),
          number(text, 5, 7),
          number(text, 8, 10),
          number(text, 11, 13),
          number(text, 14, 16),
          number(text, 17, 19),
          nanos(text),
          ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return OffsetDateTime.parse(text); // Says what is wrong with the whole text.
    }
  }

  /** Whether digits stand where the shape has a gap, and where a fraction of the second is. */
  private static boolean isPlain(String text) {
    int last = text.length() - 1;
    if (last < SHAPE.length() || last >= LONGEST || text.charAt(last) != 'Z') {
      return false;
    }
    for (int i = 0; i < last; i++) {
      char at = text.charAt(i);
      char expected = i < SHAPE.length() ? SHAPE.charAt(i) : i == SHAPE.length() ? '.' : '_';
      if (expected == '_' ? at < '0' || at > '9' : at != expected) {
        return false;
      }
    }
    return last != SHAPE.length() + 1; // A dot without a digit.
  }

  private static int number(String text, int begin, int end) {
    int number = 0;
    for (int i = begin; i < end; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }

  private static int nanos(String text) {
    int last = text.length() - 1;
    int nanos = 0;
    for (int i = SHAPE.length() + 1; i < LONGEST - 1; i++) {
      nanos = nanos * 10 + (i < last ? text.charAt(i) - '0' : 0);
    }
    return nanos;
  }
}
