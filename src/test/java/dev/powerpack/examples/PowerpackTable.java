package dev.powerpack.examples;

import dev.powerpack.model.Powerpack;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Powerpacks for the eye, in at most 120 columns of a terminal, each as wide as its widest cell,
 * with an empty cell where the service sends no value. No table where there is none.
 *
 * <p>Uuids and times are whole, so that a line is longer where a uuid has more than its 36
 * characters, or a year more than 5 digits.
 */
final class PowerpackTable {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssX", Locale.ROOT);
  private static final String NONE = "-";
  private static final String GAP = "  ";
  private static final int LONGEST_NAME = 28;
  private static final int LONGEST_APPLICATION = 14;

  /** What moves the cursor, ends the line, or turns the direction of the text around it. */
  private static final Pattern HARMFUL = Pattern.compile(
      "[\\p{Cc}\\u2028\\u2029\\uFEFF" + "\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private PowerpackTable() {}

  static String format(List<Powerpack> powerpacks) {
    if (powerpacks.isEmpty()) {
      return "";
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("NAME", "SENDER", "APPLICATION", "CREATED", "UUID"));
    powerpacks.forEach(powerpack -> rows.add(row(powerpack)));
    int[] widths = IntStream.range(0, rows.get(0).size())
        .map(column -> widest(rows, column))
        .toArray();
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
  }

  private static List<String> row(Powerpack powerpack) {
    return Stream.of(
            shortened(Objects.requireNonNullElse(powerpack.getName(), ""), LONGEST_NAME),
            sender(powerpack),
            shortened(application(powerpack), LONGEST_APPLICATION),
            created(powerpack.getCreatedOn()),
            harmless(powerpack.getUuid()))
        .toList();
  }

  private static int widest(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> Columns.of(row.get(column))).max().orElse(0);
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = row.get(column);
      line.append(cell).append(" ".repeat(widths[column] - Columns.of(cell))).append(GAP);
    }
    return line.toString().stripTrailing() + "\n";
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
    if (time == null) {
      return "";
    }
    try {
      return SECONDS.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      // In UTC it is before or after all years that there are.
      return time.toString();
    }
  }

  private static String shortened(String text, int most) {
    return Columns.shortened(harmless(text), most);
  }

  private static String harmless(String text) {
    return HARMFUL.matcher(text).replaceAll("\uFFFD");
  }
}
