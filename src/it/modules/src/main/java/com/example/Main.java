package com.example;

import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.exception.PowerpackException;

/** Lists from a named module. */
public final class Main {
  private Main() {}

  public static void main(String... args) {
    try (PowerpackClient client = connect(System.getenv("PLIVO_AUTH_TOKEN"))) {
      System.out.println(client.powerpacks().list().stream().count() + " powerpacks in "
          + Main.class.getModule() + " through " + client.getClass().getModule());
    }
    try (PowerpackClient client = connect("a-wrong-token")) {
      client.powerpacks().list().page();
      throw new IllegalStateException("A wrong token was accepted.");
    } catch (PowerpackException e) {
      System.out.println(e.getMessage());
    }
  }

  private static PowerpackClient connect(String token) {
    return PowerpackClient.builder()
        .credentials(PlivoCredentials.of(System.getenv("PLIVO_AUTH_ID"), token))
        .baseUrl(System.getenv("PLIVO_BASE_URL"))
        .build();
  }
}
