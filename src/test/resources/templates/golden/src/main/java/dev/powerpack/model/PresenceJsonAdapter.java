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

/** Reads and writes {@link Presence}. Moshi finds it by its name. */
public final class PresenceJsonAdapter extends JsonAdapter<Presence> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("always", "present", "sometimes", "whatever");

  private final JsonAdapter<String> always;
  private final JsonAdapter<String> present;
  private final JsonAdapter<String> sometimes;
  private final JsonAdapter<String> whatever;

  /**
   * An adapter that asks {@code moshi} for the adapters of other schemas.
   *
   * @param moshi any {@link Moshi}; nothing has to be registered with it
   */
  public PresenceJsonAdapter(Moshi moshi) {
    this.always = JsonFormat.ofString();
    this.present = Json.nullable(JsonFormat.ofString());
    this.sometimes = JsonFormat.ofString().nullSafe();
    this.whatever = JsonFormat.ofString().nullSafe();
  }

  @Override
  public Presence fromJson(JsonReader reader) throws IOException {
    Presence.Builder builder = new Presence.Builder();
    boolean presentSeen = false;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES) + 1) { // The template counts from 1.
        case 1:
          builder.always = this.always.fromJson(reader);
          break;
        case 2:
          builder.present = this.present.fromJson(reader);
          presentSeen = true;
          break;
        case 3:
          builder.sometimes = this.sometimes.fromJson(reader);
          break;
        case 4:
          builder.whatever = this.whatever.fromJson(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    reader.endObject();
    if (builder.always == null) {
      throw Json.missing("always", reader);
    }
    if (!presentSeen) {
      throw Json.missing("present", reader);
    }
    return new Presence(builder);
  }

  @Override
  public void toJson(JsonWriter writer, Presence value) throws IOException {
    writer.beginObject();
    this.always.toJson(writer.name("always"), value.always);
    this.present.toJson(writer.name("present"), value.present);
    this.sometimes.toJson(writer.name("sometimes"), value.sometimes);
    this.whatever.toJson(writer.name("whatever"), value.whatever);
    writer.endObject();
  }

  @Override
  public String toString() {
    return "JsonAdapter(Presence)";
  }
}
