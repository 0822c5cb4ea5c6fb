package dev.powerpack.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Composes adapters, and checks that a required value is there. */
final class Json {
  private Json() {}

  static <T> JsonAdapter<List<T>> list(JsonAdapter<T> item) {
    return new JsonCollection<>(item, ArrayList::new, Collections::unmodifiableList);
  }

  static <T> JsonAdapter<Set<T>> set(JsonAdapter<T> item) {
    return new JsonCollection<>(item, LinkedHashSet::new, Collections::unmodifiableSet);
  }

  static <T> JsonAdapter<Map<String, T>> map(JsonAdapter<T> value) {
    return new JsonMap<>(value);
  }

  /** Free-form JSON, as immutable maps and lists, strings, doubles and booleans. A null in it is written. */
  static JsonAdapter<Object> any(Moshi moshi) {
    JsonAdapter<Object> any = moshi.adapter(Object.class);
    return new JsonFormat<>(reader -> freeze(any.fromJson(reader)), any.serializeNulls()::toJson);
  }

  /** Writes null in place of a value too, where Moshi would leave the name out. */
  static <T> JsonAdapter<T> nullable(JsonAdapter<T> adapter) {
    JsonAdapter<T> nullSafe = adapter.nullSafe();
    return new JsonFormat<>(nullSafe::fromJson, (writer, value) -> {
      boolean serializeNulls = writer.getSerializeNulls();
      writer.setSerializeNulls(serializeNulls || value == null);
      nullSafe.toJson(writer, value);
      writer.setSerializeNulls(serializeNulls);
    });
  }

  static <T> T orElse(@Nullable T value, T other) {
    return value == null ? other : value;
  }

  /** Called after the end of the object that lacks the value. */
  static JsonDataException missing(String name, JsonReader reader) throws IOException {
    return new JsonDataException("Required value '" + name + "' missing at " + pathOfLast(reader));
  }

  static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("Required value '" + name + "' missing");
    }
    return value;
  }

  /** The path of the value just read: in an array the reader's own path has moved on to the next one. */
  static String pathOfLast(JsonReader reader) throws IOException {
    String path = reader.getPath();
    Token next = reader.peek();
    // A name in an object may look like an index; what follows a value tells the two apart.
    if (next == Token.NAME || next == Token.END_OBJECT || next == Token.END_DOCUMENT) {
      return path;
    }
    int bracket = path.lastIndexOf('[');
    int index = Integer.parseInt(path.substring(bracket + 1, path.length() - 1));
    return path.substring(0, bracket + 1) + (index - 1) + "]";
  }

  /** An immutable copy of a list, a set or a map and of all that it holds; any other value as it is. */
  @SuppressWarnings("unchecked") // The copy has the type of what it copies.
  static <T extends @Nullable Object> T freeze(T value) {
    if (value instanceof List) {
      List<Object> copy = new ArrayList<>();
      ((List<?>) value).forEach(item -> copy.add(freeze(item)));
      return (T) Collections.unmodifiableList(copy);
    }
    if (value instanceof Set) {
      Set<Object> copy = new LinkedHashSet<>();
      ((Set<?>) value).forEach(item -> copy.add(freeze(item)));
      return (T) Collections.unmodifiableSet(copy);
    }
    if (value instanceof Map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      ((Map<?, ?>) value).forEach((key, item) -> copy.put(key, freeze(item)));
      return (T) Collections.unmodifiableMap(copy);
    }
    return value;
  }
}
