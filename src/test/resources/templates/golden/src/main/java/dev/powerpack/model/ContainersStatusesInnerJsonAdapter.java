package dev.powerpack.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;

/** Reads and writes {@link ContainersStatusesInner}. Moshi finds it by its name. */
public final class ContainersStatusesInnerJsonAdapter extends JsonAdapter<ContainersStatusesInner> {
  /** An adapter that needs no other. */
  public ContainersStatusesInnerJsonAdapter() {}

  @Override
  public ContainersStatusesInner fromJson(JsonReader reader) throws IOException {
    return ContainersStatusesInner.of(JsonFormat.ofString().fromJson(reader));
  }

  @Override
  public void toJson(JsonWriter writer, ContainersStatusesInner value) throws IOException {
    JsonFormat.ofString().toJson(writer, value.getValue());
  }

  @Override
  public String toString() {
    return "JsonAdapter(ContainersStatusesInner)";
  }
}
