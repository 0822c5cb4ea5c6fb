package dev.powerpack.benchmarks;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A time as the service writes it. */
final class UtcTime {
  private UtcTime() {}

  /** {@link OffsetDateTime#parse} takes longer than the rest of a powerpack. */
  static OffsetDateTime parse(String text) {
    int end = text.length() - 1;
    if (end < 20 || end > 29 || text.charAt(19) != '.' || text.charAt(end) != 'Z') {
      return OffsetDateTime.parse(text);
    }
    int nano = Integer.parseInt(text, 20, end, 10);
    for (int digits = end - 20; digits < 9; digits++) {
      nano *= 10;
    }
    return OffsetDateTime.of(
        Integer.parseInt(text, 0, 4, 10),
        Integer.parseInt(text, 5, 7, 10),
        Integer.parseInt(text, 8, 10, 10),
        Integer.parseInt(text, 11, 13, 10),
        Integer.parseInt(text, 14, 16, 10),
        Integer.parseInt(text, 17, 19, 10),
        nano,
        ZoneOffset.UTC);
  }
}
