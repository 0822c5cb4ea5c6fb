package dev.powerpack.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;

/** Reads and writes {@link Status}. Moshi finds it by its name. */
public final class StatusJsonAdapter extends JsonAdapter<Status> {
  /** An adapter that needs no other. */
  public StatusJsonAdapter() {}

  @Override
  public Status fromJson(JsonReader reader) throws IOException {
    return Status.of(JsonFormat.ofString().fromJson(reader));
  }

  @Override
  public void toJson(JsonWriter writer, Status value) throws IOException {
    JsonFormat.ofString().toJson(writer, value.getValue());
  }

  @Override
  public String toString() {
    return "JsonAdapter(Status)";
  }
}
