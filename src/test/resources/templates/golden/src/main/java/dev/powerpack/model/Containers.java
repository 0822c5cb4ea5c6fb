package dev.powerpack.model;

import com.squareup.moshi.JsonClass;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Lists, sets and maps of all kinds.
 */
@JsonClass(generateAdapter = true, generator = "openapi-generator")
public final class Containers {
  final @Nullable List<String> strings;
  final @Nullable List<List<Double>> matrix;
  final @Nullable List<OffsetDateTime> times;
  final @Nullable List<@Nullable String> holes;
  final @Nullable Set<String> unique;
  final @Nullable List<Pet> pets;
  final @Nullable Map<String, Integer> counts;
  final @Nullable Map<String, List<UUID>> lists;
  final @Nullable Map<String, @Nullable String> gaps;
  final @Nullable List<ContainersStatusesInner> statuses;
  final @Nullable Object anything;
  final @Nullable Object _object;
  final @Nullable Object empty;

  Containers(Builder builder) {
    this.strings = builder.strings;
    this.matrix = builder.matrix;
    this.times = builder.times;
    this.holes = builder.holes;
    this.unique = builder.unique;
    this.pets = builder.pets;
    this.counts = builder.counts;
    this.lists = builder.lists;
    this.gaps = builder.gaps;
    this.statuses = builder.statuses;
    this.anything = builder.anything;
    this._object = builder._object;
    this.empty = builder.empty;
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
   * The value {@code strings}.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable List<String> getStrings() {
    return this.strings;
  }

  /**
   * The value {@code matrix}.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable List<List<Double>> getMatrix() {
    return this.matrix;
  }

  /**
   * The value {@code times}.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable List<OffsetDateTime> getTimes() {
    return this.times;
  }

  /**
   * The value {@code holes}.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable List<@Nullable String> getHoles() {
    return this.holes;
  }

  /**
   * The value {@code unique}.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable Set<String> getUnique() {
    return this.unique;
  }

  /**
   * The value {@code pets}.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable List<Pet> getPets() {
    return this.pets;
  }

  /**
   * The value {@code counts}.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable Map<String, Integer> getCounts() {
    return this.counts;
  }

  /**
   * The value {@code lists}.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable Map<String, List<UUID>> getLists() {
    return this.lists;
  }

  /**
   * The value {@code gaps}.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable Map<String, @Nullable String> getGaps() {
    return this.gaps;
  }

  /**
   * The value {@code statuses}.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable List<ContainersStatusesInner> getStatuses() {
    return this.statuses;
  }

  /**
   * Any JSON value. Default {@code null}.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable Object getAnything() {
    return this.anything;
  }

  /**
   * Any JSON object.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable Object getObject() {
    return this._object;
  }

  /**
   * A schema without properties.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable Object getEmpty() {
    return this.empty;
  }

  /**
   * A builder that holds the values of this object.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.strings = this.strings;
    builder.matrix = this.matrix;
    builder.times = this.times;
    builder.holes = this.holes;
    builder.unique = this.unique;
    builder.pets = this.pets;
    builder.counts = this.counts;
    builder.lists = this.lists;
    builder.gaps = this.gaps;
    builder.statuses = this.statuses;
    builder.anything = this.anything;
    builder._object = this._object;
    builder.empty = this.empty;
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Containers)) {
      return false;
    }
    Containers that = (Containers) other;
    return Objects.equals(this.strings, that.strings)
        && Objects.equals(this.matrix, that.matrix)
        && Objects.equals(this.times, that.times)
        && Objects.equals(this.holes, that.holes)
        && Objects.equals(this.unique, that.unique)
        && Objects.equals(this.pets, that.pets)
        && Objects.equals(this.counts, that.counts)
        && Objects.equals(this.lists, that.lists)
        && Objects.equals(this.gaps, that.gaps)
        && Objects.equals(this.statuses, that.statuses)
        && Objects.equals(this.anything, that.anything)
        && Objects.equals(this._object, that._object)
        && Objects.equals(this.empty, that.empty);
  }

  @Override
  public int hashCode() {
    return Objects.hash(this.strings, this.matrix, this.times, this.holes, this.unique, this.pets, this.counts, this.lists, this.gaps, this.statuses, this.anything, this._object, this.empty);
  }

  @Override
  public String toString() {
    return "Containers{"
        + "strings=" + this.strings
        + ", matrix=" + this.matrix
        + ", times=" + this.times
        + ", holes=" + this.holes
        + ", unique=" + this.unique
        + ", pets=" + this.pets
        + ", counts=" + this.counts
        + ", lists=" + this.lists
        + ", gaps=" + this.gaps
        + ", statuses=" + this.statuses
        + ", anything=" + this.anything
        + ", _object=" + this._object
        + ", empty=" + this.empty
        + "}";
  }

  /** Builds a {@link Containers}. Bounds are not checked. Not thread-safe. */
  public static final class Builder {
    @Nullable List<String> strings;
    @Nullable List<List<Double>> matrix;
    @Nullable List<OffsetDateTime> times;
    @Nullable List<@Nullable String> holes;
    @Nullable Set<String> unique;
    @Nullable List<Pet> pets;
    @Nullable Map<String, Integer> counts;
    @Nullable Map<String, List<UUID>> lists;
    @Nullable Map<String, @Nullable String> gaps;
    @Nullable List<ContainersStatusesInner> statuses;
    @Nullable Object anything = null;
    @Nullable Object _object;
    @Nullable Object empty;

    Builder() {}

    /**
     * Sets the optional value {@code strings}.
     *
     * @param strings the value; null leaves it out; a copy is kept
     * @return this builder
     */
    public Builder strings(@Nullable List<String> strings) {
      this.strings = Json.freeze(strings);
      return this;
    }

    /**
     * Sets the optional value {@code matrix}.
     *
     * @param matrix the value; null leaves it out; a copy is kept
     * @return this builder
     */
    public Builder matrix(@Nullable List<List<Double>> matrix) {
      this.matrix = Json.freeze(matrix);
      return this;
    }

    /**
     * Sets the optional value {@code times}.
     *
     * @param times the value; null leaves it out; a copy is kept
     * @return this builder
     */
    public Builder times(@Nullable List<OffsetDateTime> times) {
      this.times = Json.freeze(times);
      return this;
    }

    /**
     * Sets the optional value {@code holes}.
     *
     * @param holes the value; null leaves it out; a copy is kept
     * @return this builder
     */
    public Builder holes(@Nullable List<@Nullable String> holes) {
      this.holes = Json.freeze(holes);
      return this;
    }

    /**
     * Sets the optional value {@code unique}.
     *
     * @param unique the value; null leaves it out; a copy is kept
     * @return this builder
     */
    public Builder unique(@Nullable Set<String> unique) {
      this.unique = Json.freeze(unique);
      return this;
    }

    /**
     * Sets the optional value {@code pets}.
     *
     * @param pets the value; null leaves it out; a copy is kept
     * @return this builder
     */
    public Builder pets(@Nullable List<Pet> pets) {
      this.pets = Json.freeze(pets);
      return this;
    }

    /**
     * Sets the optional value {@code counts}.
     *
     * @param counts the value; null leaves it out; a copy is kept
     * @return this builder
     */
    public Builder counts(@Nullable Map<String, Integer> counts) {
      this.counts = Json.freeze(counts);
      return this;
    }

    /**
     * Sets the optional value {@code lists}.
     *
     * @param lists the value; null leaves it out; a copy is kept
     * @return this builder
     */
    public Builder lists(@Nullable Map<String, List<UUID>> lists) {
      this.lists = Json.freeze(lists);
      return this;
    }

    /**
     * Sets the optional value {@code gaps}.
     *
     * @param gaps the value; null leaves it out; a copy is kept
     * @return this builder
     */
    public Builder gaps(@Nullable Map<String, @Nullable String> gaps) {
      this.gaps = Json.freeze(gaps);
      return this;
    }

    /**
     * Sets the optional value {@code statuses}.
     *
     * @param statuses the value; null leaves it out; a copy is kept
     * @return this builder
     */
    public Builder statuses(@Nullable List<ContainersStatusesInner> statuses) {
      this.statuses = Json.freeze(statuses);
      return this;
    }

    /**
     * Sets the optional value {@code anything}. Any JSON value. Default {@code null}.
     *
     * @param anything the value; null leaves it out
     * @return this builder
     */
    public Builder anything(@Nullable Object anything) {
      this.anything = Json.freeze(anything);
      return this;
    }

    /**
     * Sets the optional value {@code object}. Any JSON object.
     *
     * @param _object the value; null leaves it out
     * @return this builder
     */
    public Builder _object(@Nullable Object _object) {
      this._object = Json.freeze(_object);
      return this;
    }

    /**
     * Sets the optional value {@code empty}. A schema without properties.
     *
     * @param empty the value; null leaves it out
     * @return this builder
     */
    public Builder empty(@Nullable Object empty) {
      this.empty = Json.freeze(empty);
      return this;
    }

    /**
     * The object with the values of this builder.
     *
     * @return a new object
     * @throws IllegalStateException if a required value is not set; the message names it
     */
    public Containers build() {
      return new Containers(this);
    }
  }
}
