package dev.powerpack;

import java.time.Duration;
import java.util.function.Supplier;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Makes, derives and closes OkHttp clients. */
final class HttpClients {
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);

  private HttpClients() {}

  /** A client of our own. */
  static OkHttpClient create() {
    Dispatcher dispatcher = new Dispatcher(Threads.forRequests());
    // OkHttp's 5 a host would bound the read-ahead of a walk; all requests here go to one host.
    dispatcher.setMaxRequestsPerHost(dispatcher.getMaxRequests());
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .callTimeout(CALL_TIMEOUT)
        .build();
  }

  /** A client with our interceptors that shares the pool and the dispatcher of another one. */
  static OkHttpClient derive(
      OkHttpClient base,
      @Nullable Duration callTimeout,
      HttpUrl baseUrl,
      Supplier<PlivoCredentials> credentials) {
    OneRequest oneRequest = new OneRequest();
    OkHttpClient.Builder derived = base.newBuilder()
        // A redirect would lead the credentials elsewhere.
        .followRedirects(false)
        .followSslRedirects(false)
        .addInterceptor(new AccountInterceptor(baseUrl, credentials))
        .addInterceptor(new BodyBounds())
        .addInterceptor(oneRequest);
    // First, so that a network interceptor of the caller sees what the service sent.
    derived.networkInterceptors().add(0, oneRequest);
    if (callTimeout != null) {
      derived.callTimeout(callTimeout);
    } else if (base.callTimeoutMillis() == 0) {
      derived.callTimeout(CALL_TIMEOUT);
    }
    return derived.build();
  }

  static void close(OkHttpClient client) {
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
