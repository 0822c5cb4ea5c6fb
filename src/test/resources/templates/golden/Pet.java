package com.example.model;

import com.squareup.moshi.JsonClass;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A pet.
 */
@JsonClass(generateAdapter = true, generator = "openapi-generator")
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
   * @return the value, or null in an object that no response was read into
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
    return new @Nullable Object[] { this.id, this.name, this.status, this.owner, this.nick, this.parent };
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
