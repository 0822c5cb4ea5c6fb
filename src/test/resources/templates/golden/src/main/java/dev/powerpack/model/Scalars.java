package dev.powerpack.model;

import com.squareup.moshi.JsonClass;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A value of each format.
 */
@JsonClass(generateAdapter = true, generator = "openapi-generator")
public final class Scalars {
  final String text;
  final int int32;
  final long int64;
  final float _float;
  final double _double;
  final BigDecimal decimal;
  final boolean flag;
  final LocalDate date;
  final OffsetDateTime time;
  final UUID uuid;
  final URI uri;
  final ByteString bytes;
  final Status status;
  final Level level;
  final @Nullable String secret;

  Scalars(Builder builder) {
    this.text = Json.required("text", builder.text);
    this.int32 = Json.required("int32", builder.int32);
    this.int64 = Json.required("int64", builder.int64);
    this._float = Json.required("float", builder._float);
    this._double = Json.required("double", builder._double);
    this.decimal = Json.required("decimal", builder.decimal);
    this.flag = Json.required("flag", builder.flag);
    this.date = Json.required("date", builder.date);
    this.time = Json.required("time", builder.time);
    this.uuid = Json.required("uuid", builder.uuid);
    this.uri = Json.required("uri", builder.uri);
    this.bytes = Json.required("bytes", builder.bytes);
    this.status = Json.required("status", builder.status);
    this.level = Json.required("level", builder.level);
    this.secret = builder.secret;
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
   * The value {@code text}.
   *
   * @return the value, which is always there
   */
  public String getText() {
    return this.text;
  }

  /**
   * The value {@code int32}. At least -5. At most 5.
   *
   * @return the value, which is always there
   */
  public int getInt32() {
    return this.int32;
  }

  /**
   * The value {@code int64}.
   *
   * @return the value, which is always there
   */
  public long getInt64() {
    return this.int64;
  }

  /**
   * The value {@code float}.
   *
   * @return the value, which is always there
   */
  public float getFloat() {
    return this._float;
  }

  /**
   * The value {@code double}.
   *
   * @return the value, which is always there
   */
  public double getDouble() {
    return this._double;
  }

  /**
   * The value {@code decimal}.
   *
   * @return the value, which is always there
   */
  public BigDecimal getDecimal() {
    return this.decimal;
  }

  /**
   * The value {@code flag}.
   *
   * @return the value, which is always there
   */
  public boolean getFlag() {
    return this.flag;
  }

  /**
   * The value {@code date}.
   *
   * @return the value, which is always there
   */
  public LocalDate getDate() {
    return this.date;
  }

  /**
   * The value {@code time}.
   *
   * @return the value, which is always there
   */
  public OffsetDateTime getTime() {
    return this.time;
  }

  /**
   * The value {@code uuid}.
   *
   * @return the value, which is always there
   */
  public UUID getUuid() {
    return this.uuid;
  }

  /**
   * The value {@code uri}.
   *
   * @return the value, which is always there
   */
  public URI getUri() {
    return this.uri;
  }

  /**
   * The value {@code bytes}.
   *
   * @return the value, which is always there
   */
  public ByteString getBytes() {
    return this.bytes;
  }

  /**
   * The value {@code status}.
   *
   * @return the value, which is always there
   */
  public Status getStatus() {
    return this.status;
  }

  /**
   * The value {@code level}.
   *
   * @return the value, which is always there
   */
  public Level getLevel() {
    return this.level;
  }

  /**
   * The value {@code secret}.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable String getSecret() {
    return this.secret;
  }

  /**
   * A builder that holds the values of this object.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.text = this.text;
    builder.int32 = this.int32;
    builder.int64 = this.int64;
    builder._float = this._float;
    builder._double = this._double;
    builder.decimal = this.decimal;
    builder.flag = this.flag;
    builder.date = this.date;
    builder.time = this.time;
    builder.uuid = this.uuid;
    builder.uri = this.uri;
    builder.bytes = this.bytes;
    builder.status = this.status;
    builder.level = this.level;
    builder.secret = this.secret;
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Scalars)) {
      return false;
    }
    Scalars that = (Scalars) other;
    return Objects.equals(this.text, that.text)
        && Objects.equals(this.int32, that.int32)
        && Objects.equals(this.int64, that.int64)
        && Objects.equals(this._float, that._float)
        && Objects.equals(this._double, that._double)
        && Objects.equals(this.decimal, that.decimal)
        && Objects.equals(this.flag, that.flag)
        && Objects.equals(this.date, that.date)
        && Objects.equals(this.time, that.time)
        && Objects.equals(this.uuid, that.uuid)
        && Objects.equals(this.uri, that.uri)
        && Objects.equals(this.bytes, that.bytes)
        && Objects.equals(this.status, that.status)
        && Objects.equals(this.level, that.level)
        && Objects.equals(this.secret, that.secret);
  }

  @Override
  public int hashCode() {
    return Objects.hash(this.text, this.int32, this.int64, this._float, this._double, this.decimal, this.flag, this.date, this.time, this.uuid, this.uri, this.bytes, this.status, this.level, this.secret);
  }

  @Override
  public String toString() {
    return "Scalars{"
        + "text=" + this.text
        + ", int32=" + this.int32
        + ", int64=" + this.int64
        + ", _float=" + this._float
        + ", _double=" + this._double
        + ", decimal=" + this.decimal
        + ", flag=" + this.flag
        + ", date=" + this.date
        + ", time=" + this.time
        + ", uuid=" + this.uuid
        + ", uri=" + this.uri
        + ", bytes=" + this.bytes
        + ", status=" + this.status
        + ", level=" + this.level
        + ", secret=" + "██"
        + "}";
  }

  /** Builds a {@link Scalars}. Bounds are not checked. Not thread-safe. */
  public static final class Builder {
    @Nullable String text;
    @Nullable Integer int32;
    @Nullable Long int64;
    @Nullable Float _float;
    @Nullable Double _double;
    @Nullable BigDecimal decimal;
    @Nullable Boolean flag;
    @Nullable LocalDate date;
    @Nullable OffsetDateTime time;
    @Nullable UUID uuid;
    @Nullable URI uri;
    @Nullable ByteString bytes;
    @Nullable Status status;
    @Nullable Level level;
    @Nullable String secret;

    Builder() {}

    /**
     * Sets the required value {@code text}.
     *
     * @param text the value, without which {@link #build()} fails
     * @return this builder
     */
    public Builder text(String text) {
      this.text = text;
      return this;
    }

    /**
     * Sets the required value {@code int32}. At least -5. At most 5.
     *
     * @param int32 the value, without which {@link #build()} fails
     * @return this builder
     */
    public Builder int32(int int32) {
      this.int32 = int32;
      return this;
    }

    /**
     * Sets the required value {@code int64}.
     *
     * @param int64 the value, without which {@link #build()} fails
     * @return this builder
     */
    public Builder int64(long int64) {
      this.int64 = int64;
      return this;
    }

    /**
     * Sets the required value {@code float}.
     *
     * @param _float the value, without which {@link #build()} fails
     * @return this builder
     */
    public Builder _float(float _float) {
      this._float = _float;
      return this;
    }

    /**
     * Sets the required value {@code double}.
     *
     * @param _double the value, without which {@link #build()} fails
     * @return this builder
     */
    public Builder _double(double _double) {
      this._double = _double;
      return this;
    }

    /**
     * Sets the required value {@code decimal}.
     *
     * @param decimal the value, without which {@link #build()} fails
     * @return this builder
     */
    public Builder decimal(BigDecimal decimal) {
      this.decimal = decimal;
      return this;
    }

    /**
     * Sets the required value {@code flag}.
     *
     * @param flag the value, without which {@link #build()} fails
     * @return this builder
     */
    public Builder flag(boolean flag) {
      this.flag = flag;
      return this;
    }

    /**
     * Sets the required value {@code date}.
     *
     * @param date the value, without which {@link #build()} fails
     * @return this builder
     */
    public Builder date(LocalDate date) {
      this.date = date;
      return this;
    }

    /**
     * Sets the required value {@code time}.
     *
     * @param time the value, without which {@link #build()} fails
     * @return this builder
     */
    public Builder time(OffsetDateTime time) {
      this.time = time;
      return this;
    }

    /**
     * Sets the required value {@code uuid}.
     *
     * @param uuid the value, without which {@link #build()} fails
     * @return this builder
     */
    public Builder uuid(UUID uuid) {
      this.uuid = uuid;
      return this;
    }

    /**
     * Sets the required value {@code uri}.
     *
     * @param uri the value, without which {@link #build()} fails
     * @return this builder
     */
    public Builder uri(URI uri) {
      this.uri = uri;
      return this;
    }

    /**
     * Sets the required value {@code bytes}.
     *
     * @param bytes the value, without which {@link #build()} fails
     * @return this builder
     */
    public Builder bytes(ByteString bytes) {
      this.bytes = bytes;
      return this;
    }

    /**
     * Sets the required value {@code status}.
     *
     * @param status the value, without which {@link #build()} fails
     * @return this builder
     */
    public Builder status(Status status) {
      this.status = status;
      return this;
    }

    /**
     * Sets the required value {@code level}.
     *
     * @param level the value, without which {@link #build()} fails
     * @return this builder
     */
    public Builder level(Level level) {
      this.level = level;
      return this;
    }

    /**
     * Sets the optional value {@code secret}.
     *
     * @param secret the value; null leaves it out
     * @return this builder
     */
    public Builder secret(@Nullable String secret) {
      this.secret = secret;
      return this;
    }

    /**
     * The object with the values of this builder.
     *
     * @return a new object
     * @throws IllegalStateException if a required value is not set; the message names it
     */
    public Scalars build() {
      return new Scalars(this);
    }
  }
}
