package dev.powerpack.model;

import com.squareup.moshi.JsonClass;
import java.math.*;
import org.jspecify.annotations.Nullable;

/**
 * The schema {@code listPets_order_parameter} of the contract.
 */
@JsonClass(generateAdapter = true, generator = "openapi-generator")
public final class ListPetsOrderParameter {
  /** The value {@code "asc"}. */
  public static final ListPetsOrderParameter ASC = new ListPetsOrderParameter("asc");
  /** The value {@code "desc"}. */
  public static final ListPetsOrderParameter DESC = new ListPetsOrderParameter("desc");

  private final String value;

  private ListPetsOrderParameter(String value) {
    this.value = value;
  }

  /**
   * A value of this enumeration; one that the contract does not list is kept as it is.
   *
   * @param value the value as the contract writes it
   * @return an object that equals each other one of the same value
   */
  public static ListPetsOrderParameter of(String value) {
    return new ListPetsOrderParameter(value);
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
    return other instanceof ListPetsOrderParameter && value.equals(((ListPetsOrderParameter) other).value);
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
