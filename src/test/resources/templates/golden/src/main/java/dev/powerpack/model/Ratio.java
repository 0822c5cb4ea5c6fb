package dev.powerpack.model;

import com.squareup.moshi.JsonClass;
import java.math.*;
import org.jspecify.annotations.Nullable;

/**
 * The schema {@code Ratio} of the contract.
 */
@JsonClass(generateAdapter = true, generator = "openapi-generator")
public final class Ratio {
  /** The value {@code new BigDecimal("0.5")}. */
  public static final Ratio NUMBER_0_DOT_5 = new Ratio(new BigDecimal("0.5"));
  /** The value {@code new BigDecimal("1")}. */
  public static final Ratio NUMBER_1 = new Ratio(new BigDecimal("1"));

  private final BigDecimal value;

  private Ratio(BigDecimal value) {
    this.value = value;
  }

  /**
   * A value of this enumeration; one that the contract does not list is kept as it is.
   *
   * @param value the value as the contract writes it
   * @return an object that equals each other one of the same value
   */
  public static Ratio of(BigDecimal value) {
    return new Ratio(value);
  }

  /**
   * The value as the contract writes it.
   *
   * @return the value, which is always there
   */
  public BigDecimal getValue() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ratio && value.equals(((Ratio) other).value);
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
