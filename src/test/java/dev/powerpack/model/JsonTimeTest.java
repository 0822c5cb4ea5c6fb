package dev.powerpack.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A time is read, or rejected, as java.time's own parser does it; two more forms are read. */
final class JsonTimeTest {
  private static final String CHARACTERS = "0123456789-:.,TZtz+ ";

  /** Fractions, dates and zones at and beyond their bounds. */
  private static final String TIMES = """
      2020-10-09T11:10:59Z 2020-10-09T11:10:59.6Z 2020-10-09T11:10:59.666461Z
      2020-10-09T11:10:59.123456789Z 2020-10-09T11:10:59.000000001Z 2020-10-09T11:10:59.1234567890Z
      2020-10-09T11:10:59.Z 2020-10-09T11:10:59 2020-10-09T11:10Z 2020-10-09T11:10:59+00:00
      2020-10-09T11:10:59.666461-07:30 2020-10-09t11:10:59z 0000-01-01T00:00:00Z
      -0001-01-01T00:00:00Z +12020-01-01T00:00:00Z 9999-12-31T23:59:59.999999999Z
      2020-02-29T00:00:00Z 2021-02-29T00:00:00Z 2020-13-01T00:00:00Z 2020-01-32T00:00:00Z
      2020-00-01T00:00:00Z 2020-01-01T24:00:00Z 2020-01-01T23:60:00Z 2020-12-31T23:59:60Z
      ٢٠٢٠-10-09T11:10:59Z 2020-10-09T11:10:5९Z Z
      """;

  @Test
  void timeIsReadAsByJava() {
    TIMES.lines().flatMap(line -> Stream.of(line.split(" ", -1))).forEach(this::assertReadAsByJava);
    assertReadAsByJava("");
  }

  @Test
  void changedTimeIsReadAsByJava() {
    Random random = new Random(20);
    for (int i = 0; i < 100_000; i++) {
      Instant time = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
      StringBuilder text = new StringBuilder(time.toString());
      for (int change = random.nextInt(3); change > 0; change--) {
        int index = random.nextInt(text.length());
        text.setCharAt(index, CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      }
      if (text.charAt(10) != ' ' && !text.toString().matches(".*[+-]\\d{4}")) {
        assertReadAsByJava(text.toString());
      }
    }
  }

  /** What services write beside RFC 3339, and the same time in its form; none where it has none. */
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      delimiter = '|',
      value = {
        "2020-10-09 11:10:59Z|2020-10-09T11:10:59Z",
        "2020-10-09 11:10:59.666461Z|2020-10-09T11:10:59.666461Z",
        "2020-10-09T11:10:59+0000|2020-10-09T11:10:59Z",
        "2020-10-09T11:10:59.6-0730|2020-10-09T11:10:59.6-07:30",
        "2020-10-09 11:10:59+0530|2020-10-09T11:10:59+05:30",
        "2020-10-09 11:10:59|",
        "2020-10-09  11:10:59Z|",
        "2020-10-09T11:10:59 Z|",
        " 2020-10-09T11:10:59Z|",
        "2020-10-09 11:10:59 +0000|",
        "2020-10-09T11:10:59+000|"
      })
  void spaceForTheLetterAndOffsetWithoutAColonAreRead(String text, @Nullable String rfc3339) {
    if (rfc3339 == null) {
      assertThatThrownBy(() -> JsonTime.parse(text)).isInstanceOf(DateTimeParseException.class);
    } else {
      assertThat(JsonTime.parse(text)).isEqualTo(OffsetDateTime.parse(rfc3339));
    }
  }

  private void assertReadAsByJava(String text) {
    String expected = outcome(OffsetDateTime::parse, text);
    String found = outcome(JsonTime::parse, text);
    if (!found.equals(expected)) {
      assertThat(found).as(text).isEqualTo(expected);
    }
  }

  private static String outcome(Function<String, OffsetDateTime> parse, String text) {
    try {
      return parse.apply(text).toString();
    } catch (RuntimeException e) {
      return e.toString();
    }
  }
}
