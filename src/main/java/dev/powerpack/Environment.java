package dev.powerpack;

import java.util.Map;

/** The environment variables that say whose account it is, and where; Plivo's own SDKs read two. */
final class Environment {
  static final String AUTH_ID = "PLIVO_AUTH_ID";
  static final String AUTH_TOKEN = "PLIVO_AUTH_TOKEN";
  static final String BASE_URL = "PLIVO_BASE_URL";

  private Environment() {}

  static void read(Map<String, String> variables, PowerpackClient.Builder builder) {
    String authId = value(AUTH_ID, variables);
    String authToken = value(AUTH_TOKEN, variables);
    String baseUrl = value(BASE_URL, variables);
    if (authId.isEmpty() && authToken.isEmpty()) {
      throw new IllegalStateException(
          "set the environment variables " + AUTH_ID + " and " + AUTH_TOKEN);
    }
    if (authId.isEmpty()) {
      throw new IllegalStateException(AUTH_TOKEN + " is set but " + AUTH_ID + " is not; set both");
    }
    if (authToken.isEmpty()) {
      throw new IllegalStateException(AUTH_ID + " is set but " + AUTH_TOKEN + " is not; set both");
    }
    use(
        AUTH_ID + " or " + AUTH_TOKEN,
        () -> builder.credentials(PlivoCredentials.of(authId, authToken)));
    if (!baseUrl.isEmpty()) {
      use(BASE_URL, () -> builder.baseUrl(baseUrl));
    }
  }

  private static String value(String name, Map<String, String> variables) {
    String value = variables.get(name);
    return value == null ? "" : value.trim();
  }

  private static void use(String names, Runnable setting) {
    try {
      setting.run();
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(names + " cannot be used: " + e.getMessage(), e);
    }
  }
}
