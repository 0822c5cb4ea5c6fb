package dev.powerpack;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes 400 and not 400.0: Moshi takes every number of free-form JSON for a double. */
final class WholeNumbers extends JsonAdapter<Double> {
  private static final double LARGEST = 1e15;

  @Override
  public Double fromJson(JsonReader reader) throws IOException {
    return reader.nextDouble();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Double value) throws IOException {
    if (value != null && value == Math.rint(value) && Math.abs(value) < LARGEST) {
      writer.value(value.longValue());
    } else {
      writer.value(value);
    }
  }

  @Override
  public String toString() {
    return "JsonAdapter(WholeNumbers)";
  }
}
