package dev.powerpack.model;

import com.squareup.moshi.JsonClass;
import java.math.*;
import org.jspecify.annotations.Nullable;

/**
 * The schema {@code Dog_allOf_bark} of the contract.
 */
@JsonClass(generateAdapter = true, generator = "openapi-generator")
public final class DogAllOfBark {
  /** The value {@code "loud"}. */
  public static final DogAllOfBark LOUD = new DogAllOfBark("loud");
  /** The value {@code "quiet"}. */
  public static final DogAllOfBark QUIET = new DogAllOfBark("quiet");

  private final String value;

  private DogAllOfBark(String value) {
    this.value = value;
  }

  /**
   * A value of this enumeration; one that the contract does not list is kept as it is.
   *
   * @param value the value as the contract writes it
   * @return an object that equals each other one of the same value
   */
  public static DogAllOfBark of(String value) {
    return new DogAllOfBark(value);
  }

  /**
   * The value as the contract writes it.
   *
   * @return the value, which is always there
   */
  public String getValue() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DogAllOfBark && value.equals(((DogAllOfBark) other).value);
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
