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

/** Reads and writes {@link Scalars}. Moshi finds it by its name. */
public final class ScalarsJsonAdapter extends JsonAdapter<Scalars> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("text", "int32", "int64", "float", "double", "decimal", "flag", "date", "time", "uuid", "uri", "bytes", "status", "level", "secret");

  private final JsonAdapter<String> text;
  private final JsonAdapter<Integer> int32;
  private final JsonAdapter<Long> int64;
  private final JsonAdapter<Float> _float;
  private final JsonAdapter<Double> _double;
  private final JsonAdapter<BigDecimal> decimal;
  private final JsonAdapter<Boolean> flag;
  private final JsonAdapter<LocalDate> date;
  private final JsonAdapter<OffsetDateTime> time;
  private final JsonAdapter<UUID> uuid;
  private final JsonAdapter<URI> uri;
  private final JsonAdapter<ByteString> bytes;
  private final JsonAdapter<Status> status;
  private final JsonAdapter<Level> level;
  private final JsonAdapter<String> secret;

  /**
   * An adapter that asks {@code moshi} for the adapters of other schemas.
   *
   * @param moshi any {@link Moshi}; nothing has to be registered with it
   */
  public ScalarsJsonAdapter(Moshi moshi) {
    this.text = JsonFormat.ofString();
    this.int32 = JsonFormat.ofInt();
    this.int64 = JsonFormat.ofLong();
    this._float = JsonFormat.ofFloat();
    this._double = JsonFormat.ofDouble();
    this.decimal = JsonFormat.ofDecimal();
    this.flag = JsonFormat.ofBoolean();
    this.date = JsonFormat.ofDate();
    this.time = JsonFormat.ofDateTime();
    this.uuid = JsonFormat.ofUuid();
    this.uri = JsonFormat.ofUri();
    this.bytes = JsonFormat.ofBytes();
    this.status = moshi.adapter(Status.class).nonNull();
    this.level = moshi.adapter(Level.class).nonNull();
    this.secret = JsonFormat.ofString().nullSafe();
  }

  @Override
  public Scalars fromJson(JsonReader reader) throws IOException {
    Scalars.Builder builder = new Scalars.Builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES) + 1) { // The template counts from 1.
        case 1:
          builder.text = this.text.fromJson(reader);
          break;
        case 2:
          builder.int32 = this.int32.fromJson(reader);
          break;
        case 3:
          builder.int64 = this.int64.fromJson(reader);
          break;
        case 4:
          builder._float = this._float.fromJson(reader);
          break;
        case 5:
          builder._double = this._double.fromJson(reader);
          break;
        case 6:
          builder.decimal = this.decimal.fromJson(reader);
          break;
        case 7:
          builder.flag = this.flag.fromJson(reader);
          break;
        case 8:
          builder.date = this.date.fromJson(reader);
          break;
        case 9:
          builder.time = this.time.fromJson(reader);
          break;
        case 10:
          builder.uuid = this.uuid.fromJson(reader);
          break;
        case 11:
          builder.uri = this.uri.fromJson(reader);
          break;
        case 12:
          builder.bytes = this.bytes.fromJson(reader);
          break;
        case 13:
          builder.status = this.status.fromJson(reader);
          break;
        case 14:
          builder.level = this.level.fromJson(reader);
          break;
        case 15:
          builder.secret = this.secret.fromJson(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    reader.endObject();
    if (builder.text == null) {
      throw Json.missing("text", reader);
    }
    if (builder.int32 == null) {
      throw Json.missing("int32", reader);
    }
    if (builder.int64 == null) {
      throw Json.missing("int64", reader);
    }
    if (builder._float == null) {
      throw Json.missing("float", reader);
    }
    if (builder._double == null) {
      throw Json.missing("double", reader);
    }
    if (builder.decimal == null) {
      throw Json.missing("decimal", reader);
    }
    if (builder.flag == null) {
      throw Json.missing("flag", reader);
    }
    if (builder.date == null) {
      throw Json.missing("date", reader);
    }
    if (builder.time == null) {
      throw Json.missing("time", reader);
    }
    if (builder.uuid == null) {
      throw Json.missing("uuid", reader);
    }
    if (builder.uri == null) {
      throw Json.missing("uri", reader);
    }
    if (builder.bytes == null) {
      throw Json.missing("bytes", reader);
    }
    if (builder.status == null) {
      throw Json.missing("status", reader);
    }
    if (builder.level == null) {
      throw Json.missing("level", reader);
    }
    return new Scalars(builder);
  }

  @Override
  public void toJson(JsonWriter writer, Scalars value) throws IOException {
    writer.beginObject();
    this.text.toJson(writer.name("text"), value.text);
    this.int32.toJson(writer.name("int32"), value.int32);
    this.int64.toJson(writer.name("int64"), value.int64);
    this._float.toJson(writer.name("float"), value._float);
    this._double.toJson(writer.name("double"), value._double);
    this.decimal.toJson(writer.name("decimal"), value.decimal);
    this.flag.toJson(writer.name("flag"), value.flag);
    this.date.toJson(writer.name("date"), value.date);
    this.time.toJson(writer.name("time"), value.time);
    this.uuid.toJson(writer.name("uuid"), value.uuid);
    this.uri.toJson(writer.name("uri"), value.uri);
    this.bytes.toJson(writer.name("bytes"), value.bytes);
    this.status.toJson(writer.name("status"), value.status);
    this.level.toJson(writer.name("level"), value.level);
    this.secret.toJson(writer.name("secret"), value.secret);
    writer.endObject();
  }

  @Override
  public String toString() {
    return "JsonAdapter(Scalars)";
  }
}
