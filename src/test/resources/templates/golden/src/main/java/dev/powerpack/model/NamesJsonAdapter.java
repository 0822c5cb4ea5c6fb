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

/** Reads and writes {@link Names}. Moshi finds it by its name. */
public final class NamesJsonAdapter extends JsonAdapter<Names> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("class", "default", "builder", "@type", "content-type", "2nd_line", "snake_case", "geo.lat");

  private final JsonAdapter<String> propertyClass;
  private final JsonAdapter<Integer> _default;
  private final JsonAdapter<String> builder;
  private final JsonAdapter<String> atType;
  private final JsonAdapter<String> contentType;
  private final JsonAdapter<String> _2ndLine;
  private final JsonAdapter<String> snakeCase;
  private final JsonAdapter<Double> geoLat;

  /**
   * An adapter that asks {@code moshi} for the adapters of other schemas.
   *
   * @param moshi any {@link Moshi}; nothing has to be registered with it
   */
  public NamesJsonAdapter(Moshi moshi) {
    this.propertyClass = JsonFormat.ofString();
    this._default = JsonFormat.ofInt().nullSafe();
    this.builder = JsonFormat.ofString().nullSafe();
    this.atType = JsonFormat.ofString().nullSafe();
    this.contentType = JsonFormat.ofString().nullSafe();
    this._2ndLine = JsonFormat.ofString().nullSafe();
    this.snakeCase = JsonFormat.ofString().nullSafe();
    this.geoLat = JsonFormat.ofDouble().nullSafe();
  }

  @Override
  public Names fromJson(JsonReader reader) throws IOException {
    Names.Builder builder = new Names.Builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES) + 1) { // The template counts from 1.
        case 1:
          builder.propertyClass = this.propertyClass.fromJson(reader);
          break;
        case 2:
          builder._default = this._default.fromJson(reader);
          break;
        case 3:
          builder.builder = this.builder.fromJson(reader);
          break;
        case 4:
          builder.atType = this.atType.fromJson(reader);
          break;
        case 5:
          builder.contentType = this.contentType.fromJson(reader);
          break;
        case 6:
          builder._2ndLine = this._2ndLine.fromJson(reader);
          break;
        case 7:
          builder.snakeCase = this.snakeCase.fromJson(reader);
          break;
        case 8:
          builder.geoLat = this.geoLat.fromJson(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    reader.endObject();
    if (builder.propertyClass == null) {
      throw Json.missing("class", reader);
    }
    return new Names(builder);
  }

  @Override
  public void toJson(JsonWriter writer, Names value) throws IOException {
    writer.beginObject();
    this.propertyClass.toJson(writer.name("class"), value.propertyClass);
    this._default.toJson(writer.name("default"), value._default);
    this.builder.toJson(writer.name("builder"), value.builder);
    this.atType.toJson(writer.name("@type"), value.atType);
    this.contentType.toJson(writer.name("content-type"), value.contentType);
    this._2ndLine.toJson(writer.name("2nd_line"), value._2ndLine);
    this.snakeCase.toJson(writer.name("snake_case"), value.snakeCase);
    this.geoLat.toJson(writer.name("geo.lat"), value.geoLat);
    writer.endObject();
  }

  @Override
  public String toString() {
    return "JsonAdapter(Names)";
  }
}
