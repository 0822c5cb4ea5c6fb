package dev.powerpack.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Collection;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Reads an array into an immutable collection. */
final class JsonCollection<T, C extends Collection<T>> extends JsonAdapter<C> {
  private final JsonAdapter<T> item;
  private final Supplier<C> create;
  private final UnaryOperator<C> seal;

  JsonCollection(JsonAdapter<T> item, Supplier<C> create, UnaryOperator<C> seal) {
    this.item = item;
    this.create = create;
    this.seal = seal;
  }

  @Override
  public C fromJson(JsonReader reader) throws IOException {
    C items = create.get();
    reader.beginArray();
    while (reader.hasNext()) {
      items.add(item.fromJson(reader));
    }
    reader.endArray();
    return seal.apply(items);
  }

  @Override
  public void toJson(JsonWriter writer, C items) throws IOException {
    writer.beginArray();
    for (T value : items) {
      item.toJson(writer, value);
    }
    writer.endArray();
  }

  @Override
  public String toString() {
    return "JsonCollection(" + item + ")";
  }
}
