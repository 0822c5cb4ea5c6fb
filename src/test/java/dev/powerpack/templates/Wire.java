package dev.powerpack.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes generated types with a Moshi in which nothing is registered, as the one of any
 * application.
 */
final class Wire {
  private static final Moshi MOSHI = new Moshi.Builder().build();

  private Wire() {}

  static <T> T read(Class<T> type, String json) {
    return read(MOSHI.adapter(type), json);
  }

  static <T> List<T> readList(Class<T> type, String json) {
    return read(MOSHI.<List<T>>adapter(Types.newParameterizedType(List.class, type)), json);
  }

  static <T> Map<String, T> readMap(Class<T> type, String json) {
    return read(
        MOSHI.<Map<String, T>>adapter(Types.newParameterizedType(Map.class, String.class, type)),
        json);
  }

  static <T> String write(Class<T> type, T value) {
    return MOSHI.adapter(type).toJson(value);
  }

  /**
   * What is written equals what was read to the letter, and what is read again equals the first
   * object.
   */
  static <T> void assertSurvives(Class<T> type, String json) {
    T value = read(type, json);
    assertThat(write(type, value)).isEqualTo(json);
    assertThat(read(type, write(type, value))).isEqualTo(value).hasSameHashCodeAs(value);
  }

  static void assertFails(Class<?> type, String json, String message) {
    assertThatThrownBy(() -> read(type, json))
        .isExactlyInstanceOf(JsonDataException.class)
        .hasMessage(message);
  }

  private static <T> T read(JsonAdapter<T> adapter, String json) {
    try {
      return adapter.fromJson(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
