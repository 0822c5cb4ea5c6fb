package dev.powerpack.model;

import com.squareup.moshi.JsonClass;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The schema {@code Defaults} of the contract.
 */
@JsonClass(generateAdapter = true, generator = "openapi-generator")
public final class Defaults {
  final String text;
  final int number;
  final long _long;
  final double ratio;
  final boolean flag;
  final Status status;
  final @Nullable String nothing;

  Defaults(Builder builder) {
    this.text = Json.required("text", builder.text);
    this.number = Json.required("number", builder.number);
    this._long = Json.required("long", builder._long);
    this.ratio = Json.required("ratio", builder.ratio);
    this.flag = Json.required("flag", builder.flag);
    this.status = Json.required("status", builder.status);
    this.nothing = builder.nothing;
  }

  /** A builder in which no value is set, except those that have a default. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The value {@code text}.
   * Default {@code "some \"text\""}.
   */
  public String getText() {
    return this.text;
  }

  /**
   * The value {@code number}.
   * Default {@code 7}.
   */
  public int getNumber() {
    return this.number;
  }

  /**
   * The value {@code long}.
   * Default {@code 50l}.
   */
  public long getLong() {
    return this._long;
  }

  /**
   * The value {@code ratio}.
   * Default {@code 0.5d}.
   */
  public double getRatio() {
    return this.ratio;
  }

  /**
   * The value {@code flag}.
   * Default {@code true}.
   */
  public boolean getFlag() {
    return this.flag;
  }

  /**
   * The value {@code status}.
   * Default {@code Status.SOLD}.
   */
  public Status getStatus() {
    return this.status;
  }

  /**
   * The value {@code nothing}.
   * Default {@code "there"}.
   */
  public @Nullable String getNothing() {
    return this.nothing;
  }

  /** A builder that holds the values of this object. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.text = this.text;
    builder.number = this.number;
    builder._long = this._long;
    builder.ratio = this.ratio;
    builder.flag = this.flag;
    builder.status = this.status;
    builder.nothing = this.nothing;
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Defaults)) {
      return false;
    }
    Defaults that = (Defaults) other;
    return Objects.equals(this.text, that.text)
        && Objects.equals(this.number, that.number)
        && Objects.equals(this._long, that._long)
        && Objects.equals(this.ratio, that.ratio)
        && Objects.equals(this.flag, that.flag)
        && Objects.equals(this.status, that.status)
        && Objects.equals(this.nothing, that.nothing);
  }

  @Override
  public int hashCode() {
    return Objects.hash(this.text, this.number, this._long, this.ratio, this.flag, this.status, this.nothing);
  }

  @Override
  public String toString() {
    return "Defaults{"
        + "text=" + this.text
        + ", number=" + this.number
        + ", _long=" + this._long
        + ", ratio=" + this.ratio
        + ", flag=" + this.flag
        + ", status=" + this.status
        + ", nothing=" + this.nothing
        + "}";
  }

  /** Builds a {@link Defaults}. Not thread-safe. */
  public static final class Builder {
    @Nullable String text = "some \"text\"";
    @Nullable Integer number = 7;
    @Nullable Long _long = 50l;
    @Nullable Double ratio = 0.5d;
    @Nullable Boolean flag = true;
    @Nullable Status status = Status.SOLD;
    @Nullable String nothing = "there";

    Builder() {}

    /** Sets the optional value {@code text}. */
    public Builder text(String text) {
      this.text = text;
      return this;
    }

    /** Sets the optional value {@code number}. */
    public Builder number(int number) {
      this.number = number;
      return this;
    }

    /** Sets the optional value {@code long}. */
    public Builder _long(long _long) {
      this._long = _long;
      return this;
    }

    /** Sets the optional value {@code ratio}. */
    public Builder ratio(double ratio) {
      this.ratio = ratio;
      return this;
    }

    /** Sets the optional value {@code flag}. */
    public Builder flag(boolean flag) {
      this.flag = flag;
      return this;
    }

    /** Sets the optional value {@code status}. */
    public Builder status(Status status) {
      this.status = status;
      return this;
    }

    /** Sets the optional value {@code nothing}. */
    public Builder nothing(@Nullable String nothing) {
      this.nothing = nothing;
      return this;
    }

    /**
     * The object with the values of this builder.
     *
     * @throws IllegalStateException if a required value is not set; the message names it
     */
    public Defaults build() {
      return new Defaults(this);
    }
  }
}
