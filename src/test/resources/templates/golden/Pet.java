package com.example.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonClass;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.math.*;
import java.time.*;
import java.util.*;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A pet.
 */
@JsonClass(generateAdapter = true, generator = "openapi-generator")
@SuppressWarnings("deprecation") // The contract may mark a type that is used here.
public final class Pet {
  final @Nullable Long id;
  final String name;
  final @Nullable Status status;
  final @Nullable Owner owner;
  final @Nullable String nick;
  final @Nullable Pet parent;

  Pet(Builder builder) {
    this.id = builder.id;
    this.name = Json.required("name", builder.name);
    this.status = builder.status;
    this.owner = builder.owner;
    this.nick = builder.nick;
    this.parent = builder.parent;
  }

  /**
   * A builder in which no value is set, except those that have a default.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Given by the server.
   *
   * @return the value, or null in an object that was not read from a response
   */
  public @Nullable Long getId() {
    return this.id;
  }

  /**
   * What it is called. Length in characters at least 1.
   *
   * @return the value, which is always there
   */
  public String getName() {
    return this.name;
  }

  /**
   * The value <code>status</code>.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable Status getStatus() {
    return this.status;
  }

  /**
   * The value <code>owner</code>.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable Owner getOwner() {
    return this.owner;
  }

  /**
   * The value <code>nick</code>.
   *
   * @return the value, or null where it is absent or null
   * @deprecated The contract marks this value as deprecated.
   */
  @Deprecated
  public @Nullable String getNick() {
    return this.nick;
  }

  /**
   * The value <code>parent</code>.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable Pet getParent() {
    return this.parent;
  }

  /**
   * A builder that holds the values of this object.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = this.id;
    builder.name = this.name;
    builder.status = this.status;
    builder.owner = this.owner;
    builder.nick = this.nick;
    builder.parent = this.parent;
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Pet && Arrays.equals(values(), ((Pet) other).values());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values());
  }

  @Override
  public String toString() {
    return Json.toString("Pet", "id", this.id, "name", this.name, "status", this.status, "owner", this.owner, "nick", this.nick, "parent", this.parent);
  }

  private @Nullable Object[] values() {
    return new @Nullable Object[] { this.id, this.name, this.status, this.owner, this.nick, this.parent,  };
  }

  /** Builds a {@link Pet }. Bounds are not checked. Not thread-safe. */
  public static final class Builder {
    @Nullable Long id;
    @Nullable String name;
    @Nullable Status status;
    @Nullable Owner owner;
    @Nullable String nick;
    @Nullable Pet parent;


    Builder() {}

    /**
     * Sets the optional value <code>id</code>. Given by the server.
     *
     * @param id the value; null leaves it out
     * @return this builder
     */
    public Builder id(@Nullable Long id) {
      this.id = id;
      return this;
    }

    /**
     * Sets the required value <code>name</code>. What it is called. Length in characters at least 1.
     *
     * @param name the value, without which {@link #build()} fails
     * @return this builder
     */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /**
     * Sets the optional value <code>status</code>.
     *
     * @param status the value; null leaves it out
     * @return this builder
     */
    public Builder status(@Nullable Status status) {
      this.status = status;
      return this;
    }

    /**
     * Sets the optional value <code>owner</code>.
     *
     * @param owner the value; null leaves it out
     * @return this builder
     */
    public Builder owner(@Nullable Owner owner) {
      this.owner = owner;
      return this;
    }

    /**
     * Sets the optional value <code>nick</code>.
     *
     * @param nick the value; null leaves it out
     * @return this builder
     * @deprecated The contract marks this value as deprecated.
     */
    @Deprecated
    public Builder nick(@Nullable String nick) {
      this.nick = nick;
      return this;
    }

    /**
     * Sets the optional value <code>parent</code>.
     *
     * @param parent the value; null leaves it out
     * @return this builder
     */
    public Builder parent(@Nullable Pet parent) {
      this.parent = parent;
      return this;
    }

    /**
     * The object with the values of this builder.
     *
     * @return a new object
     * @throws IllegalStateException if a required value is not set; the message names it
     */
    public Pet build() {
      return new Pet(this);
    }
  }
}

/** Reads and writes {@link Pet }. Moshi finds it by its name. */
@SuppressWarnings("deprecation")
final class PetJsonAdapter extends JsonAdapter<Pet> {
  private static final JsonReader.Options names_ = JsonReader.Options.of("id", "name", "status", "owner", "nick", "parent");
  private final JsonAdapter<Long> id;
  private final JsonAdapter<String> name;
  private final JsonAdapter<Status> status;
  private final JsonAdapter<Owner> owner;
  private final JsonAdapter<String> nick;
  private final JsonAdapter<Pet> parent;

  /**
   * An adapter that takes the adapters of other schemas from {@code moshi}.
   *
   * @param moshi any {@link Moshi}; nothing has to be registered with it
   */
  public PetJsonAdapter(Moshi moshi) {
    this.id = Json.of(moshi, Long.class).nullSafe();
    this.name = Json.of(moshi, String.class);
    this.status = Json.of(moshi, Status.class).nullSafe();
    this.owner = Json.of(moshi, Owner.class).nullSafe();
    this.nick = Json.of(moshi, String.class).nullSafe();
    this.parent = Json.of(moshi, Pet.class).nullSafe();
  }

  @Override
  public Pet fromJson(JsonReader reader) throws IOException {
    Pet.Builder builder = new Pet.Builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(names_)) {
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
