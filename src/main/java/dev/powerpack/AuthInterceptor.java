package dev.powerpack;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Says who sends: the account in the path, the credentials, the name of this SDK. It gets the
 * credentials at each request, so that they can be rotated, and gives them to the configured origin
 * alone.
 */
final class AuthInterceptor implements Interceptor {
  private final HttpUrl baseUrl;
  private final Supplier<PlivoCredentials> credentials;

  AuthInterceptor(HttpUrl baseUrl, Supplier<PlivoCredentials> credentials) {
    this.baseUrl = baseUrl;
    this.credentials = credentials;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Request.Builder signed = request.newBuilder().header("User-Agent", Version.USER_AGENT);
    if (isOrigin(request.url())) {
      PlivoCredentials account = account();
      Sending.of(chain.call()).signWith(account);
      signed
          .url(inAccount(request.url(), account))
          .header("Authorization", account.authorization());
    }
    return chain.proceed(signed.build());
  }

  private boolean isOrigin(HttpUrl url) {
    return url.scheme().equals(baseUrl.scheme())
        && url.host().equals(baseUrl.host())
        && url.port() == baseUrl.port();
  }

  private PlivoCredentials account() {
    PlivoCredentials account;
    try {
      account = credentials.get();
    } catch (Throwable e) {
      throw new NoCredentials(
          "the supplier of credentials failed: " + e.getClass().getName(), e);
    }
    if (account == null) {
      throw new NoCredentials("the supplier of credentials returned null", null);
    }
    return account;
  }

  /** Fills in the account: the one segment of a path that Retrofit leaves as a placeholder. */
  private HttpUrl inAccount(HttpUrl url, PlivoCredentials account) {
    List<String> segments = url.pathSegments();
    for (int i = baseUrl.pathSize() - 1; i < segments.size(); i++) {
      if (segments.get(i).startsWith("{") && segments.get(i).endsWith("}")) {
        return url.newBuilder()
            .setEncodedPathSegment(i, encode(account.getAuthId()))
            .build();
      }
    }
    return url;
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
      encoded.append(
          unreserved ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return encoded.toString();
  }
}
