package dev.powerpack.model;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads times. {@link OffsetDateTime#parse(CharSequence)} takes about a microsecond and leaves 1 KB of garbage, more than all
 * the rest of an object; it is asked only for what is no plain time in UTC, such as {@code 2020-10-09T11:10:59.666461Z}.
 */
final class JsonTime {
  private static final int SECONDS_END = "2020-10-09T11:10:59".length();
  private static final int NANO_DIGITS = 9;

  private JsonTime() {}

  static OffsetDateTime parse(String text) {
    OffsetDateTime plain = plain(text);
    return plain == null ? OffsetDateTime.parse(text) : plain;
  }

  /** The time; null where it is written in another way, or is none. */
  private static @Nullable OffsetDateTime plain(String text) {
    int last = text.length() - 1;
    int digits = last - SECONDS_END - 1;
    if (last < SECONDS_END
        || digits > NANO_DIGITS
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || text.charAt(10) != 'T'
        || text.charAt(13) != ':'
        || text.charAt(16) != ':'
        || text.charAt(last) != 'Z'
        || (last > SECONDS_END && (digits == 0 || text.charAt(SECONDS_END) != '.'))) {
      return null;
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, SECONDS_END);
    int nano = last == SECONDS_END ? 0 : number(text, SECONDS_END + 1, last);
    if ((year | month | day | hour | minute | second | nano) < 0) {
      return null;
    }
    for (int i = Math.max(digits, 0); i < NANO_DIGITS; i++) {
      nano *= 10;
    }
    try {
      return OffsetDateTime.of(year, month, day, hour, minute, second, nano, ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null; // The other parser says what is wrong with the whole text.
    }
  }

  /** At most nine digits as a number, -1 where one of them is none. */
  private static int number(String text, int begin, int end) {
    int number = 0;
    for (int i = begin; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
