package dev.powerpack.fake;

import static dev.powerpack.fake.PlainClient.PATH;
import static dev.powerpack.fake.PlainClient.samples;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.powerpack.AccountTest;
import dev.powerpack.model.Powerpack;
import dev.powerpack.model.PowerpackList;
import dev.powerpack.testing.FakePlivo;
import dev.powerpack.testing.FakeRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a test steers the fake. */
final class FakePlivoControlTest extends AccountTest {
  private final PlainClient client = with(new PlainClient(fake));

  @Test
  void accountChangesBetweenRequests() throws IOException {
    fake.powerpacks().clear();
    fake.powerpacks().add(FakePlivo.powerpack(1));
    fake.powerpacks().add(FakePlivo.powerpack(2));
    fake.powerpacks().add(0, FakePlivo.powerpack(3));

    assertThat(fake.powerpacks().remove(FakePlivo.powerpack(1).getUuid())).isTrue();
    assertThat(fake.powerpacks().remove(FakePlivo.powerpack(1).getUuid())).isFalse();
    assertThat(client.get(PATH).page().getObjects())
        .isEqualTo(List.of(FakePlivo.powerpack(3), FakePlivo.powerpack(2)));
  }

  @Test
  void hookChangesTheAccountBeforeThePageIsMade() throws IOException {
    fake.onRequest(
        request -> fake.powerpacks().remove(fake.powerpacks().all().get(0).getUuid()));
    List<Powerpack> second = List.of(FakePlivo.powerpack(1));
    assertThat(client.get(PATH + "?limit=1").page().getObjects()).isEqualTo(second);
    fake.noHook();
    assertThat(client.get(PATH + "?limit=1").page().getObjects()).isEqualTo(second);
  }

  @ParameterizedTest
  @ValueSource(classes = {AssertionError.class, NoClassDefFoundError.class, IOException.class})
  void whatATestThrowsIsTheResponse(Class<? extends Throwable> type) throws Exception {
    Throwable thrown = type.getDeclaredConstructor().newInstance();
    String error = "FakePlivo failed at GET /" + PATH + ": " + type.getName();
    fake.respondWith(request -> sneak(thrown));
    client.get(PATH).assertError(500, error);
    fake.onRequest(request -> sneak(thrown));
    client.get(PATH).assertError(500, error);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> MockResponse sneak(Throwable thrown) throws E {
    throw (E) thrown;
  }

  @Test
  void enqueuedResponsesComeFirstAndOnce() throws IOException {
    fake.respondWith(request -> new MockResponse.Builder().code(204).build());
    fake.enqueue(new MockResponse.Builder().code(503).build());
    fake.enqueue(new MockResponse.Builder().code(429).build());

    assertThat(client.get(PATH).status()).isEqualTo(503);
    assertThat(client.get(PATH).status()).isEqualTo(429);
    assertThat(client.get(PATH).status()).isEqualTo(204);
  }

  @Test
  void functionRespondsUntilReset() throws IOException {
    fake.respondWith(request -> "20".equals(request.query("offset"))
        ? fake.page(3, 50).newBuilder().setHeader("X-Changed", "yes").build()
        : null);

    assertThat(client.get(PATH).page().getObjects()).isEqualTo(samples(53).subList(0, 20));
    assertThat(client.get(PATH + "?offset=20").page().getObjects())
        .isEqualTo(samples(53).subList(50, 53));
    fake.reset();
    assertThat(client.get(PATH + "?offset=20").page().getObjects())
        .isEqualTo(samples(53).subList(20, 40));
  }

  @Test
  void resetKeepsAccountAndRequests() throws IOException {
    fake.powerpacks().add(FakePlivo.powerpack(53));
    fake.enqueue(new MockResponse.Builder().code(503).build());
    fake.delay(Duration.ofMinutes(1));
    fake.onRequest(request -> fake.powerpacks().clear());
    fake.reset();

    assertThat(client.get(PATH).meta().getTotalCount()).isEqualTo(54);
    fake.reset();
    assertThat(fake.requests()).hasSize(1);
    assertThat(fake.powerpacks().all()).isEqualTo(samples(54));
  }

  /** Broken off before it was read, a request is not recorded. */
  @Test
  void connectionBreaksOff() throws IOException {
    SocketEffect close = new SocketEffect.CloseSocket();
    fake.enqueue(new MockResponse.Builder().onRequestStart(close).build());
    assertThatThrownBy(() -> client.get(PATH)).isInstanceOf(IOException.class);
    assertThat(fake.requests()).isEmpty();
    fake.enqueue(new MockResponse.Builder().onResponseStart(close).build());
    assertThatThrownBy(() -> client.get(PATH)).isInstanceOf(IOException.class);
    assertThat(fake.requests()).hasSize(1);
    assertThat(client.get(PATH).status()).isEqualTo(200);
  }

  @Test
  void responseWaits() throws IOException {
    fake.delay(Duration.ofMillis(50));
    long start = System.nanoTime();
    client.get(PATH);

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofMillis(50));
  }

  @Test
  void requestsAreRecordedAsSent() throws IOException {
    FakeRequest request =
        client.received(client.request(PATH + "?offset=4%30&limit=1&x").header("X-Test", "1"));

    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.path()).isEqualTo("/" + PATH);
    assertThat(request.target()).isEqualTo("/" + PATH + "?offset=4%30&limit=1&x");
    assertThat(request.query("offset")).isEqualTo("40");
    assertThat(request.query("x")).isNull();
    assertThat(request.query("y")).isNull();
    assertThat(request.headers().get("X-Test")).isEqualTo("1");
    assertThat(request).hasToString("GET /" + PATH + "?offset=4%30&limit=1&x");
  }

  @Test
  void noRequestIsKeptWhereNoneIsRecorded() throws Exception {
    try (FakePlivo other = FakePlivo.builder().recordRequests(false).start()) {
      client.send(client.request(PATH).url(other.baseUrl() + PATH));

      assertThatThrownBy(other::requests)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("No requests are recorded since recordRequests(false) was set");
      assertThat(other.server().getRequestCount()).isEqualTo(1);
      assertThat(other.server().takeRequest(0, TimeUnit.NANOSECONDS)).isNull();
    }
  }

  @Test
  void concurrentRequestsSeeOneStateEach() throws Exception {
    // Each thread has one record at most off the list, so that the second page is full in every
    // state.
    fake.onRequest(request -> {
      Powerpack first = fake.powerpacks().all().get(0);
      if (fake.powerpacks().remove(first.getUuid())) {
        fake.powerpacks().add(first);
      }
    });
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<PowerpackList>> pages = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        pages.add(threads.submit(() -> client.get(PATH + "?offset=20").page()));
      }
      Set<String> ids = new HashSet<>();
      for (Future<PowerpackList> future : pages) {
        PowerpackList page = future.get();
        ids.add(page.getApiId());
        assertThat(page.getObjects()).hasSize(20).doesNotHaveDuplicates();
      }
      assertThat(ids).hasSize(200);
    } finally {
      threads.shutdownNow();
    }
    assertThat(fake.requests()).hasSize(200);
    assertThat(fake.powerpacks().all()).containsExactlyInAnyOrderElementsOf(samples(53));
  }
}
