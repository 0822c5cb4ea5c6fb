package dev.powerpack.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;

/** Reads and writes {@link ListPetsOrderParameter}. Moshi finds it by its name. */
public final class ListPetsOrderParameterJsonAdapter extends JsonAdapter<ListPetsOrderParameter> {
  /** An adapter that needs no other. */
  public ListPetsOrderParameterJsonAdapter() {}

  @Override
  public ListPetsOrderParameter fromJson(JsonReader reader) throws IOException {
    return ListPetsOrderParameter.of(JsonFormat.ofString().fromJson(reader));
  }

  @Override
  public void toJson(JsonWriter writer, ListPetsOrderParameter value) throws IOException {
    JsonFormat.ofString().toJson(writer, value.getValue());
  }

  @Override
  public String toString() {
    return "JsonAdapter(ListPetsOrderParameter)";
  }
}
