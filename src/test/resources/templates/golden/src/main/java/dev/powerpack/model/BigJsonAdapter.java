package dev.powerpack.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;

/** Reads and writes {@link Big}. Moshi finds it by its name. */
public final class BigJsonAdapter extends JsonAdapter<Big> {
  /** An adapter that needs no other. */
  public BigJsonAdapter() {}

  @Override
  public Big fromJson(JsonReader reader) throws IOException {
    return Big.of(JsonFormat.ofLong().fromJson(reader));
  }

  @Override
  public void toJson(JsonWriter writer, Big value) throws IOException {
    JsonFormat.ofLong().toJson(writer, value.getValue());
  }

  @Override
  public String toString() {
    return "JsonAdapter(Big)";
  }
}
