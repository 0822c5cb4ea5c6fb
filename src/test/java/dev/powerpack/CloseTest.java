package dev.powerpack;

import static dev.powerpack.TestClients.clientOf;
import static dev.powerpack.TestClients.failureOf;
import static dev.powerpack.TestClients.response;
import static dev.powerpack.TestClients.wire;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.exception.PowerpackException;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
import dev.powerpack.testing.FakePlivo;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
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
  void callsInFlightEnd() {
    fake.respondWith(request ->
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    PowerpackClient client = clientOf(fake).build();
    List<CompletableFuture<Page<Powerpack>>> pages = Stream.of(CallStyle.values())
        .map(style -> CompletableFuture.supplyAsync(() -> style.firstPage(client)))
        .toList();
    Until.isTrue("both are in flight", () -> fake.requests().size() == 2);
    client.close();

    pages.forEach(page -> isClosed(failureOf(page::join), 1));
    assertThat(fake.requests()).hasSize(2);
  }

  @Test
  void waitsForAnotherAttemptEnd() {
    FakeScheduler endless = FakeScheduler.endless();
    fake.respondWith(request -> response(503).build());
    PowerpackClient client = clientOf(fake).workers(endless).build();
    CompletableFuture<Page<Powerpack>> page = client.powerpacks().list().pageAsync();
    Until.isTrue("it waits", endless::areWaitedFor);
    client.close();

    isClosed(failureOf(page::join), 1);
    Until.isTrue("the wait is cancelled", endless::areCancelled);
  }

  @Test
  void laterCallsFail() {
    PowerpackClient client = clientOf(fake).build();
    client.close();
    client.close();

    for (CallStyle style : CallStyle.values()) {
      isClosed(failureOf(() -> style.firstPage(client)), 0);
    }
    isClosed(failureOf(() -> client.powerpacks().list().iterator().next()), 0);
    assertThat(fake.requests()).isEmpty();
  }

  private static void isClosed(PowerpackException failure, int attempts) {
    assertThat(failure)
        .isExactlyInstanceOf(PowerpackException.class)
        .hasMessage("the client is closed")
        .hasNoCause();
    assertThat(failure.getAttempts()).isEqualTo(attempts);
  }

  @Test
  void ownConnectionsAreGivenBack() throws Exception {
    String body = wire("empty-page.json");
    try (RawServer server =
        new RawServer("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)) {
      try (PowerpackClient client = clientOf(fake).baseUrl(server.baseUrl()).build()) {
        assertThat(client.powerpacks().list().page().getItems()).isEmpty();
        assertThat(server.disconnect()).isNotDone();
      }
      assertThat(server.disconnect().get(5, SECONDS)).isTrue();
    }
  }

  @Test
  void clientOfTheCallerStaysOpen() throws Exception {
    OkHttpClient http = new OkHttpClient();
    try (PowerpackClient client = clientOf(fake).httpClient(http).build()) {
      client.powerpacks().list().page();
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
    CompletableFuture<Page<Powerpack>> ended = one.powerpacks().list().pageAsync();
    CompletableFuture<Page<Powerpack>> goesOn = other.powerpacks().list().pageAsync();
    Until.isTrue("both are in flight", () -> fake.requests().size() == 2);
    one.close();

    isClosed(failureOf(ended::join), 1);
    Until.isTrue("one call has ended", () -> http.dispatcher().runningCallsCount() == 1);
    assertThat(goesOn).isNotDone();
    other.close();
    http.dispatcher().executorService().shutdown();
  }
}
