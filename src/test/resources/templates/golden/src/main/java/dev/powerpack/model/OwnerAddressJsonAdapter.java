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

/** Reads and writes {@link OwnerAddress}. Moshi finds it by its name. */
public final class OwnerAddressJsonAdapter extends JsonAdapter<OwnerAddress> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("city");

  private final JsonAdapter<String> city;

  /**
   * An adapter that asks {@code moshi} for the adapters of other schemas.
   *
   * @param moshi any {@link Moshi}; nothing has to be registered with it
   */
  public OwnerAddressJsonAdapter(Moshi moshi) {
    this.city = JsonFormat.ofString().nullSafe();
  }

  @Override
  public OwnerAddress fromJson(JsonReader reader) throws IOException {
    OwnerAddress.Builder builder = new OwnerAddress.Builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES) + 1) { // The template counts from 1.
        case 1:
          builder.city = this.city.fromJson(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    reader.endObject();
    return new OwnerAddress(builder);
  }

  @Override
  public void toJson(JsonWriter writer, OwnerAddress value) throws IOException {
    writer.beginObject();
    this.city.toJson(writer.name("city"), value.city);
    writer.endObject();
  }

  @Override
  public String toString() {
    return "JsonAdapter(OwnerAddress)";
  }
}
