package dev.powerpack.testing;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a request as a service does that knows the contract: unknown names and nulls
 * are skipped, and what it cannot take is 400.
 */
final class Body {
  private static final Moshi MOSHI = new Moshi.Builder().build();
  private static final JsonAdapter<Map<String, Object>> OBJECT =
      MOSHI.adapter(Types.newParameterizedType(Map.class, String.class, Object.class));

  private Body() {}

  /** The body, in which all that is required has to be. */
  static <T> T read(FakeRequest request, Class<T> type) {
    return strictly(type, object(request), Map.of());
  }

  /**
   * The body, where what is absent is taken from another model.
   *
   * @param flag name of a boolean that may be sent as a text
   */
  static <T> T read(FakeRequest request, Class<T> type, T absent, String flag) {
    Map<String, Object> object = object(request);
    object.replace(flag, "true", true);
    object.replace(flag, "false", false);
    return strictly(type, object, values(absent));
  }

  /** The body, which must be there; what is absent in it is taken from another model. */
  static <T> T readRequired(FakeRequest request, Class<T> type, T absent) {
    if (request.body().isEmpty()) {
      throw new Rejection(400, "there must be a body");
    }
    return strictly(type, object(request), values(absent));
  }

  /** The body, which must set something in a record; the rest is taken from that. */
  static <T> T readChange(FakeRequest request, Class<T> type, Object record) {
    Map<String, Object> object = object(request);
    T change = strictly(type, object, values(record));
    if (Collections.disjoint(values(change).keySet(), object.keySet())) {
      throw new Rejection(400, "a body must set something");
    }
    return change;
  }

  /** A record with the values of a body, which have the same names. */
  static <T> T applied(Class<T> type, Object body, T record) {
    return model(type, merged(values(record), values(body)));
  }

  private static Map<String, Object> merged(
      Map<String, Object> absent, Map<String, Object> object) {
    Map<String, Object> merged = new HashMap<>(absent);
    merged.putAll(object);
    return merged;
  }

  private static <T> T strictly(
      Class<T> type, Map<String, Object> object, Map<String, Object> absent) {
    T model = model(type, merged(absent, object));
    // A generated model reads a text where a boolean is expected. The service does not.
    checkTypes("", object, values(model));
    return model;
  }

  /**
   * Rejects what was read as another type than it was sent in.
   *
   * @param read null where nothing was read of it
   */
  private static void checkTypes(String name, @Nullable Object sent, @Nullable Object read) {
    if (sent == null || read == null) {
      return;
    }
    if (sent instanceof Map<?, ?> object && read instanceof Map<?, ?> values) {
      String before = name.isEmpty() ? "" : name + ".";
      values.forEach((key, value) -> checkTypes(before + key, object.get(key), value));
    } else if (sent instanceof List<?> list && read instanceof List<?> values) {
      for (int i = 0; i < values.size(); i++) {
        checkTypes(name + "[" + i + "]", list.get(i), values.get(i));
      }
    } else if (!sent.getClass().equals(read.getClass())) {
      throw new Rejection(400, name + " must not be " + sent);
    }
  }

  private static <T> T model(Class<T> type, Map<String, Object> object) {
    try {
      return Objects.requireNonNull(MOSHI.adapter(type).fromJsonValue(object));
    } catch (JsonDataException e) {
      throw new Rejection(400, String.valueOf(e.getMessage()));
    }
  }

  @SuppressWarnings("unchecked") // A model is written as an object.
  private static Map<String, Object> values(Object model) {
    Object json =
        Objects.requireNonNull(MOSHI.<Object>adapter(model.getClass()).toJsonValue(model));
    return (Map<String, Object>) json;
  }

  private static Map<String, Object> object(FakeRequest request) {
    if (request.body().isEmpty()) {
      return new HashMap<>();
    }
    try {
      Map<String, Object> object = new HashMap<>(
          Objects.requireNonNullElse(OBJECT.fromJson(request.body()), Map.<String, Object>of()));
      object.values().removeIf(Objects::isNull);
      return object;
    } catch (JsonDataException | IOException e) {
      throw new Rejection(400, "the body must be a JSON object: " + e.getMessage());
    }
  }
}
