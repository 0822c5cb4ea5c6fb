package dev.powerpack.model;

import com.squareup.moshi.JsonClass;
import java.math.*;
import org.jspecify.annotations.Nullable;

/**
 * The schema {@code Dog_allOf_bark} of the contract.
 */
@JsonClass(generateAdapter = true, generator = "openapi-generator")
public final class DogAllOfBark {
  public static final DogAllOfBark LOUD = new DogAllOfBark("loud");
  public static final DogAllOfBark QUIET = new DogAllOfBark("quiet");

  private final String value;

  private DogAllOfBark(String value) {
    this.value = value;
  }

  /** The value as the contract writes it; one that the contract does not list is kept as it is. */
  public static DogAllOfBark of(String value) {
    return new DogAllOfBark(value);
  }

  /** The value as the contract writes it. */
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

  /** The value as the contract writes it, as text. */
  @Override
  public String toString() {
    return value.toString();
  }
}
