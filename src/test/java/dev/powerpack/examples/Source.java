package dev.powerpack.examples;

import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.api.PowerpacksApi;
import dev.powerpack.testing.FakePlivo;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The account that the environment names, or an embedded one where it names none. */
final class Source implements AutoCloseable {
  private static final String AUTH_ID = "PLIVO_AUTH_ID";
  private static final String AUTH_TOKEN = "PLIVO_AUTH_TOKEN";
  private static final String BASE_URL = "PLIVO_BASE_URL";

  private final PowerpackClient client;
  private final String description;
  private final @Nullable FakePlivo embedded;

  private Source(PowerpackClient client, String description, @Nullable FakePlivo embedded) {
    this.client = client;
    this.description = description;
    this.embedded = embedded;
  }

  /**
   * Connects to nothing yet, except that an embedded account is started.
   *
   * @throws IllegalArgumentException if a variable is missing or wrong; the message is for the user
   */
  static Source of(Map<String, String> environment) {
    String authId = environment.getOrDefault(AUTH_ID, "").trim();
    String authToken = environment.getOrDefault(AUTH_TOKEN, "").trim();
    String baseUrl = environment.getOrDefault(BASE_URL, "").trim();
    if (authId.isEmpty() && authToken.isEmpty() && baseUrl.isEmpty()) {
      return embedded();
    }
    demand(AUTH_ID, authId);
    demand(AUTH_TOKEN, authToken);
    return of(authId, authToken, baseUrl);
  }

  private static void demand(String name, String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException(name + " is not set; set " + AUTH_ID + " and " + AUTH_TOKEN
          + ", or unset all of PLIVO_* to read a FakePlivo.");
    }
  }

  private static Source embedded() {
    FakePlivo fake = FakePlivo.start();
    return new Source(
        client(fake.authId(), fake.authToken(), fake.baseUrl()),
        "Account " + fake.authId() + " of an embedded FakePlivo, as " + AUTH_ID + " and "
            + AUTH_TOKEN + " are not set",
        fake);
  }

  private static Source of(String authId, String authToken, String baseUrl) {
    return baseUrl.isEmpty()
        ? new Source(
            client(authId, authToken, PowerpacksApi.BASE_URL),
            "Account " + authId + " of Plivo",
            null)
        : new Source(
            client(authId, authToken, baseUrl), "Account " + authId + " at " + baseUrl, null);
  }

  private static PowerpackClient client(String authId, String authToken, String baseUrl) {
    try {
      return PowerpackClient.builder()
          .credentials(PlivoCredentials.of(authId, authToken))
          .baseUrl(baseUrl)
          .build();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("Check the variables PLIVO_*: " + e.getMessage() + ".", e);
    }
  }

  PowerpackClient client() {
    return client;
  }

  /** Which account it is, and whose. */
  String description() {
    return description;
  }

  @Override
  public void close() {
    client.close();
    if (embedded != null) {
      embedded.close();
    }
  }
}
