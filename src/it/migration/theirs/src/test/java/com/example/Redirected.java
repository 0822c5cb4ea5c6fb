package com.example;

import com.plivo.api.PlivoClient;

/** Leads plivo-java elsewhere: the address is a static field that subclasses may set. */
final class Redirected extends PlivoClient {
  private Redirected() {
    super("", "");
  }

  static void to(String address) {
    BASE_URL = address + "v1/";
  }

  /** To the account that the environment names. */
  static void toTheAccount() {
    String address = variable("PLIVO_BASE_URL");
    to(address.endsWith("/") ? address : address + "/");
    Theirs.credentials(variable("PLIVO_AUTH_ID"), variable("PLIVO_AUTH_TOKEN"));
  }

  private static String variable(String name) {
    String value = System.getenv(name);
    if (value == null) {
      throw new IllegalStateException("set the environment variable " + name + " to FakePlivo's");
    }
    return value;
  }
}
