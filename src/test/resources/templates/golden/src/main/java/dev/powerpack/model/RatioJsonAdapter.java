package dev.powerpack.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;

/** Reads and writes {@link Ratio}. Moshi finds it by its name. */
public final class RatioJsonAdapter extends JsonAdapter<Ratio> {
  /** An adapter that needs no other. */
  public RatioJsonAdapter() {}

  @Override
  public Ratio fromJson(JsonReader reader) throws IOException {
    return Ratio.of(JsonFormat.ofDecimal().fromJson(reader));
  }

  @Override
  public void toJson(JsonWriter writer, Ratio value) throws IOException {
    JsonFormat.ofDecimal().toJson(writer, value.getValue());
  }

  @Override
  public String toString() {
    return "JsonAdapter(Ratio)";
  }
}
