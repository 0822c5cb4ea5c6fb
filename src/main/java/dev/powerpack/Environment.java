package dev.powerpack;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads credentials from the environment variables that Plivo's own SDKs read. */
final class Environment {
  static final String AUTH_ID = "PLIVO_AUTH_ID";
  static final String AUTH_TOKEN = "PLIVO_AUTH_TOKEN";

  private Environment() {}

  static PlivoCredentials credentials(Map<String, String> environment) {
    String authId = environment.get(AUTH_ID);
    String authToken = environment.get(AUTH_TOKEN);
    if (isMissing(authId) && isMissing(authToken)) {
      throw new IllegalStateException(
          "set the environment variables " + AUTH_ID + " and " + AUTH_TOKEN);
    }
    if (authId == null || isMissing(authId)) {
      throw new IllegalStateException(AUTH_TOKEN + " is set but " + AUTH_ID + " is not; set both");
    }
    if (authToken == null || isMissing(authToken)) {
      throw new IllegalStateException(AUTH_ID + " is set but " + AUTH_TOKEN + " is not; set both");
    }
    return PlivoCredentials.of(authId, authToken);
  }

  private static boolean isMissing(@Nullable String value) {
    return value == null || value.trim().isEmpty();
  }
}
