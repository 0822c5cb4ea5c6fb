package dev.powerpack.model;

import com.squareup.moshi.JsonClass;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Required and nullable in all combinations.
 */
@JsonClass(generateAdapter = true, generator = "openapi-generator")
public final class Presence {
  final String always;
  final @Nullable String present;
  final @Nullable String sometimes;
  final @Nullable String whatever;

  Presence(Builder builder) {
    this.always = Json.required("always", builder.always);
    this.present = builder.present;
    this.sometimes = builder.sometimes;
    this.whatever = builder.whatever;
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
   * The value {@code always}.
   *
   * @return the value, which is always there
   */
  public String getAlways() {
    return this.always;
  }

  /**
   * The value {@code present}.
   *
   * @return the value, or null where it is null
   */
  public @Nullable String getPresent() {
    return this.present;
  }

  /**
   * The value {@code sometimes}.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable String getSometimes() {
    return this.sometimes;
  }

  /**
   * The value {@code whatever}.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable String getWhatever() {
    return this.whatever;
  }

  /**
   * A builder that holds the values of this object.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.always = this.always;
    builder.present = this.present;
    builder.sometimes = this.sometimes;
    builder.whatever = this.whatever;
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Presence)) {
      return false;
    }
    Presence that = (Presence) other;
    return Objects.equals(this.always, that.always)
        && Objects.equals(this.present, that.present)
        && Objects.equals(this.sometimes, that.sometimes)
        && Objects.equals(this.whatever, that.whatever);
  }

  @Override
  public int hashCode() {
    return Objects.hash(this.always, this.present, this.sometimes, this.whatever);
  }

  @Override
  public String toString() {
    return "Presence{"
        + "always=" + this.always
        + ", present=" + this.present
        + ", sometimes=" + this.sometimes
        + ", whatever=" + this.whatever
        + "}";
  }

  /** Builds a {@link Presence}. Bounds are not checked. Not thread-safe. */
  public static final class Builder {
    @Nullable String always;
    @Nullable String present;
    @Nullable String sometimes;
    @Nullable String whatever;

    Builder() {}

    /**
     * Sets the required value {@code always}.
     *
     * @param always the value, without which {@link #build()} fails
     * @return this builder
     */
    public Builder always(String always) {
      this.always = always;
      return this;
    }

    /**
     * Sets the required value {@code present}.
     *
     * @param present the value; null is written as null
     * @return this builder
     */
    public Builder present(@Nullable String present) {
      this.present = present;
      return this;
    }

    /**
     * Sets the optional value {@code sometimes}.
     *
     * @param sometimes the value; null leaves it out
     * @return this builder
     */
    public Builder sometimes(@Nullable String sometimes) {
      this.sometimes = sometimes;
      return this;
    }

    /**
     * Sets the optional value {@code whatever}.
     *
     * @param whatever the value; null leaves it out
     * @return this builder
     */
    public Builder whatever(@Nullable String whatever) {
      this.whatever = whatever;
      return this;
    }

    /**
     * The object with the values of this builder.
     *
     * @return a new object
     * @throws IllegalStateException if a required value is not set; the message names it
     */
    public Presence build() {
      return new Presence(this);
    }
  }
}
