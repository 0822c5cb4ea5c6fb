package dev.powerpack.model;

import com.squareup.moshi.JsonClass;
import java.math.*;
import org.jspecify.annotations.Nullable;

/**
 * The schema {@code Containers_statuses_inner} of the contract.
 */
@JsonClass(generateAdapter = true, generator = "openapi-generator")
public final class ContainersStatusesInner {
  public static final ContainersStatusesInner ON = new ContainersStatusesInner("on");
  public static final ContainersStatusesInner OFF = new ContainersStatusesInner("off");

  private final String value;

  private ContainersStatusesInner(String value) {
    this.value = value;
  }

  /** The value as the contract writes it; one that the contract does not list is kept as it is. */
  public static ContainersStatusesInner of(String value) {
    return new ContainersStatusesInner(value);
  }

  /** The value as the contract writes it. */
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

  /** The value as the contract writes it, as text. */
  @Override
  public String toString() {
    return value.toString();
  }
}
