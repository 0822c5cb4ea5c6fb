package dev.powerpack;

import dev.powerpack.api.PowerpacksApi;
import java.time.Duration;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** What a client is made of; its builder fills it in. */
final class Settings {
  @Nullable
  Supplier<PlivoCredentials> credentials;

  HttpUrl baseUrl = BaseUrl.parse(PowerpacksApi.BASE_URL);

  @Nullable
  OkHttpClient httpClient;

  RetryPolicy retryPolicy = RetryPolicy.defaults();

  @Nullable
  Duration callTimeout;

  int rateRequests = 300;
  Duration ratePeriod = Duration.ofSeconds(5);
  /** Those of a test; a client has some of its own, which end with it. */
  @Nullable
  Workers workers;

  CallExecutor executor() {
    Workers own = workers == null ? new Workers() : workers;
    return new CallExecutor(retryPolicy, rateRequests, ratePeriod, own);
  }

  /**
   * Makes the generated interfaces.
   *
   * @throws IllegalStateException if there are no credentials
   */
  Retrofit retrofit(OkHttpClient base, CallExecutor executor) {
    if (credentials == null) {
      throw new IllegalStateException(
          "credentials are missing; call credentials(PlivoCredentials.of(authId, authToken))");
    }
    AuthInterceptor authInterceptor = new AuthInterceptor(baseUrl, credentials);
    return new Retrofit.Builder()
        .baseUrl(baseUrl)
        .client(HttpClients.derive(base, callTimeout, retryPolicy.getTotalTime(), authInterceptor))
        .addConverterFactory(new StrictMoshiConverterFactory())
        // For requests.
        .addConverterFactory(MoshiConverterFactory.create())
        .addCallAdapterFactory(new CallAdapters(executor))
        .build();
  }
}
