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

/** Reads and writes {@link Defaults}. Moshi finds it by its name. */
public final class DefaultsJsonAdapter extends JsonAdapter<Defaults> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("text", "number", "long", "ratio", "flag", "status", "nothing", "date", "time", "uuid", "uri", "decimal", "level");

  private final JsonAdapter<String> text;
  private final JsonAdapter<Integer> number;
  private final JsonAdapter<Long> _long;
  private final JsonAdapter<Double> ratio;
  private final JsonAdapter<Boolean> flag;
  private final JsonAdapter<Status> status;
  private final JsonAdapter<String> nothing;
  private final JsonAdapter<LocalDate> date;
  private final JsonAdapter<OffsetDateTime> time;
  private final JsonAdapter<UUID> uuid;
  private final JsonAdapter<URI> uri;
  private final JsonAdapter<BigDecimal> decimal;
  private final JsonAdapter<Level> level;

  /**
   * An adapter that asks {@code moshi} for the adapters of other schemas.
   *
   * @param moshi any {@link Moshi}; nothing has to be registered with it
   */
  public DefaultsJsonAdapter(Moshi moshi) {
    this.text = JsonFormat.ofString().nullSafe();
    this.number = JsonFormat.ofInt().nullSafe();
    this._long = JsonFormat.ofLong().nullSafe();
    this.ratio = JsonFormat.ofDouble().nullSafe();
    this.flag = JsonFormat.ofBoolean().nullSafe();
    this.status = moshi.adapter(Status.class).nonNull().nullSafe();
    this.nothing = JsonFormat.ofString().nullSafe();
    this.date = JsonFormat.ofDate().nullSafe();
    this.time = JsonFormat.ofDateTime().nullSafe();
    this.uuid = JsonFormat.ofUuid().nullSafe();
    this.uri = JsonFormat.ofUri().nullSafe();
    this.decimal = JsonFormat.ofDecimal().nullSafe();
    this.level = moshi.adapter(Level.class).nonNull().nullSafe();
  }

  @Override
  public Defaults fromJson(JsonReader reader) throws IOException {
    Defaults.Builder builder = new Defaults.Builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES) + 1) { // The template counts from 1.
        case 1:
          builder.text = Json.orElse(this.text.fromJson(reader), builder.text);
          break;
        case 2:
          builder.number = Json.orElse(this.number.fromJson(reader), builder.number);
          break;
        case 3:
          builder._long = Json.orElse(this._long.fromJson(reader), builder._long);
          break;
        case 4:
          builder.ratio = Json.orElse(this.ratio.fromJson(reader), builder.ratio);
          break;
        case 5:
          builder.flag = Json.orElse(this.flag.fromJson(reader), builder.flag);
          break;
        case 6:
          builder.status = Json.orElse(this.status.fromJson(reader), builder.status);
          break;
        case 7:
          builder.nothing = this.nothing.fromJson(reader);
          break;
        case 8:
          builder.date = Json.orElse(this.date.fromJson(reader), builder.date);
          break;
        case 9:
          builder.time = Json.orElse(this.time.fromJson(reader), builder.time);
          break;
        case 10:
          builder.uuid = Json.orElse(this.uuid.fromJson(reader), builder.uuid);
          break;
        case 11:
          builder.uri = Json.orElse(this.uri.fromJson(reader), builder.uri);
          break;
        case 12:
          builder.decimal = Json.orElse(this.decimal.fromJson(reader), builder.decimal);
          break;
        case 13:
          builder.level = Json.orElse(this.level.fromJson(reader), builder.level);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    reader.endObject();
    return new Defaults(builder);
  }

  @Override
  public void toJson(JsonWriter writer, Defaults value) throws IOException {
    writer.beginObject();
    this.text.toJson(writer.name("text"), value.text);
    this.number.toJson(writer.name("number"), value.number);
    this._long.toJson(writer.name("long"), value._long);
    this.ratio.toJson(writer.name("ratio"), value.ratio);
    this.flag.toJson(writer.name("flag"), value.flag);
    this.status.toJson(writer.name("status"), value.status);
    this.nothing.toJson(writer.name("nothing"), value.nothing);
    this.date.toJson(writer.name("date"), value.date);
    this.time.toJson(writer.name("time"), value.time);
    this.uuid.toJson(writer.name("uuid"), value.uuid);
    this.uri.toJson(writer.name("uri"), value.uri);
    this.decimal.toJson(writer.name("decimal"), value.decimal);
    this.level.toJson(writer.name("level"), value.level);
    writer.endObject();
  }

  @Override
  public String toString() {
    return "JsonAdapter(Defaults)";
  }
}
