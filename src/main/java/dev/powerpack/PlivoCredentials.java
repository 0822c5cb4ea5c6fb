package dev.powerpack;

import dev.powerpack.api.PowerpacksApi;
import java.util.Locale;
import java.util.Objects;
import okhttp3.Credentials;
import org.jspecify.annotations.Nullable;

/**
 * The auth id and the auth token of a Plivo account. Immutable; {@link #toString()} does not show
 * the token.
 */
public final class PlivoCredentials {
  private final String authId;
  private final String authToken;

  private PlivoCredentials(String authId, String authToken) {
    this.authId = authId;
    this.authToken = authToken;
  }

  /**
   * Credentials for HTTP Basic authentication.
   *
   * @param authId the user name, 20 characters as a rule; printable ASCII without spaces and
   *     colons, and no path by itself
   * @param authToken the password; printable ASCII without spaces
   * @return credentials that were not tried yet
   * @throws IllegalArgumentException if one of them is blank or cannot be sent; the message does
   *     not hold the token
   */
  public static PlivoCredentials of(String authId, String authToken) {
    checkSendable("authId", authId);
    checkSendable("authToken", authToken);
    if (authId.indexOf(':') >= 0) {
      throw new IllegalArgumentException(
          "authId must not hold a colon, which ends the user name of HTTP Basic");
    }
    if (authId.equals(".") || authId.equals("..")) {
      throw new IllegalArgumentException(
          "authId must not be " + authId + ", which is a step in a path");
    }
    return new PlivoCredentials(authId, authToken);
  }

  private static void checkSendable(String name, @Nullable String value) {
    Objects.requireNonNull(value, name);
    if (value.trim().length() < PowerpacksApi.LIST_POWERPACKS_AUTH_ID_MIN_LENGTH) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c > '~') {
        throw new IllegalArgumentException(String.format(
            Locale.ROOT,
            "%s must be printable ASCII without spaces but has U+%04X at index %d",
            name,
            (int) c,
            i));
      }
    }
  }

  /** {@return the auth id, which names the account} */
  public String getAuthId() {
    return authId;
  }

  String authorization() {
    return Credentials.basic(authId, authToken);
  }

  /** The text without the token. */
  String redact(String text) {
    String basic = authorization().substring("Basic ".length());
    return new Secret(authToken).redact(new Secret(basic).redact(text));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlivoCredentials
        && authId.equals(((PlivoCredentials) other).authId)
        && authToken.equals(((PlivoCredentials) other).authToken);
  }

  @Override
  public int hashCode() {
    return Objects.hash(authId, authToken);
  }

  /** {@return the auth id, and a mark in place of the token} */
  @Override
  public String toString() {
    return "PlivoCredentials{authId=" + authId + ", authToken=" + Secret.REDACTED + "}";
  }
}
