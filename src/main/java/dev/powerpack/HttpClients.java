package dev.powerpack;

import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** Makes, derives and closes OkHttp clients. */
final class HttpClients {
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);

  /** Added to a status, it makes one that OkHttp does not know, and that no service sends. */
  private static final int VEIL = 1000;

  private HttpClients() {}

  /** A client of our own. */
  static OkHttpClient create(ExecutorService threads) {
    Dispatcher dispatcher = new Dispatcher(threads);
    // OkHttp's 5 a host would bound the read-ahead of a walk; all requests here go to one host.
    dispatcher.setMaxRequestsPerHost(dispatcher.getMaxRequests());
    // The time-out of the call, which can be set, is the only bound on how long a service is
    // silent.
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .readTimeout(Duration.ZERO)
        .writeTimeout(Duration.ZERO)
        .build();
  }

  /**
   * A client with our interceptors that shares the pool and the dispatcher of another one. No
   * attempt exceeds the total time, so that the first one needs no timer.
   */
  static OkHttpClient derive(
      OkHttpClient base,
      @Nullable Duration callTimeout,
      Duration totalTime,
      AuthInterceptor authInterceptor) {
    OkHttpClient.Builder derived = base.newBuilder()
        // A redirect would lead the credentials elsewhere.
        .followRedirects(false)
        .followSslRedirects(false)
        .addInterceptor(authInterceptor)
        .addInterceptor(HttpClients::exchange);
    derived.interceptors().add(0, HttpClients::contain);
    // First, so that a network interceptor of the caller sees what the service sent.
    derived.networkInterceptors().add(0, HttpClients::veil);
    derived.addNetworkInterceptor(chain -> {
      Sending.of(chain.call()).transmit();
      return chain.proceed(chain.request());
    });
    Duration timeout = callTimeout;
    if (timeout == null) {
      int given = base.callTimeoutMillis();
      timeout = given == 0 ? CALL_TIMEOUT : Duration.ofMillis(given);
    }
    long millis = (timeout.compareTo(totalTime) < 0 ? timeout : totalTime).toMillis();
    return derived
        .eventListenerFactory(contain(base.eventListenerFactory()))
        // OkHttp takes an int, and 0 for none.
        .callTimeout(Math.min(Math.max(1, millis), Integer.MAX_VALUE), TimeUnit.MILLISECONDS)
        .build();
  }

  /** OkHttp makes a listener with a call, where nobody hears of a failure. */
  private static EventListener.Factory contain(EventListener.Factory factory) {
    return call -> {
      try {
        return Objects.requireNonNull(factory.create(call), "the factory of listeners made none");
      } catch (Throwable e) {
        return new EventListener() {
          @Override
          public void callStart(Call started) {
            HttpClients.<RuntimeException>rethrow(e);
          }
        };
      }
    };
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void rethrow(Throwable e) throws E {
    throw (E) e;
  }

  private static Response contain(Interceptor.Chain chain) throws IOException {
    try {
      Sending.of(chain.call()).depart();
      Response response = chain.proceed(chain.request());
      if (chain.call().isCanceled()) {
        // OkHttp would close it behind this interceptor, and a listener may throw then too.
        response.close();
        throw new IOException("Canceled");
      }
      return response;
    } catch (IOException e) {
      throw e;
    } catch (Throwable e) {
      throw new CallerFailure(e);
    }
  }

  /**
   * Keeps OkHttp from reacting to a response by itself: after 408, and after 503 with
   * {@code Retry-After: 0}, it would send another request that no attempt, no rate limit and no
   * {@link RetryPolicy} knows of; and a 407 that is not of a proxy it would throw away.
   *
   * <p>Switching off {@code retryOnConnectionFailure} would do for 408 only, and would make a
   * failure of each connection that the service closed while it was idle; that OkHttp takes another
   * one instead, within the same attempt, is wanted, as no response came.
   */
  private static Response veil(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    int status = response.code();
    Connection connection = Objects.requireNonNull(chain.connection());
    boolean ofProxy = connection.route().proxy().type() == Proxy.Type.HTTP;
    return status == 408 || status == 503 || (status == 407 && !ofProxy)
        ? response.newBuilder().code(status + VEIL).build()
        : response;
  }

  private static Response exchange(Interceptor.Chain chain) throws IOException {
    Sending.of(chain.call()).resume();
    Request request = chain.request();
    // OkHttp sends a request again where a pooled connection breaks, but not one of one shot.
    Response response =
        Gunzip.proceed(chain, Retries.isRepeatable(request) ? request : oneShot(request));
    if (response.isSuccessful()) {
      return response;
    }
    Response.Builder error = response.newBuilder().code(response.code() % VEIL);
    // Retrofit reads an error whole; what is beyond the bound is cut.
    try (Response closed = response) {
      return error
          .body(closed.peekBody(StrictMoshiConverterFactory.LONGEST_ERROR))
          .build();
    } catch (Unreadable e) {
      // It came, and its status says what is known.
      return error.body(ResponseBody.create("", null)).build();
    }
  }

  private static Request oneShot(Request request) {
    RequestBody body = request.body();
    if (body == null) {
      return request;
    }
    RequestBody once = new RequestBody() {
      @Override
      public boolean isOneShot() {
        return true;
      }

      @Override
      public @Nullable MediaType contentType() {
        return body.contentType();
      }

      @Override
      public long contentLength() throws IOException {
        return body.contentLength();
      }

      @Override
      public void writeTo(BufferedSink sink) throws IOException {
        body.writeTo(sink);
      }
    };
    return request.newBuilder().method(request.method(), once).build();
  }

  static void close(OkHttpClient client) {
    // A connection of HTTP/2 is idle only when what was cancelled has ended.
    client.dispatcher().setIdleCallback(client.connectionPool()::evictAll);
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
  }
}
