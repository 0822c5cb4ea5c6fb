package dev.powerpack.model;

import com.squareup.moshi.JsonClass;
import java.math.*;
import org.jspecify.annotations.Nullable;

/**
 * A level of trust.
 */
@JsonClass(generateAdapter = true, generator = "openapi-generator")
public final class Level {
  /** The value {@code 1}. */
  public static final Level NUMBER_1 = new Level(1);
  /** The value {@code 2}. */
  public static final Level NUMBER_2 = new Level(2);
  /** The value {@code 30}. */
  public static final Level NUMBER_30 = new Level(30);

  private final Integer value;

  private Level(Integer value) {
    this.value = value;
  }

  /**
   * A value of this enumeration; one that the contract does not list is kept as it is.
   *
   * @param value the value as the contract writes it
   * @return an object that equals each other one of the same value
   */
  public static Level of(Integer value) {
    return new Level(value);
  }

  /**
   * The value as the contract writes it.
   *
   * @return the value, which is always there
   */
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

  /**
   * The value as the contract writes it, as text.
   *
   * @return the text of the value
   */
  @Override
  public String toString() {
    return value.toString();
  }
}
