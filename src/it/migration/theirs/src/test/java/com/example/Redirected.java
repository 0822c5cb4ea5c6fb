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
}
