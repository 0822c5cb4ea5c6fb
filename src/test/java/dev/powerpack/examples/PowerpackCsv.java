package dev.powerpack.examples;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.powerpack.model.Powerpack;
import dev.powerpack.testing.FakePlivo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Powerpacks as comma-separated values after RFC 4180, a header first. The columns are the fields
 * of the contract in its order; a value that is not a text stands there as JSON, and an absent one
 * as nothing. A text that a spreadsheet would take for a formula has an apostrophe before it.
 */
final class PowerpackCsv {
  private static final Moshi MOSHI = new Moshi.Builder().build();
  private static final JsonAdapter<Powerpack> POWERPACK =
      MOSHI.adapter(Powerpack.class).serializeNulls();
  private static final JsonAdapter<Object> ANY = MOSHI.adapter(Object.class);
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private PowerpackCsv() {}

  static String format(List<Powerpack> powerpacks) {
    // Any powerpack has all fields. This one is there for an empty account too.
    String header = line(fields(FakePlivo.powerpack(0)).keySet());
    return powerpacks.stream()
        .map(powerpack -> line(fields(powerpack).values()))
        .collect(Collectors.joining("", header, ""));
  }

  private static Map<?, ?> fields(Powerpack powerpack) {
    if (POWERPACK.toJsonValue(powerpack) instanceof Map<?, ?> fields) {
      // It identifies the request of a single powerpack; a list has it beside its records.
      fields.remove("api_id");
      return fields;
    }
    throw new AssertionError("a powerpack is an object");
  }

  private static String line(Collection<?> values) {
    return values.stream()
        .map(value -> quoted(text(value)))
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof String text ? inert(text) : ANY.toJson(value);
  }

  private static String inert(String text) {
    boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
