package dev.powerpack;

import java.io.IOException;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Keeps OkHttp from repeating an answered request by itself: after 408, and after 503 with
 * {@code Retry-After: 0}, it would send another one that no attempt, no rate limit and no
 * {@link RetryPolicy} knows of.
 *
 * <p>OkHttp decides by {@code Retry-After}, so on the side of the network this one makes that
 * header unreadable, and on the side of the application readable again. Switching off
 * {@code retryOnConnectionFailure} would do for 408 only, and would make a failure of each
 * connection that the service closed while it was idle; that OkHttp takes another one instead,
 * within the same attempt, is wanted, as nothing was answered.
 */
final class NoFollowUpInterceptor implements Interceptor {
  private static final String RETRY_AFTER = "Retry-After";
  private static final String VEIL = "veiled;";

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    return chain.connection() == null ? unveil(response) : veil(response);
  }

  private static Response veil(Response response) {
    if (response.code() != 408 && response.code() != 503) {
      return response;
    }
    return with(VEIL + response.header(RETRY_AFTER, ""), response);
  }

  private static Response unveil(Response response) {
    String value = response.header(RETRY_AFTER);
    if (value == null || !value.startsWith(VEIL)) {
      return response;
    }
    return with(value.equals(VEIL) ? null : value.substring(VEIL.length()), response);
  }

  private static Response with(@Nullable String retryAfter, Response response) {
    Headers.Builder headers = response.headers().newBuilder().removeAll(RETRY_AFTER);
    if (retryAfter != null) {
      // A service may send any bytes, which OkHttp accepts in what it reads and refuses in what is
      // set.
      headers.addUnsafeNonAscii(RETRY_AFTER, retryAfter);
    }
    return response.newBuilder().headers(headers.build()).build();
  }
}
