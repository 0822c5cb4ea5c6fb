package dev.powerpack.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Owner}. Moshi finds it by its name. */
public final class OwnerJsonAdapter extends JsonAdapter<Owner> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("name", "address");

  private final JsonAdapter<String> name;
  private final JsonAdapter<OwnerAddress> address;

  /**
   * An adapter that asks {@code moshi} for the adapters of other schemas.
   *
   * @param moshi any {@link Moshi}; nothing has to be registered with it
   */
  public OwnerJsonAdapter(Moshi moshi) {
    this.name = JsonFormat.ofString().nullSafe();
    this.address = moshi.adapter(OwnerAddress.class).nonNull().nullSafe();
  }

  @Override
  public Owner fromJson(JsonReader reader) throws IOException {
    Owner.Builder builder = new Owner.Builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES) + 1) { // The template counts from 1.
        case 1:
          builder.name = this.name.fromJson(reader);
          break;
        case 2:
          builder.address = this.address.fromJson(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    reader.endObject();
    return new Owner(builder);
  }

  @Override
  public void toJson(JsonWriter writer, Owner value) throws IOException {
    writer.beginObject();
    this.name.toJson(writer.name("name"), value.name);
    this.address.toJson(writer.name("address"), value.address);
    writer.endObject();
  }

  @Override
  public String toString() {
    return "JsonAdapter(Owner)";
  }
}
