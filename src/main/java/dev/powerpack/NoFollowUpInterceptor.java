package dev.powerpack;

import java.io.IOException;
import java.net.Proxy;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps OkHttp from reacting to a response by itself: after 408, and after 503 with
 * {@code Retry-After: 0}, it would send another request that no attempt, no rate limit and no
 * {@link RetryPolicy} knows of; and a 407 that is not of a proxy it would throw away.
 *
 * <p>OkHttp decides by the status, so on the side of the network this one replaces it, and on the
 * side of the application puts it back. Switching off {@code retryOnConnectionFailure} would do for
 * 408 only, and would make a failure of each connection that the service closed while it was idle;
 * that OkHttp takes another one instead, within the same attempt, is wanted, as nothing was
 * answered.
 */
final class NoFollowUpInterceptor implements Interceptor {
  private static final String STATUS = "Powerpack-Status";
  /** A status that means nothing to OkHttp. */
  private static final int VEILED = 499;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    Connection connection = chain.connection();
    return connection == null ? unveil(response) : veil(response, connection);
  }

  private static Response veil(Response response, Connection connection) {
    int status = response.code();
    boolean ofProxy = connection.route().proxy().type() == Proxy.Type.HTTP;
    Response.Builder veiled = response.newBuilder().removeHeader(STATUS);
    if (status == 408 || status == 503 || (status == 407 && !ofProxy)) {
      veiled.code(VEILED).header(STATUS, String.valueOf(status));
    }
    return veiled.build();
  }

  private static Response unveil(Response response) {
    String status = response.header(STATUS);
    return status == null
        ? response
        : response
            .newBuilder()
            .code(Integer.parseInt(status))
            .removeHeader(STATUS)
            .build();
  }
}
