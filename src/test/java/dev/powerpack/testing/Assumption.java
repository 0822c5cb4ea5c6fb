package dev.powerpack.testing;

/**
 * What no source says of the service, and a {@link FakePlivo} has to decide: with which status it
 * responds. {@link FakePlivoBuilder#assume} decides otherwise.
 */
public enum Assumption {
  /** A powerpack is created or renamed to a name that another one has. */
  NAME_IS_TAKEN(400, "a powerpack of this name exists"),

  /** A number is added to a pool while it is in one. */
  NUMBER_IS_IN_A_POOL(400, "the number is in a pool"),

  /** A number is added to a pool without being rented, and the account does not have it. */
  NUMBER_IS_NOT_RENTED(400, "the account does not have the number"),

  /**
   * Numbers are filtered by {@code starts_with} without a country, which the documentation wants.
   */
  COUNTRY_IS_MISSING(400, "country_iso2 must be given with starts_with"),

  /** A powerpack is deleted. Plivo's pages say 204 or 200, and its SDKs are tested with 200. */
  POWERPACK_IS_DELETED(200, "success");

  final int status;
  final String text;

  Assumption(int status, String text) {
    this.status = status;
    this.text = text;
  }

  /** The status, if the contract has it, or an error like it, for such a response. */
  int checked(int status) {
    boolean success = this == POWERPACK_IS_DELETED;
    if (success ? status == 200 || status == 204 : status >= 400 && status <= 599) {
      return status;
    }
    throw new IllegalArgumentException("status of " + this + " must be "
        + (success ? "200 or 204" : "400 to 599") + " but was " + status);
  }
}
