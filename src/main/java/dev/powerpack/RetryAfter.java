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
   * The wait that the service asks for; zero for a date that is past, null where there is none that
   * can be read.
   */
  static @Nullable Duration of(Headers headers) {
    String value = headers.get("Retry-After");
    if (value == null) {
      return null;
    }
    if (value.matches("\\d+")) {
      // A number too long for an int is a wait that nobody waits for, but it is one.
      return Duration.ofSeconds(value.length() < 10 ? Integer.parseInt(value) : Integer.MAX_VALUE);
    }
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
}
