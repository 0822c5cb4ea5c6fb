package dev.powerpack.model;

import com.squareup.moshi.JsonClass;
import java.math.*;
import org.jspecify.annotations.Nullable;

/**
 * The schema {@code Containers_statuses_inner} of the contract.
 */
@JsonClass(generateAdapter = true, generator = "openapi-generator")
public final class ContainersStatusesInner {
  /** The value {@code "on"}. */
  public static final ContainersStatusesInner ON = new ContainersStatusesInner("on");
  /** The value {@code "off"}. */
  public static final ContainersStatusesInner OFF = new ContainersStatusesInner("off");

  private final String value;

  private ContainersStatusesInner(String value) {
    this.value = value;
  }

  /**
   * A value of this enumeration; one that the contract does not list is kept as it is.
   *
   * @param value the value as the contract writes it
   * @return an object that equals each other one of the same value
   */
  public static ContainersStatusesInner of(String value) {
    return new ContainersStatusesInner(value);
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
    return other instanceof ContainersStatusesInner && value.equals(((ContainersStatusesInner) other).value);
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
