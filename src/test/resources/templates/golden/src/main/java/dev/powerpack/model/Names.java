package dev.powerpack.model;

import com.squareup.moshi.JsonClass;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Names that are Java&#39;s own or need another form: *_/ &lt;/b&gt; a &lt; b &amp; c &gt; d, {, }, @see and \&quot;quotes\&quot;.
 */
@JsonClass(generateAdapter = true, generator = "openapi-generator")
public final class Names {
  final String propertyClass;
  final @Nullable Integer _default;
  final @Nullable String builder;
  final @Nullable String atType;
  final @Nullable String contentType;
  final @Nullable String _2ndLine;
  final @Nullable String snakeCase;
  final @Nullable Double geoLat;

  Names(Builder builder) {
    this.propertyClass = Json.required("class", builder.propertyClass);
    this._default = builder._default;
    this.builder = builder.builder;
    this.atType = builder.atType;
    this.contentType = builder.contentType;
    this._2ndLine = builder._2ndLine;
    this.snakeCase = builder.snakeCase;
    this.geoLat = builder.geoLat;
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
   * Hostile to Javadoc: *_/ &lt;/b&gt; a &lt; b &amp; c &gt; d, {, }, @see and \&quot;quotes\&quot;.
   *
   * @return the value, which is always there
   */
  public String getPropertyClass() {
    return this.propertyClass;
  }

  /**
   * The value {@code default}.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable Integer getDefault() {
    return this._default;
  }

  /**
   * The value {@code builder}.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable String getBuilder() {
    return this.builder;
  }

  /**
   * The value {@code @type}.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable String getAtType() {
    return this.atType;
  }

  /**
   * The value {@code content-type}.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable String getContentType() {
    return this.contentType;
  }

  /**
   * The value {@code 2nd_line}.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable String get2ndLine() {
    return this._2ndLine;
  }

  /**
   * The value {@code snake_case}.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable String getSnakeCase() {
    return this.snakeCase;
  }

  /**
   * The value {@code geo.lat}.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable Double getGeoLat() {
    return this.geoLat;
  }

  /**
   * A builder that holds the values of this object.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.propertyClass = this.propertyClass;
    builder._default = this._default;
    builder.builder = this.builder;
    builder.atType = this.atType;
    builder.contentType = this.contentType;
    builder._2ndLine = this._2ndLine;
    builder.snakeCase = this.snakeCase;
    builder.geoLat = this.geoLat;
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Names)) {
      return false;
    }
    Names that = (Names) other;
    return Objects.equals(this.propertyClass, that.propertyClass)
        && Objects.equals(this._default, that._default)
        && Objects.equals(this.builder, that.builder)
        && Objects.equals(this.atType, that.atType)
        && Objects.equals(this.contentType, that.contentType)
        && Objects.equals(this._2ndLine, that._2ndLine)
        && Objects.equals(this.snakeCase, that.snakeCase)
        && Objects.equals(this.geoLat, that.geoLat);
  }

  @Override
  public int hashCode() {
    return Objects.hash(this.propertyClass, this._default, this.builder, this.atType, this.contentType, this._2ndLine, this.snakeCase, this.geoLat);
  }

  @Override
  public String toString() {
    return "Names{"
        + "propertyClass=" + this.propertyClass
        + ", _default=" + this._default
        + ", builder=" + this.builder
        + ", atType=" + this.atType
        + ", contentType=" + this.contentType
        + ", _2ndLine=" + this._2ndLine
        + ", snakeCase=" + this.snakeCase
        + ", geoLat=" + this.geoLat
        + "}";
  }

  /** Builds a {@link Names}. Bounds are not checked. Not thread-safe. */
  public static final class Builder {
    @Nullable String propertyClass;
    @Nullable Integer _default;
    @Nullable String builder;
    @Nullable String atType;
    @Nullable String contentType;
    @Nullable String _2ndLine;
    @Nullable String snakeCase;
    @Nullable Double geoLat;

    Builder() {}

    /**
     * Sets the required value {@code class}. Hostile to Javadoc: *_/ &lt;/b&gt; a &lt; b &amp; c &gt; d, {, }, @see and \&quot;quotes\&quot;.
     *
     * @param propertyClass the value, without which {@link #build()} fails
     * @return this builder
     */
    public Builder propertyClass(String propertyClass) {
      this.propertyClass = propertyClass;
      return this;
    }

    /**
     * Sets the optional value {@code default}.
     *
     * @param _default the value; null leaves it out
     * @return this builder
     */
    public Builder _default(@Nullable Integer _default) {
      this._default = _default;
      return this;
    }

    /**
     * Sets the optional value {@code builder}.
     *
     * @param builder the value; null leaves it out
     * @return this builder
     */
    public Builder builder(@Nullable String builder) {
      this.builder = builder;
      return this;
    }

    /**
     * Sets the optional value {@code @type}.
     *
     * @param atType the value; null leaves it out
     * @return this builder
     */
    public Builder atType(@Nullable String atType) {
      this.atType = atType;
      return this;
    }

    /**
     * Sets the optional value {@code content-type}.
     *
     * @param contentType the value; null leaves it out
     * @return this builder
     */
    public Builder contentType(@Nullable String contentType) {
      this.contentType = contentType;
      return this;
    }

    /**
     * Sets the optional value {@code 2nd_line}.
     *
     * @param _2ndLine the value; null leaves it out
     * @return this builder
     */
    public Builder _2ndLine(@Nullable String _2ndLine) {
      this._2ndLine = _2ndLine;
      return this;
    }

    /**
     * Sets the optional value {@code snake_case}.
     *
     * @param snakeCase the value; null leaves it out
     * @return this builder
     */
    public Builder snakeCase(@Nullable String snakeCase) {
      this.snakeCase = snakeCase;
      return this;
    }

    /**
     * Sets the optional value {@code geo.lat}.
     *
     * @param geoLat the value; null leaves it out
     * @return this builder
     */
    public Builder geoLat(@Nullable Double geoLat) {
      this.geoLat = geoLat;
      return this;
    }

    /**
     * The object with the values of this builder.
     *
     * @return a new object
     * @throws IllegalStateException if a required value is not set; the message names it
     */
    public Names build() {
      return new Names(this);
    }
  }
}
