package dev.powerpack.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;

/** Reads and writes {@link Level}. Moshi finds it by its name. */
public final class LevelJsonAdapter extends JsonAdapter<Level> {
  /** An adapter that needs no other. */
  public LevelJsonAdapter() {}

  @Override
  public Level fromJson(JsonReader reader) throws IOException {
    return Level.of(JsonFormat.ofInt().fromJson(reader));
  }

  @Override
  public void toJson(JsonWriter writer, Level value) throws IOException {
    JsonFormat.ofInt().toJson(writer, value.getValue());
  }

  @Override
  public String toString() {
    return "JsonAdapter(Level)";
  }
}
