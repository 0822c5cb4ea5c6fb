package dev.powerpack;

import java.io.IOException;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Says who asks: the account in the path, the credentials, the name of this SDK. It asks for the
 * credentials at each request, so that they can be rotated, and gives them to the configured origin
 * alone.
 */
final class AccountInterceptor implements Interceptor {
  /** Stands in the path for the account of the credentials, in the form of the contract. */
  static final String ACCOUNT = "{auth_id}";

  private final HttpUrl baseUrl;
  private final Supplier<PlivoCredentials> credentials;

  AccountInterceptor(HttpUrl baseUrl, Supplier<PlivoCredentials> credentials) {
    this.baseUrl = baseUrl;
    this.credentials = credentials;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Request.Builder asked = request.newBuilder().header("User-Agent", Version.USER_AGENT);
    if (isOrigin(request.url())) {
      PlivoCredentials account = ask();
      asked
          .url(inAccount(request.url(), account))
          .header("Authorization", account.authorization())
          // For ErrorAnswer, which takes them out of what it shows.
          .tag(PlivoCredentials.class, account);
    }
    return chain.proceed(asked.build());
  }

  private boolean isOrigin(HttpUrl url) {
    return url.scheme().equals(baseUrl.scheme())
        && url.host().equals(baseUrl.host())
        && url.port() == baseUrl.port();
  }

  private PlivoCredentials ask() throws CarriedException {
    PlivoCredentials account;
    try {
      account = credentials.get();
    } catch (RuntimeException e) {
      throw new CarriedException(new PowerpackException(
          "the supplier of credentials failed: " + e.getClass().getName(), 0, e));
    }
    if (account == null) {
      throw new CarriedException(
          new PowerpackException("the supplier of credentials returned null", 0, null));
    }
    return account;
  }

  private static HttpUrl inAccount(HttpUrl url, PlivoCredentials account) {
    int segment = url.pathSegments().indexOf(ACCOUNT);
    return segment < 0
        ? url
        : url.newBuilder()
            .setEncodedPathSegment(segment, encode(account.getAuthId()))
            .build();
  }

  /**
   * Encodes all but the unreserved characters of RFC 3986, so that no auth id leads to another
   * path; OkHttp by itself leaves {@code ;}, where servers let a segment end.
   */
  static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Credentials are ASCII, so a character is a byte.
      boolean unreserved = Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0;
      encoded.append(unreserved ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return encoded.toString();
  }
}
