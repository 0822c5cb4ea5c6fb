package dev.powerpack.testing;

import dev.powerpack.api.PowerpacksApi;

/**
 * A query parameter that is a number within bounds, both of which are allowed. All lists have the
 * same.
 */
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

  /** The value; 400 where it is not a number or is out of bounds. */
  int read(FakeRequest request) {
    String text = request.query(name);
    if (text == null) {
      return absent;
    }
    // Integer.parseInt() takes a plus, and the digits of all scripts.
    if (text.matches("[0-9]{1,18}")) {
      long value = Long.parseLong(text);
      if (value >= minimum && value <= maximum) {
        return (int) value;
      }
    }
    throw new Rejection(400, name + " must be " + minimum + " to " + maximum + " but was " + text);
  }
}
