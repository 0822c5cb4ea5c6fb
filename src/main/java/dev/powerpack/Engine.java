package dev.powerpack;

import dev.failsafe.spi.Scheduler;
import dev.powerpack.api.PowerpackApi;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/**
 * What works behind a client: put together from its settings, and taken apart when it is closed.
 */
final class Engine {
  final PowerpackApi api;
  final PageFetcher fetcher;
  private final @Nullable OkHttpClient owned;
  private final ScheduledExecutorService timer;

  Engine(PowerpackClient.Builder settings, Supplier<PlivoCredentials> credentials) {
    timer = settings.timer == null ? Threads.forTimes() : settings.timer;
    OkHttpClient given = settings.httpClient;
    OkHttpClient base = given == null ? HttpClients.create() : given;
    owned = given == null ? base : null;
    Retrofit retrofit = new Retrofit.Builder()
        .baseUrl(settings.baseUrl)
        .client(HttpClients.derive(base, settings.callTimeout, settings.baseUrl, credentials))
        .addConverterFactory(new StrictConverter())
        .validateEagerly(true)
        .build();
    api = retrofit.create(PowerpackApi.class);
    fetcher = new PageFetcher(
        api,
        new Attempts<>(
            settings.retryPolicy,
            settings.rateRequests,
            settings.ratePeriod,
            settings.scheduler == null ? Scheduler.of(timer) : settings.scheduler,
            Math::random),
        timer,
        settings.retryPolicy.getTotalTime());
  }

  void close() {
    fetcher.close();
    timer.shutdownNow();
    if (owned != null) {
      HttpClients.close(owned);
    }
  }
}
