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

/** Reads and writes {@link Containers}. Moshi finds it by its name. */
public final class ContainersJsonAdapter extends JsonAdapter<Containers> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("strings", "matrix", "times", "holes", "unique", "pets", "counts", "lists", "gaps", "statuses", "anything", "object", "empty");

  private final JsonAdapter<List<String>> strings;
  private final JsonAdapter<List<List<Double>>> matrix;
  private final JsonAdapter<List<OffsetDateTime>> times;
  private final JsonAdapter<List<@Nullable String>> holes;
  private final JsonAdapter<Set<String>> unique;
  private final JsonAdapter<List<Pet>> pets;
  private final JsonAdapter<Map<String, Integer>> counts;
  private final JsonAdapter<Map<String, List<UUID>>> lists;
  private final JsonAdapter<Map<String, @Nullable String>> gaps;
  private final JsonAdapter<List<ContainersStatusesInner>> statuses;
  private final JsonAdapter<Object> anything;
  private final JsonAdapter<Object> _object;
  private final JsonAdapter<Object> empty;

  /**
   * An adapter that asks {@code moshi} for the adapters of other schemas.
   *
   * @param moshi any {@link Moshi}; nothing has to be registered with it
   */
  public ContainersJsonAdapter(Moshi moshi) {
    this.strings = Json.list(JsonFormat.ofString()).nullSafe();
    this.matrix = Json.list(Json.list(JsonFormat.ofDouble())).nullSafe();
    this.times = Json.list(JsonFormat.ofDateTime()).nullSafe();
    this.holes = Json.list(Json.nullable(JsonFormat.ofString())).nullSafe();
    this.unique = Json.set(JsonFormat.ofString()).nullSafe();
    this.pets = Json.list(moshi.adapter(Pet.class).nonNull()).nullSafe();
    this.counts = Json.map(JsonFormat.ofInt()).nullSafe();
    this.lists = Json.map(Json.list(JsonFormat.ofUuid())).nullSafe();
    this.gaps = Json.map(Json.nullable(JsonFormat.ofString())).nullSafe();
    this.statuses = Json.list(moshi.adapter(ContainersStatusesInner.class).nonNull()).nullSafe();
    this.anything = Json.any(moshi).nullSafe();
    this._object = Json.any(moshi).nullSafe();
    this.empty = Json.any(moshi).nullSafe();
  }

  @Override
  public Containers fromJson(JsonReader reader) throws IOException {
    Containers.Builder builder = new Containers.Builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES) + 1) { // The template counts from 1.
        case 1:
          builder.strings = this.strings.fromJson(reader);
          break;
        case 2:
          builder.matrix = this.matrix.fromJson(reader);
          break;
        case 3:
          builder.times = this.times.fromJson(reader);
          break;
        case 4:
          builder.holes = this.holes.fromJson(reader);
          break;
        case 5:
          builder.unique = this.unique.fromJson(reader);
          break;
        case 6:
          builder.pets = this.pets.fromJson(reader);
          break;
        case 7:
          builder.counts = this.counts.fromJson(reader);
          break;
        case 8:
          builder.lists = this.lists.fromJson(reader);
          break;
        case 9:
          builder.gaps = this.gaps.fromJson(reader);
          break;
        case 10:
          builder.statuses = this.statuses.fromJson(reader);
          break;
        case 11:
          builder.anything = this.anything.fromJson(reader);
          break;
        case 12:
          builder._object = this._object.fromJson(reader);
          break;
        case 13:
          builder.empty = this.empty.fromJson(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    reader.endObject();
    return new Containers(builder);
  }

  @Override
  public void toJson(JsonWriter writer, Containers value) throws IOException {
    writer.beginObject();
    this.strings.toJson(writer.name("strings"), value.strings);
    this.matrix.toJson(writer.name("matrix"), value.matrix);
    this.times.toJson(writer.name("times"), value.times);
    this.holes.toJson(writer.name("holes"), value.holes);
    this.unique.toJson(writer.name("unique"), value.unique);
    this.pets.toJson(writer.name("pets"), value.pets);
    this.counts.toJson(writer.name("counts"), value.counts);
    this.lists.toJson(writer.name("lists"), value.lists);
    this.gaps.toJson(writer.name("gaps"), value.gaps);
    this.statuses.toJson(writer.name("statuses"), value.statuses);
    this.anything.toJson(writer.name("anything"), value.anything);
    this._object.toJson(writer.name("object"), value._object);
    this.empty.toJson(writer.name("empty"), value.empty);
    writer.endObject();
  }

  @Override
  public String toString() {
    return "JsonAdapter(Containers)";
  }
}
