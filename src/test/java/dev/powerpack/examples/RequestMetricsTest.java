package dev.powerpack.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.RetryPolicy;
import dev.powerpack.testing.FakePlivo;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The recipe of docs/recipes.md about metrics counts what FakePlivo sees. */
final class RequestMetricsTest {
  private final FakePlivo fake = FakePlivo.start();
  private final AtomicLong clock = new AtomicLong();
  private final RequestMetrics metrics = new RequestMetrics(clock::get);
  private final OkHttpClient http = HttpRecipes.metrics(metrics);
  private final PowerpackClient client = HttpRecipes.with(
          http, PlivoCredentials.of(fake.authId(), fake.authToken()))
      .baseUrl(fake.baseUrl())
      .retryPolicy(RetryPolicy.defaults().withBackoff(Duration.ofMillis(1), Duration.ofMillis(1)))
      .build();

  RequestMetricsTest() {
    fake.onRequest(request -> clock.addAndGet(7));
  }

  @AfterEach
  void close() {
    client.close();
    HttpRecipes.end(http);
    fake.close();
  }

  @Test
  void eachAttemptIsARequestWithItsResponseAndItsTime() {
    fake.enqueue(new MockResponse.Builder().code(503).build());

    assertThat(client.powerpacks().list()).containsExactlyElementsOf(fake.powerpacks());

    assertThat(fake.requests()).hasSize(4);
    assertThat(metrics.requests.sum()).isEqualTo(4);
    assertThat(responses()).isEqualTo(Map.of(503, 1L, 200, 3L));
    assertThat(metrics.failures.sum()).isZero();
    assertThat(metrics.nanos.sum()).isEqualTo(4 * 7);
  }

  @Test
  void attemptWithoutAWholeResponseIsAFailure() {
    for (int i = 0; i < 3; i++) {
      fake.enqueue(new MockResponse.Builder()
          .body("{\"api_id\":")
          .onResponseBody(new SocketEffect.CloseSocket())
          .build());
    }

    assertThat(catchThrowable(client.powerpacks().list()::page))
        .hasMessageEndingWith("(3 attempts)");

    assertThat(metrics.requests.sum()).isEqualTo(3);
    assertThat(metrics.failures.sum()).isEqualTo(3);
    assertThat(metrics.nanos.sum()).isEqualTo(3 * 7);
  }

  private Map<Integer, Long> responses() {
    return metrics.responses.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().sum()));
  }
}
