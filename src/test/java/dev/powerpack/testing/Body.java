package dev.powerpack.testing;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

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
    return strictly(type, object(request));
  }

  /** The body, where what is absent is taken from another model. */
  static <T> T read(FakeRequest request, Class<T> type, Object absent) {
    return strictly(type, merged(absent, object(request)));
  }

  /** The same; of a value, its type does not matter. */
  static <T> T readTolerantly(FakeRequest request, Class<T> type, Object absent) {
    return model(type, merged(absent, object(request)));
  }

  /** A record with the values of a body, which have the same names. */
  static <T> T applied(Class<T> type, Object body, T record) {
    return model(type, merged(record, values(body)));
  }

  private static Map<String, Object> merged(Object model, Map<String, Object> values) {
    Map<String, Object> merged = values(model);
    merged.putAll(values);
    return merged;
  }

  private static <T> T strictly(Class<T> type, Map<String, Object> object) {
    T model = model(type, object);
    // A generated model reads a text where a boolean is expected. The service does not.
    values(model).forEach((name, value) -> {
      Object sent = object.getOrDefault(name, value);
      if (!sent.getClass().equals(value.getClass())) {
        throw new Rejection(400, name + " must not be " + sent);
      }
    });
    return model;
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
    return new HashMap<>((Map<String, Object>) json);
  }

  private static Map<String, Object> object(FakeRequest request) {
    if (request.body().isEmpty()) {
      return Map.of();
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
