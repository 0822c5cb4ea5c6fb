package dev.powerpack.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;

/** Reads and writes {@link DogAllOfBark}. Moshi finds it by its name. */
public final class DogAllOfBarkJsonAdapter extends JsonAdapter<DogAllOfBark> {
  /** An adapter that needs no other. */
  public DogAllOfBarkJsonAdapter() {}

  @Override
  public DogAllOfBark fromJson(JsonReader reader) throws IOException {
    return DogAllOfBark.of(JsonFormat.ofString().fromJson(reader));
  }

  @Override
  public void toJson(JsonWriter writer, DogAllOfBark value) throws IOException {
    JsonFormat.ofString().toJson(writer, value.getValue());
  }

  @Override
  public String toString() {
    return "JsonAdapter(DogAllOfBark)";
  }
}
