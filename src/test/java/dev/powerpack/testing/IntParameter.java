package dev.powerpack.testing;

import dev.powerpack.api.PowerpacksApi;
import org.jspecify.annotations.Nullable;

/** A query parameter that is a number within bounds, both of which are allowed. */
record IntParameter(String name, int absent, int minimum, int maximum) {
  static final IntParameter LIMIT = new IntParameter(
      "limit",
      PowerpacksApi.LIST_POWERPACKS_LIMIT_DEFAULT,
      PowerpacksApi.LIST_POWERPACKS_LIMIT_MINIMUM,
      PowerpacksApi.LIST_POWERPACKS_LIMIT_MAXIMUM);

  static final IntParameter OFFSET = new IntParameter(
      "offset",
      PowerpacksApi.LIST_POWERPACKS_OFFSET_DEFAULT,
      PowerpacksApi.LIST_POWERPACKS_OFFSET_MINIMUM,
      Integer.MAX_VALUE);

  /** Null where it is no number or is out of bounds. */
  @Nullable
  Integer read(FakeRequest request) {
    String text = request.query(name);
    if (text == null) {
      return absent;
    }
    try {
      int value = Integer.parseInt(text);
      return value < minimum || value > maximum ? null : Integer.valueOf(value);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  String refusal(FakeRequest request) {
    return name + " must be " + minimum + " to " + maximum + " but was " + request.query(name);
  }
}
