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
  final LocalDate date;
  final OffsetDateTime time;
  final UUID uuid;
  final URI uri;
  final BigDecimal decimal;
  final Level level;

  Defaults(Builder builder) {
    this.text = Json.required("text", builder.text);
    this.number = Json.required("number", builder.number);
    this._long = Json.required("long", builder._long);
    this.ratio = Json.required("ratio", builder.ratio);
    this.flag = Json.required("flag", builder.flag);
    this.status = Json.required("status", builder.status);
    this.nothing = builder.nothing;
    this.date = Json.required("date", builder.date);
    this.time = Json.required("time", builder.time);
    this.uuid = Json.required("uuid", builder.uuid);
    this.uri = Json.required("uri", builder.uri);
    this.decimal = Json.required("decimal", builder.decimal);
    this.level = Json.required("level", builder.level);
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
   * The value {@code text}. Default {@code "some \"text\""}.
   *
   * @return the value, which is always there
   */
  public String getText() {
    return this.text;
  }

  /**
   * The value {@code number}. Default {@code 7}.
   *
   * @return the value, which is always there
   */
  public int getNumber() {
    return this.number;
  }

  /**
   * The value {@code long}. Default {@code 50l}.
   *
   * @return the value, which is always there
   */
  public long getLong() {
    return this._long;
  }

  /**
   * The value {@code ratio}. Default {@code 0.5d}.
   *
   * @return the value, which is always there
   */
  public double getRatio() {
    return this.ratio;
  }

  /**
   * The value {@code flag}. Default {@code true}.
   *
   * @return the value, which is always there
   */
  public boolean getFlag() {
    return this.flag;
  }

  /**
   * The value {@code status}. Default {@code Status.SOLD}.
   *
   * @return the value, which is always there
   */
  public Status getStatus() {
    return this.status;
  }

  /**
   * The value {@code nothing}. Default {@code "there"}.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable String getNothing() {
    return this.nothing;
  }

  /**
   * The value {@code date}. Default {@code LocalDate.parse("2020-02-29")}.
   *
   * @return the value, which is always there
   */
  public LocalDate getDate() {
    return this.date;
  }

  /**
   * The value {@code time}. Default {@code OffsetDateTime.parse("2020-02-29T01:02Z[Etc/UTC]", java.time.format.DateTimeFormatter.ISO_ZONED_DATE_TIME.withZone(java.time.ZoneId.systemDefault()))}.
   *
   * @return the value, which is always there
   */
  public OffsetDateTime getTime() {
    return this.time;
  }

  /**
   * The value {@code uuid}. Default {@code UUID.fromString("5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46")}.
   *
   * @return the value, which is always there
   */
  public UUID getUuid() {
    return this.uuid;
  }

  /**
   * The value {@code uri}. Default {@code URI.create("https://example.com")}.
   *
   * @return the value, which is always there
   */
  public URI getUri() {
    return this.uri;
  }

  /**
   * The value {@code decimal}. Default {@code new BigDecimal("1.5")}.
   *
   * @return the value, which is always there
   */
  public BigDecimal getDecimal() {
    return this.decimal;
  }

  /**
   * The value {@code level}. Default {@code Level.NUMBER_30}.
   *
   * @return the value, which is always there
   */
  public Level getLevel() {
    return this.level;
  }

  /**
   * A builder that holds the values of this object.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.text = this.text;
    builder.number = this.number;
    builder._long = this._long;
    builder.ratio = this.ratio;
    builder.flag = this.flag;
    builder.status = this.status;
    builder.nothing = this.nothing;
    builder.date = this.date;
    builder.time = this.time;
    builder.uuid = this.uuid;
    builder.uri = this.uri;
    builder.decimal = this.decimal;
    builder.level = this.level;
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
        && Objects.equals(this.nothing, that.nothing)
        && Objects.equals(this.date, that.date)
        && Objects.equals(this.time, that.time)
        && Objects.equals(this.uuid, that.uuid)
        && Objects.equals(this.uri, that.uri)
        && Objects.equals(this.decimal, that.decimal)
        && Objects.equals(this.level, that.level);
  }

  @Override
  public int hashCode() {
    return Objects.hash(this.text, this.number, this._long, this.ratio, this.flag, this.status, this.nothing, this.date, this.time, this.uuid, this.uri, this.decimal, this.level);
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
        + ", date=" + this.date
        + ", time=" + this.time
        + ", uuid=" + this.uuid
        + ", uri=" + this.uri
        + ", decimal=" + this.decimal
        + ", level=" + this.level
        + "}";
  }

  /** Builds a {@link Defaults}. Bounds are not checked. Not thread-safe. */
  public static final class Builder {
    @Nullable String text = "some \"text\"";
    @Nullable Integer number = 7;
    @Nullable Long _long = 50l;
    @Nullable Double ratio = 0.5d;
    @Nullable Boolean flag = true;
    @Nullable Status status = Status.SOLD;
    @Nullable String nothing = "there";
    @Nullable LocalDate date = LocalDate.parse("2020-02-29");
    @Nullable OffsetDateTime time = OffsetDateTime.parse("2020-02-29T01:02Z[Etc/UTC]", java.time.format.DateTimeFormatter.ISO_ZONED_DATE_TIME.withZone(java.time.ZoneId.systemDefault()));
    @Nullable UUID uuid = UUID.fromString("5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46");
    @Nullable URI uri = URI.create("https://example.com");
    @Nullable BigDecimal decimal = new BigDecimal("1.5");
    @Nullable Level level = Level.NUMBER_30;

    Builder() {}

    /**
     * Sets the optional value {@code text}. Default {@code "some \"text\""}.
     *
     * @param text the value, in place of the default
     * @return this builder
     */
    public Builder text(String text) {
      this.text = text;
      return this;
    }

    /**
     * Sets the optional value {@code number}. Default {@code 7}.
     *
     * @param number the value, in place of the default
     * @return this builder
     */
    public Builder number(int number) {
      this.number = number;
      return this;
    }

    /**
     * Sets the optional value {@code long}. Default {@code 50l}.
     *
     * @param _long the value, in place of the default
     * @return this builder
     */
    public Builder _long(long _long) {
      this._long = _long;
      return this;
    }

    /**
     * Sets the optional value {@code ratio}. Default {@code 0.5d}.
     *
     * @param ratio the value, in place of the default
     * @return this builder
     */
    public Builder ratio(double ratio) {
      this.ratio = ratio;
      return this;
    }

    /**
     * Sets the optional value {@code flag}. Default {@code true}.
     *
     * @param flag the value, in place of the default
     * @return this builder
     */
    public Builder flag(boolean flag) {
      this.flag = flag;
      return this;
    }

    /**
     * Sets the optional value {@code status}. Default {@code Status.SOLD}.
     *
     * @param status the value, in place of the default
     * @return this builder
     */
    public Builder status(Status status) {
      this.status = status;
      return this;
    }

    /**
     * Sets the optional value {@code nothing}. Default {@code "there"}.
     *
     * @param nothing the value; null leaves it out
     * @return this builder
     */
    public Builder nothing(@Nullable String nothing) {
      this.nothing = nothing;
      return this;
    }

    /**
     * Sets the optional value {@code date}. Default {@code LocalDate.parse("2020-02-29")}.
     *
     * @param date the value, in place of the default
     * @return this builder
     */
    public Builder date(LocalDate date) {
      this.date = date;
      return this;
    }

    /**
     * Sets the optional value {@code time}. Default {@code OffsetDateTime.parse("2020-02-29T01:02Z[Etc/UTC]", java.time.format.DateTimeFormatter.ISO_ZONED_DATE_TIME.withZone(java.time.ZoneId.systemDefault()))}.
     *
     * @param time the value, in place of the default
     * @return this builder
     */
    public Builder time(OffsetDateTime time) {
      this.time = time;
      return this;
    }

    /**
     * Sets the optional value {@code uuid}. Default {@code UUID.fromString("5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46")}.
     *
     * @param uuid the value, in place of the default
     * @return this builder
     */
    public Builder uuid(UUID uuid) {
      this.uuid = uuid;
      return this;
    }

    /**
     * Sets the optional value {@code uri}. Default {@code URI.create("https://example.com")}.
     *
     * @param uri the value, in place of the default
     * @return this builder
     */
    public Builder uri(URI uri) {
      this.uri = uri;
      return this;
    }

    /**
     * Sets the optional value {@code decimal}. Default {@code new BigDecimal("1.5")}.
     *
     * @param decimal the value, in place of the default
     * @return this builder
     */
    public Builder decimal(BigDecimal decimal) {
      this.decimal = decimal;
      return this;
    }

    /**
     * Sets the optional value {@code level}. Default {@code Level.NUMBER_30}.
     *
     * @param level the value, in place of the default
     * @return this builder
     */
    public Builder level(Level level) {
      this.level = level;
      return this;
    }

    /**
     * The object with the values of this builder.
     *
     * @return a new object
     * @throws IllegalStateException if a required value is not set; the message names it
     */
    public Defaults build() {
      return new Defaults(this);
    }
  }
}
