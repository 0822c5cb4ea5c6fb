package dev.powerpack.model;

import com.squareup.moshi.JsonClass;
import java.math.*;
import org.jspecify.annotations.Nullable;

/**
 * The schema {@code Big} of the contract.
 */
@JsonClass(generateAdapter = true, generator = "openapi-generator")
public final class Big {
  /** The value {@code 1l}. */
  public static final Big NUMBER_1 = new Big(1l);
  /** The value {@code 3000000000l}. */
  public static final Big NUMBER_3000000000 = new Big(3000000000l);

  private final Long value;

  private Big(Long value) {
    this.value = value;
  }

  /**
   * A value of this enumeration; one that the contract does not list is kept as it is.
   *
   * @param value the value as the contract writes it
   * @return an object that equals each other one of the same value
   */
  public static Big of(Long value) {
    return new Big(value);
  }

  /**
   * The value as the contract writes it.
   *
   * @return the value, which is always there
   */
  public Long getValue() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Big && value.equals(((Big) other).value);
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
