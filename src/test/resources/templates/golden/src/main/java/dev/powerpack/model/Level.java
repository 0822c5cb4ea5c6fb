package dev.powerpack.model;

import com.squareup.moshi.JsonClass;
import java.math.*;
import org.jspecify.annotations.Nullable;

/**
 * A level of trust.
 */
@JsonClass(generateAdapter = true, generator = "openapi-generator")
public final class Level {
  public static final Level NUMBER_1 = new Level(1);
  public static final Level NUMBER_2 = new Level(2);
  public static final Level NUMBER_30 = new Level(30);

  private final Integer value;

  private Level(Integer value) {
    this.value = value;
  }

  /** The value as the contract writes it; one that the contract does not list is kept as it is. */
  public static Level of(Integer value) {
    return new Level(value);
  }

  /** The value as the contract writes it. */
  public Integer getValue() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Level && value.equals(((Level) other).value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** The value as the contract writes it, as text. */
  @Override
  public String toString() {
    return value.toString();
  }
}
