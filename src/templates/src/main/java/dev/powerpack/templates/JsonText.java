package dev.powerpack.templates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares JSON with JSON. */
final class JsonText {
  private static final ObjectMapper READER = new ObjectMapper();

  /** What an adapter writes of what it has read; it has to read that too, as an equal object. */
  static <T> String again(JsonAdapter<T> adapter, String json) throws IOException {
    T value = adapter.fromJson(json);
    String written = adapter.toJson(value);
    if (!String.valueOf(value).equals(String.valueOf(adapter.fromJson(written)))) {
      throw new IllegalStateException("reads another value of what it writes, " + written);
    }
    return written;
  }

  /**
   * What differs; null where nothing does. A null may be left out of an object, and text that holds
   * a number or a truth value may be written as one.
   */
  static String difference(String given, String written) throws JsonProcessingException {
    return equal(READER.readTree(given), READER.readTree(written)) ? null : "is " + written;
  }

  private static boolean equal(JsonNode given, JsonNode written) {
    if (given.isObject() && written.isObject()) {
      Set<String> names = new LinkedHashSet<>();
      given.fieldNames().forEachRemaining(names::add);
      written.fieldNames().forEachRemaining(names::add);
      return names.stream().allMatch(name -> equal(orNull(given, name), orNull(written, name)));
    }
    if (given.isArray() && written.isArray()) {
      List<JsonNode> rest = new ArrayList<>();
      written.forEach(rest::add);
      Iterator<JsonNode> items = rest.iterator();
      for (JsonNode item : given) {
        if (!items.hasNext() || !equal(item, items.next())) {
          return false;
        }
      }
      return !items.hasNext();
    }
    if (given.isNumber() && written.isNumber()) {
      return given.decimalValue().compareTo(written.decimalValue()) == 0;
    }
    return given.equals(written)
        || given.isTextual()
            && (written.isNumber() || written.isBoolean())
            && given.asText().equals(written.asText());
  }

  private static JsonNode orNull(JsonNode object, String name) {
    return object.hasNonNull(name) ? object.get(name) : READER.nullNode();
  }

  private JsonText() {}
}
