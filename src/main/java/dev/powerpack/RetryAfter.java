package dev.powerpack;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After}. */
final class RetryAfter {
  private RetryAfter() {}

  /**
   * The wait that the service demands; zero for a date that is past, null where there is none that
   * can be read.
   */
  static @Nullable Duration of(Headers headers) {
    String value = headers.get("Retry-After");
    if (value == null) {
      return null;
    }
    return value.matches("\\d+") ? Duration.ofSeconds(seconds(value)) : until(headers);
  }

  /** A number of more digits than a wait has is a time in another unit, and 68 years here. */
  private static int seconds(String digits) {
    return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }

  private static @Nullable Duration until(Headers headers) {
    Date date = headers.getDate("Retry-After");
    if (date == null) {
      return null;
    }
    // Measured by the clock of the service where it tells its time, so that a wrong clock here does
    // no harm.
    Date now = headers.getDate("Date");
    Duration wait =
        Duration.between(now == null ? Instant.now() : now.toInstant(), date.toInstant());
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  static String hint(Headers headers) {
    Duration wait = of(headers);
    if (wait != null) {
      return "wait " + Phrases.duration(Duration.ofSeconds(wait.getSeconds()));
    }
    String said = Phrases.quote(String.join(" ", headers.values("Retry-After")), 100);
    return "wait before the next request"
        + (said.isEmpty() ? "" : " (Retry-After says '" + said + "')");
  }
}
