package dev.powerpack;

import dev.powerpack.api.PowerpacksApi;
import java.time.Duration;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** What a client is made of; its builder fills it in. */
final class Settings {
  @Nullable
  Supplier<PlivoCredentials> credentials;

  HttpUrl baseUrl = BaseUrl.parse(PowerpacksApi.BASE_URL);
  boolean cleartext;

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
}
