package dev.powerpack;

import static dev.powerpack.Setup.answer;
import static dev.powerpack.Setup.clientOf;
import static dev.powerpack.Setup.failureOf;
import static dev.powerpack.Setup.wire;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.powerpack.testing.FakePlivo;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What closing a client ends, and what it leaves. */
final class CloseTest {
  private final FakePlivo fake = FakePlivo.start();

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void callsUnderWayEnd() throws InterruptedException {
    fake.respondWith(request ->
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    PowerpackClient client = clientOf(fake).build();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread = new Thread(() -> thrown.set(catchThrowable(client::list)));
    thread.start();
    CompletableFuture<PowerpackPage> page = client.listAsync(PageRequest.first());
    Until.isTrue("both are under way", () -> fake.requests().size() == 2);
    client.close();
    thread.join(5000);

    assertThat(thrown.get())
        .isExactlyInstanceOf(PowerpackException.class)
        .hasMessage("the client is closed");
    isClosed(failureOf(page::join));
    assertThat(fake.requests()).hasSize(2);
  }

  @Test
  void waitsForAnotherAttemptEnd() {
    RecordedWaits endless = RecordedWaits.endless();
    fake.respondWith(request -> answer(503).build());
    PowerpackClient client = clientOf(fake).scheduler(endless).build();
    CompletableFuture<PowerpackPage> page = client.listAsync(PageRequest.first());
    Until.isTrue("it waits", endless::areWaitedFor);
    client.close();

    isClosed(failureOf(page::join));
    Until.isTrue("the wait is cancelled", endless::areCancelled);
  }

  @Test
  void laterCallsFail() {
    PowerpackClient client = clientOf(fake).build();
    client.close();
    client.close();

    for (Mode mode : Mode.values()) {
      isClosed(failureOf(() -> mode.list(client)));
    }
    isClosed(failureOf(() -> client.listAll().iterator().next()));
    assertThat(fake.requests()).isEmpty();
  }

  private static void isClosed(PowerpackException failure) {
    assertThat(failure)
        .isExactlyInstanceOf(PowerpackException.class)
        .hasMessage("the client is closed")
        .hasNoCause();
    assertThat(failure.getAttempts()).isZero();
  }

  @Test
  void ownConnectionsAreGivenBack() throws Exception {
    String body = wire("empty-page.json");
    try (RawServer server =
        new RawServer("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)) {
      try (PowerpackClient client = clientOf(fake).baseUrl(server.baseUrl()).build()) {
        assertThat(client.list().getPowerpacks()).isEmpty();
        assertThat(server.disconnect()).isNotDone();
      }
      assertThat(server.disconnect().get(5, SECONDS)).isTrue();
    }
  }

  @Test
  void ownThreadsAreGivenBack() {
    Set<Thread> before = ownThreads();
    Set<Thread> started;
    try (PowerpackClient client = clientOf(fake).build()) {
      client.list();
      started = ownThreads();
      started.removeAll(before);
      // One for the request and one for the times.
      assertThat(started).hasSize(2).allMatch(Thread::isDaemon);
    }
    // Without close() they would stay.
    Until.isTrue("the threads have ended", () -> started.stream().noneMatch(Thread::isAlive));
  }

  private static Set<Thread> ownThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread ->
            thread.getName().equals("powerpack-sdk") || thread.getName().startsWith("OkHttp http"))
        .collect(Collectors.toSet());
  }

  @Test
  void clientOfTheCallerStaysOpen() throws Exception {
    OkHttpClient http = new OkHttpClient();
    try (PowerpackClient client = clientOf(fake).httpClient(http).build()) {
      client.list();
    }
    assertThat(http.dispatcher().executorService().isShutdown()).isFalse();
    assertThat(http.connectionPool().connectionCount()).isEqualTo(1);
    try (Response response =
        http.newCall(new Request.Builder().url(fake.baseUrl()).build()).execute()) {
      assertThat(response.code()).isEqualTo(401);
    }
    assertThat(http.interceptors()).isEmpty();
    assertThat(http.networkInterceptors()).isEmpty();
    assertThat(http.followRedirects()).isTrue();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  @Test
  void callOfAnotherUserOfTheCallersClientGoesOn() {
    fake.respondWith(request ->
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    OkHttpClient http = new OkHttpClient();
    PowerpackClient one = clientOf(fake).httpClient(http).build();
    PowerpackClient other = clientOf(fake).httpClient(http).build();
    CompletableFuture<PowerpackPage> ended = one.listAsync(PageRequest.first());
    CompletableFuture<PowerpackPage> goesOn = other.listAsync(PageRequest.first());
    Until.isTrue("both are under way", () -> fake.requests().size() == 2);
    one.close();

    isClosed(failureOf(ended::join));
    Until.isTrue("one call has ended", () -> http.dispatcher().runningCallsCount() == 1);
    assertThat(goesOn).isNotDone();
    other.close();
    http.dispatcher().executorService().shutdown();
  }
}
