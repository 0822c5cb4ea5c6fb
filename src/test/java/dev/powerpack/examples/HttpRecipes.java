package dev.powerpack.examples;

import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.RetryPolicy;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.function.UnaryOperator;
import okhttp3.Credentials;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okhttp3.logging.HttpLoggingInterceptor;
import okhttp3.tls.Certificates;
import okhttp3.tls.HandshakeCertificates;

/** What docs/recipes.md shows of an OkHttp client that the caller brings, one method each. */
final class HttpRecipes {
  private HttpRecipes() {}

  static PowerpackClient.Builder with(OkHttpClient http, PlivoCredentials credentials) {
    return PowerpackClient.builder().credentials(credentials).httpClient(http);
  }

  static OkHttpClient proxy(String host, int port, String user, String password) {
    String login = Credentials.basic(user, password);
    OkHttpClient http = new OkHttpClient.Builder()
        .proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(host, port)))
        .proxyAuthenticator((route, rejection) -> {
          if (rejection.request().header("Proxy-Authorization") != null) {
            return null; // It was rejected; sending it again would not end.
          }
          return rejection
              .request()
              .newBuilder()
              .header("Proxy-Authorization", login)
              .build();
        })
        .build();
    return http;
  }

  static OkHttpClient authority(String pem) {
    HandshakeCertificates certificates = new HandshakeCertificates.Builder()
        .addPlatformTrustedCertificates()
        .addTrustedCertificate(Certificates.decodeCertificatePem(pem))
        .build();
    OkHttpClient http = new OkHttpClient.Builder()
        .sslSocketFactory(certificates.sslSocketFactory(), certificates.trustManager())
        .build();
    return http;
  }

  static OkHttpClient logging(HttpLoggingInterceptor.Logger log) {
    HttpLoggingInterceptor logging = new HttpLoggingInterceptor(log);
    logging.setLevel(HttpLoggingInterceptor.Level.BODY);
    logging.redactHeader("Authorization");
    logging.redactHeader("Proxy-Authorization");
    OkHttpClient http =
        new OkHttpClient.Builder().addNetworkInterceptor(logging).build();
    return http;
  }

  static OkHttpClient mending(UnaryOperator<String> mend) {
    OkHttpClient http = new OkHttpClient.Builder()
        .addInterceptor(chain -> {
          Response response = chain.proceed(chain.request());
          ResponseBody body = response.body();
          return response
              .newBuilder()
              .body(ResponseBody.create(mend.apply(body.string()), body.contentType()))
              .build();
        })
        .build();
    return http;
  }

  static OkHttpClient metrics(RequestMetrics metrics) {
    OkHttpClient http = new OkHttpClient.Builder().eventListenerFactory(metrics).build();
    return http;
  }

  static OkHttpClient dispatcher(ExecutorService threads) {
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequestsPerHost(16);
    OkHttpClient http = new OkHttpClient.Builder().dispatcher(dispatcher).build();
    return http;
  }

  static PowerpackClient.Builder timeouts(
      PlivoCredentials credentials,
      Duration connect,
      Duration read,
      Duration attempt,
      Duration total) {
    OkHttpClient http =
        new OkHttpClient.Builder().connectTimeout(connect).readTimeout(read).build();
    return PowerpackClient.builder()
        .credentials(credentials)
        .httpClient(http)
        .callTimeout(attempt)
        .retryPolicy(RetryPolicy.defaults().withTotalTime(total));
  }

  static void end(OkHttpClient http) {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
