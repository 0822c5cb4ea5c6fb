package com.example.model;

import com.squareup.moshi.JsonClass;
import java.math.*;
import org.jspecify.annotations.Nullable;

/**
 * What state a pet is in: *_/ &lt;/b&gt; a &lt; b &amp; c &gt; d, {, }, @see and \&quot;quotes\&quot;.
 */
@JsonClass(generateAdapter = true, generator = "openapi-generator")
public final class Status {
  /** The value <code>"available"</code>. */
  public static final Status AVAILABLE = new Status("available");
  /** The value <code>"sold"</code>. */
  public static final Status SOLD = new Status("sold");
  /** The value <code>"on-hold"</code>. */
  public static final Status ON_HOLD = new Status("on-hold");

  private final String value;

  private Status(String value) {
    this.value = value;
  }

  /**
   * A value of this enumeration; one that the contract does not list is kept as it is.
   *
   * @param value the value as the contract writes it
   * @return an object that equals each other one of the same value
   */
  public static Status of(String value) {
    return new Status(value);
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
    return other instanceof Status && value.equals(((Status) other).value);
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
