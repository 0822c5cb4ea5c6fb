package dev.powerpack.model;

import com.squareup.moshi.JsonClass;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The schema {@code Owner} of the contract.
 */
@JsonClass(generateAdapter = true, generator = "openapi-generator")
public final class Owner {
  final @Nullable String name;
  final @Nullable OwnerAddress address;

  Owner(Builder builder) {
    this.name = builder.name;
    this.address = builder.address;
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
   * The value {@code name}.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable String getName() {
    return this.name;
  }

  /**
   * The value {@code address}.
   *
   * @return the value, or null where it is absent or null
   */
  public @Nullable OwnerAddress getAddress() {
    return this.address;
  }

  /**
   * A builder that holds the values of this object.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = this.name;
    builder.address = this.address;
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Owner)) {
      return false;
    }
    Owner that = (Owner) other;
    return Objects.equals(this.name, that.name)
        && Objects.equals(this.address, that.address);
  }

  @Override
  public int hashCode() {
    return Objects.hash(this.name, this.address);
  }

  @Override
  public String toString() {
    return "Owner{"
        + "name=" + this.name
        + ", address=" + this.address
        + "}";
  }

  /** Builds a {@link Owner}. Bounds are not checked. Not thread-safe. */
  public static final class Builder {
    @Nullable String name;
    @Nullable OwnerAddress address;

    Builder() {}

    /**
     * Sets the optional value {@code name}.
     *
     * @param name the value; null leaves it out
     * @return this builder
     */
    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    /**
     * Sets the optional value {@code address}.
     *
     * @param address the value; null leaves it out
     * @return this builder
     */
    public Builder address(@Nullable OwnerAddress address) {
      this.address = address;
      return this;
    }

    /**
     * The object with the values of this builder.
     *
     * @return a new object
     * @throws IllegalStateException if a required value is not set; the message names it
     */
    public Owner build() {
      return new Owner(this);
    }
  }
}
