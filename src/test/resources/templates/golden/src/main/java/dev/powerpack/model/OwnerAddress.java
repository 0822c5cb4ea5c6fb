package dev.powerpack.model;

import com.squareup.moshi.JsonClass;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The schema {@code Owner_address} of the contract.
 */
@JsonClass(generateAdapter = true, generator = "openapi-generator")
public final class OwnerAddress {
  final @Nullable String city;

  OwnerAddress(Builder builder) {
    this.city = builder.city;
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
   * The value {@code city}.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable String getCity() {
    return this.city;
  }

  /**
   * A builder that holds the values of this object.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.city = this.city;
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof OwnerAddress)) {
      return false;
    }
    OwnerAddress that = (OwnerAddress) other;
    return Objects.equals(this.city, that.city);
  }

  @Override
  public int hashCode() {
    return Objects.hash(this.city);
  }

  @Override
  public String toString() {
    return "OwnerAddress{"
        + "city=" + this.city
        + "}";
  }

  /** Builds a {@link OwnerAddress}. Bounds are not checked. Not thread-safe. */
  public static final class Builder {
    @Nullable String city;

    Builder() {}

    /**
     * Sets the optional value {@code city}.
     *
     * @param city the value; null leaves it out
     * @return this builder
     */
    public Builder city(@Nullable String city) {
      this.city = city;
      return this;
    }

    /**
     * The object with the values of this builder.
     *
     * @return a new object
     * @throws IllegalStateException if a required value is not set; the message names it
     */
    public OwnerAddress build() {
      return new OwnerAddress(this);
    }
  }
}
