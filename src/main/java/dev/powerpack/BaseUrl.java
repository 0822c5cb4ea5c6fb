package dev.powerpack;

import okhttp3.HttpUrl;

/** Checks the address of the service, as credentials go there. */
final class BaseUrl {
  private BaseUrl() {}

  /** The address with a slash at its end, so that the paths of the contract are beneath it. */
  static HttpUrl parse(String baseUrl) {
    HttpUrl url = HttpUrl.parse(baseUrl);
    if (url == null) {
      // What stands before an @ may be a token.
      String shown = baseUrl.substring(baseUrl.lastIndexOf('@') + 1);
      throw new IllegalArgumentException(
          "baseUrl must be an absolute http or https URL but was \"" + shown + "\"");
    }
    if (!url.username().isEmpty()
        || !url.password().isEmpty()
        || url.query() != null
        || url.fragment() != null) {
      throw new IllegalArgumentException(
          "baseUrl must hold no user, query or fragment; credentials have a setter of their own");
    }
    return url.encodedPath().endsWith("/")
        ? url
        : url.newBuilder().addPathSegment("").build();
  }

  /** Nobody between here and there may read what is sent, unless the caller says so. */
  static void checkEncrypted(HttpUrl url) {
    if (!url.isHttps() && !isLoopback(url.host())) {
      throw new IllegalStateException(
          "baseUrl must be https, as credentials are sent to it, but was http to " + url.host()
              + "; the builder's allowCleartext() permits that");
    }
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.equals("::1")
        || host.matches("127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");
  }
}
