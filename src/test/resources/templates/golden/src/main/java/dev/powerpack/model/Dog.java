package dev.powerpack.model;

import com.squareup.moshi.JsonClass;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A pet with more.
 */
@JsonClass(generateAdapter = true, generator = "openapi-generator")
public final class Dog {
  final @Nullable Long id;
  final String name;
  final @Nullable Status status;
  final @Nullable Owner owner;
  final @Nullable String nick;
  final @Nullable Pet parent;
  final DogAllOfBark bark;

  Dog(Builder builder) {
    this.id = builder.id;
    this.name = Json.required("name", builder.name);
    this.status = builder.status;
    this.owner = builder.owner;
    this.nick = builder.nick;
    this.parent = builder.parent;
    this.bark = Json.required("bark", builder.bark);
  }

  /** A builder in which no value is set, except those that have a default. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Given by the server.
   * Read-only: null in an object that no answer was read into.
   */
  public @Nullable Long getId() {
    return this.id;
  }

  /**
   * What it is called.
   */
  public String getName() {
    return this.name;
  }

  /**
   * The value {@code status}.
   */
  public @Nullable Status getStatus() {
    return this.status;
  }

  /**
   * The value {@code owner}.
   */
  public @Nullable Owner getOwner() {
    return this.owner;
  }

  /**
   * The value {@code nick}.
   *
   * @deprecated The contract marks this value as deprecated.
   */
  @Deprecated
  public @Nullable String getNick() {
    return this.nick;
  }

  /**
   * The value {@code parent}.
   */
  public @Nullable Pet getParent() {
    return this.parent;
  }

  /**
   * The value {@code bark}.
   */
  public DogAllOfBark getBark() {
    return this.bark;
  }

  /** A builder that holds the values of this object. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = this.id;
    builder.name = this.name;
    builder.status = this.status;
    builder.owner = this.owner;
    builder.nick = this.nick;
    builder.parent = this.parent;
    builder.bark = this.bark;
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Dog)) {
      return false;
    }
    Dog that = (Dog) other;
    return Objects.equals(this.id, that.id)
        && Objects.equals(this.name, that.name)
        && Objects.equals(this.status, that.status)
        && Objects.equals(this.owner, that.owner)
        && Objects.equals(this.nick, that.nick)
        && Objects.equals(this.parent, that.parent)
        && Objects.equals(this.bark, that.bark);
  }

  @Override
  public int hashCode() {
    return Objects.hash(this.id, this.name, this.status, this.owner, this.nick, this.parent, this.bark);
  }

  @Override
  public String toString() {
    return "Dog{"
        + "id=" + this.id
        + ", name=" + this.name
        + ", status=" + this.status
        + ", owner=" + this.owner
        + ", nick=" + this.nick
        + ", parent=" + this.parent
        + ", bark=" + this.bark
        + "}";
  }

  /** Builds a {@link Dog}. Not thread-safe. */
  public static final class Builder {
    @Nullable Long id;
    @Nullable String name;
    @Nullable Status status;
    @Nullable Owner owner;
    @Nullable String nick;
    @Nullable Pet parent;
    @Nullable DogAllOfBark bark;

    Builder() {}

    /** Sets the optional value {@code id}. */
    public Builder id(@Nullable Long id) {
      this.id = id;
      return this;
    }

    /** Sets the required value {@code name}. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** Sets the optional value {@code status}. */
    public Builder status(@Nullable Status status) {
      this.status = status;
      return this;
    }

    /** Sets the optional value {@code owner}. */
    public Builder owner(@Nullable Owner owner) {
      this.owner = owner;
      return this;
    }

    /** Sets the optional value {@code nick}. */
    @Deprecated
    public Builder nick(@Nullable String nick) {
      this.nick = nick;
      return this;
    }

    /** Sets the optional value {@code parent}. */
    public Builder parent(@Nullable Pet parent) {
      this.parent = parent;
      return this;
    }

    /** Sets the required value {@code bark}. */
    public Builder bark(DogAllOfBark bark) {
      this.bark = bark;
      return this;
    }

    /**
     * The object with the values of this builder.
     *
     * @throws IllegalStateException if a required value is not set; the message names it
     */
    public Dog build() {
      return new Dog(this);
    }
  }
}
