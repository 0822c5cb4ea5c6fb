package com.example.model;

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

/** Reads and writes {@link Pet }. Moshi finds it by its name. */
public final class PetJsonAdapter extends JsonAdapter<Pet> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("id", "name", "status", "owner", "nick", "parent");

  private final JsonAdapter<Long> id;
  private final JsonAdapter<String> name;
  private final JsonAdapter<Status> status;
  private final JsonAdapter<Owner> owner;
  private final JsonAdapter<String> nick;
  private final JsonAdapter<Pet> parent;

  /**
   * An adapter that asks {@code moshi} for the adapters of other schemas.
   *
   * @param moshi any {@link Moshi}; nothing has to be registered with it
   */
  public PetJsonAdapter(Moshi moshi) {
    this.id = JsonFormat.ofLong().nullSafe();
    this.name = JsonFormat.ofString();
    this.status = moshi.adapter(Status.class).nonNull().nullSafe();
    this.owner = moshi.adapter(Owner.class).nonNull().nullSafe();
    this.nick = JsonFormat.ofString().nullSafe();
    this.parent = moshi.adapter(Pet.class).nonNull().nullSafe();
  }

  @Override
  public Pet fromJson(JsonReader reader) throws IOException {
    Pet.Builder builder = new Pet.Builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.id = this.id.fromJson(reader);
          break;
        case 1:
          builder.name = this.name.fromJson(reader);
          break;
        case 2:
          builder.status = this.status.fromJson(reader);
          break;
        case 3:
          builder.owner = this.owner.fromJson(reader);
          break;
        case 4:
          builder.nick = this.nick.fromJson(reader);
          break;
        case 5:
          builder.parent = this.parent.fromJson(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    reader.endObject();
    if (builder.id == null) {
      throw Json.missing("id", reader);
    }
    if (builder.name == null) {
      throw Json.missing("name", reader);
    }
    return new Pet(builder);
  }

  @Override
  public void toJson(JsonWriter writer, Pet value) throws IOException {
    writer.beginObject();
    this.id.toJson(writer.name("id"), value.id);
    this.name.toJson(writer.name("name"), value.name);
    this.status.toJson(writer.name("status"), value.status);
    this.owner.toJson(writer.name("owner"), value.owner);
    this.nick.toJson(writer.name("nick"), value.nick);
    this.parent.toJson(writer.name("parent"), value.parent);
    writer.endObject();
  }

  @Override
  public String toString() {
    return "JsonAdapter(Pet)";
  }
}
