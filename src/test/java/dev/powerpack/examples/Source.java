package dev.powerpack.examples;

import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.api.PowerpacksApi;
import dev.powerpack.testing.FakePlivo;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The account that the environment names, or an embedded one where it names none.
 *
 * @param description which account it is, and whose
 * @param address where requests go
 * @param fake the account itself where it is embedded
 */
record Source(
    PowerpackClient client,
    String description,
    String address,
    @Nullable FakePlivo fake) implements AutoCloseable {
  private static final String AUTH_ID = "PLIVO_AUTH_ID";
  private static final String AUTH_TOKEN = "PLIVO_AUTH_TOKEN";
  private static final String BASE_URL = "PLIVO_BASE_URL";

  /**
   * Connects to nothing yet, except that an embedded account is started.
   *
   * @throws IllegalArgumentException if a variable is missing or wrong; the message is for the user
   */
  static Source of(Map<String, String> environment, boolean allowCleartext) {
    if (Stream.of(AUTH_ID, AUTH_TOKEN, BASE_URL)
        .allMatch(name -> value(name, environment).isEmpty())) {
      return embedded();
    }
    PowerpackClient client;
    try {
      PowerpackClient.Builder builder = PowerpackClient.builder().environment(environment);
      client = (allowCleartext ? builder.allowCleartext() : builder).build();
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException(
          "Check the environment: "
              + String.valueOf(e.getMessage())
                  .replace("the builder's allowCleartext()", "--allow-cleartext")
              + ". With nothing of PLIVO_* an embedded FakePlivo is read.",
          e);
    }
    String account = "Account " + value(AUTH_ID, environment);
    String baseUrl = value(BASE_URL, environment);
    return baseUrl.isEmpty()
        ? new Source(client, account + " of Plivo", PowerpacksApi.BASE_URL, null)
        : new Source(client, account + " at " + baseUrl, baseUrl, null);
  }

  private static String value(String name, Map<String, String> environment) {
    return environment.getOrDefault(name, "").trim();
  }

  private static Source embedded() {
    FakePlivo fake = FakePlivo.start();
    return new Source(
        PowerpackClient.builder()
            .credentials(PlivoCredentials.of(fake.authId(), fake.authToken()))
            .baseUrl(fake.baseUrl())
            .build(),
        "Account " + fake.authId() + " of an embedded FakePlivo, as " + AUTH_ID + " and "
            + AUTH_TOKEN + " are not set",
        fake.baseUrl(),
        fake);
  }

  @Override
  public void close() {
    client.close();
    if (fake != null) {
      fake.close();
    }
  }
}
