package dev.powerpack;

import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** What a client sends with: its executor, its HTTP client, and the interfaces on top of them. */
final class Transport {
  private final CallExecutor executor;
  private final @Nullable OkHttpClient owned;
  private final Retrofit retrofit;

  Transport(Settings settings) {
    Supplier<PlivoCredentials> credentials = settings.credentials;
    if (credentials == null) {
      throw new IllegalStateException(
          "credentials are missing; call credentials(PlivoCredentials.of(authId, authToken))");
    }
    if (!settings.cleartext) {
      BaseUrl.checkEncrypted(settings.baseUrl);
    }
    Workers workers = settings.workers == null ? new Workers() : settings.workers;
    executor =
        new CallExecutor(settings.retryPolicy, settings.rateRequests, settings.ratePeriod, workers);
    OkHttpClient given = settings.httpClient;
    OkHttpClient http = given == null ? HttpClients.create(workers.threads) : given;
    owned = given == null ? http : null;
    OkHttpClient sender = HttpClients.derive(
        http,
        settings.callTimeout,
        settings.retryPolicy.getTotalTime(),
        new AuthInterceptor(settings.baseUrl, credentials));
    retrofit = new Retrofit.Builder()
        .baseUrl(settings.baseUrl)
        .callFactory(request -> sender.newCall(
            request.newBuilder().tag(Sending.class, new Sending()).build()))
        .addConverterFactory(new StrictMoshiConverterFactory())
        // For requests.
        .addConverterFactory(MoshiConverterFactory.create())
        .addCallAdapterFactory(new CallAdapters(executor))
        .build();
  }

  <T> T create(Class<T> operations) {
    return retrofit.create(operations);
  }

  void close() {
    executor.close();
    if (owned != null) {
      HttpClients.close(owned);
    }
  }
}
