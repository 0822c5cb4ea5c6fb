package dev.powerpack.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.RetryPolicy;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Pager;
import dev.powerpack.testing.FakePlivo;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.logging.HttpLoggingInterceptor;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The recipes of docs/recipes.md about logging and metrics see what FakePlivo sees. */
final class WatchRecipesTest {
  @AutoClose
  private final FakePlivo fake = FakePlivo.start();

  private final String sent = Credentials.basic(fake.authId(), fake.authToken());
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final AtomicLong clock = new AtomicLong();
  private final RequestMetrics metrics = new RequestMetrics(clock::get);

  private void watch(OkHttpClient http, Consumer<Pager<Powerpack>> use) {
    try (PowerpackClient client = HttpRecipes.with(
            http, PlivoCredentials.of(fake.authId(), fake.authToken()))
        .baseUrl(fake.baseUrl())
        .retryPolicy(RetryPolicy.defaults().withBackoff(Duration.ofMillis(1), Duration.ofMillis(1)))
        .build()) {
      use.accept(client.powerpacks().list());
    }
    HttpRecipes.end(http);
  }

  private boolean holdsTheToken(String line) {
    return line.contains(fake.authToken()) || line.contains(sent.substring("Basic ".length()));
  }

  @Test
  void onTheSideOfTheNetworkAllIsLoggedWithTheTokenRedacted() {
    watch(HttpRecipes.logging(log::add), Pager::page);

    assertThat(log)
        .contains(
            "--> GET " + fake.baseUrl() + "v1/Account/" + fake.authId()
                + "/Powerpack/?limit=20&offset=0 http/1.1",
            "Authorization: ██",
            "Accept: application/json")
        .anyMatch(line -> line.contains(fake.powerpacks().all().get(19).getUuid()))
        .noneMatch(this::holdsTheToken);
  }

  @Test
  void onTheSideOfTheApplicationNeitherTheAccountNorTheTokenIsThereYet() {
    HttpLoggingInterceptor logging = new HttpLoggingInterceptor(log::add);
    logging.setLevel(HttpLoggingInterceptor.Level.BODY);
    watch(new OkHttpClient.Builder().addInterceptor(logging).build(), Pager::page);

    assertThat(log)
        .contains(
            "--> GET " + fake.baseUrl() + "v1/Account/%7Bauth_id%7D/Powerpack/?limit=20&offset=0")
        .noneMatch(line -> line.startsWith("Authorization:"))
        .noneMatch(this::holdsTheToken);
  }

  @Test
  void eachAttemptIsARequestWithItsResponseAndItsTime() {
    fake.onRequest(request -> clock.addAndGet(7));
    fake.enqueue(new MockResponse.Builder().code(503).build());
    watch(HttpRecipes.metrics(metrics), list -> assertThat(list).hasSize(53));

    assertThat(fake.requests()).hasSize(4);
    assertThat(metrics.requests.sum()).isEqualTo(4);
    assertThat(new TreeMap<>(metrics.responses)).hasToString("{200=3, 503=1}");
    assertThat(metrics.failures.sum()).isZero();
    assertThat(metrics.nanos.sum()).isEqualTo(4 * 7);
  }

  @Test
  void attemptWithoutAWholeResponseIsAFailure() {
    fake.onRequest(request -> clock.addAndGet(7));
    for (int i = 0; i < 3; i++) {
      fake.enqueue(new MockResponse.Builder()
          .body("{\"api_id\":")
          .onResponseBody(new SocketEffect.CloseSocket())
          .build());
    }
    watch(
        HttpRecipes.metrics(metrics),
        list -> assertThatThrownBy(list::page).hasMessageEndingWith("(3 attempts)"));

    assertThat(metrics.requests.sum()).isEqualTo(3);
    assertThat(metrics.failures.sum()).isEqualTo(3);
    assertThat(metrics.nanos.sum()).isEqualTo(3 * 7);
  }
}
