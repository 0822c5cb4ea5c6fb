package com.example.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonClass;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.math.*;
import java.time.*;
import java.util.*;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * What state a pet is in: *&#47; &lt;/b&gt; a &lt; b &amp; c &gt; d, &#123;, }, &#64;see and "quotes".
 */
@JsonClass(generateAdapter = true, generator = "openapi-generator")
@SuppressWarnings("deprecation") // The contract may mark a type that is used here.
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

/** Reads and writes {@link Status }. Moshi finds it by its name. */
@SuppressWarnings("deprecation")
final class StatusJsonAdapter extends JsonAdapter<Status> {
  private static final JsonAdapter<String> VALUE = Json.of(Json.MOSHI, String.class);

  /** An adapter that needs no other. */
  public StatusJsonAdapter() {}

  @Override
  public Status fromJson(JsonReader reader) throws IOException {
    return Status.of(VALUE.fromJson(reader));
  }

  @Override
  public void toJson(JsonWriter writer, Status value) throws IOException {
    VALUE.toJson(writer, value.getValue());
  }

  @Override
  public String toString() {
    return "JsonAdapter(Status)";
  }
}
