package dev.powerpack.testing;

/**
 * What no source says of the service, and a {@link FakePlivo} has to decide: with which status it
 * responds. {@link FakePlivoBuilder#assume} decides otherwise.
 */
public enum Assumption {
  /** A powerpack is created or renamed to a name that another one has. */
  NAME_IS_TAKEN(400, "a powerpack of this name exists"),

  /** A powerpack is deleted. Plivo's pages say 204 or 200, and its SDKs are tested with 200. */
  POWERPACK_IS_DELETED(200, "success");

  final int status;
  final String text;

  Assumption(int status, String text) {
    this.status = status;
    this.text = text;
  }
}
