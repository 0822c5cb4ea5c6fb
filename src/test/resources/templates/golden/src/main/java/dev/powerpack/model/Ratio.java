package dev.powerpack.model;

import com.squareup.moshi.JsonClass;
import java.math.*;
import org.jspecify.annotations.Nullable;

/**
 * The schema {@code Ratio} of the contract.
 */
@JsonClass(generateAdapter = true, generator = "openapi-generator")
public final class Ratio {
  public static final Ratio NUMBER_0_DOT_5 = new Ratio(new BigDecimal("0.5"));
  public static final Ratio NUMBER_1 = new Ratio(new BigDecimal("1"));

  private final BigDecimal value;

  private Ratio(BigDecimal value) {
    this.value = value;
  }

  /** The value as the contract writes it; one that the contract does not list is kept as it is. */
  public static Ratio of(BigDecimal value) {
    return new Ratio(value);
  }

  /** The value as the contract writes it. */
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

  /** The value as the contract writes it, as text. */
  @Override
  public String toString() {
    return value.toString();
  }
}
