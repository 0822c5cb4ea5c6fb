package dev.powerpack.examples;

import dev.powerpack.model.Powerpack;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Powerpacks for the eye, in at most 120 columns, with an empty cell where the service sends no
 * value. No table where there is none.
 */
final class PowerpackTable {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssX", Locale.ROOT);
  private static final String NONE = "-";
  private static final int LONGEST_NAME = 28;
  private static final int LONGEST_APPLICATION = 14;

  private PowerpackTable() {}

  static String format(List<Powerpack> powerpacks) {
    if (powerpacks.isEmpty()) {
      return "";
    }
    Table table = new Table("NAME", "SENDER", "APPLICATION", "CREATED", "UUID");
    for (Powerpack powerpack : powerpacks) {
      table.row(
          Table.shortened(Objects.requireNonNullElse(powerpack.getName(), ""), LONGEST_NAME),
          sender(powerpack),
          Table.shortened(application(powerpack), LONGEST_APPLICATION),
          created(powerpack.getCreatedOn()),
          powerpack.getUuid());
    }
    return table.toString();
  }

  private static String sender(Powerpack powerpack) {
    return orNone(
        powerpack.getStickySender() ? "sticky" : "", powerpack.getLocalConnect() ? "local" : "");
  }

  private static String application(Powerpack powerpack) {
    return orNone(powerpack.getApplicationType(), powerpack.getApplicationId());
  }

  private static String orNone(String... words) {
    String text =
        String.join(" ", Stream.of(words).filter(word -> !word.isEmpty()).toList());
    return text.isEmpty() ? NONE : text;
  }

  private static String created(@Nullable OffsetDateTime time) {
    return time == null ? "" : SECONDS.format(time.withOffsetSameInstant(ZoneOffset.UTC));
  }
}
