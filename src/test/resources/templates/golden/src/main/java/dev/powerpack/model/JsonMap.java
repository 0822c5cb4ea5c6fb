package dev.powerpack.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads an object into an immutable map that keeps its order. */
final class JsonMap<T> extends JsonAdapter<Map<String, T>> {
  private final JsonAdapter<T> item;

  JsonMap(JsonAdapter<T> item) {
    this.item = item;
  }

  @Override
  public Map<String, T> fromJson(JsonReader reader) throws IOException {
    Map<String, T> items = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      items.put(reader.nextName(), item.fromJson(reader));
    }
    reader.endObject();
    return Collections.unmodifiableMap(items);
  }

  @Override
  public void toJson(JsonWriter writer, Map<String, T> items) throws IOException {
    writer.beginObject();
    for (Map.Entry<String, T> entry : items.entrySet()) {
      item.toJson(writer.name(entry.getKey()), entry.getValue());
    }
    writer.endObject();
  }

  @Override
  public String toString() {
    return "JsonMap(" + item + ")";
  }
}
