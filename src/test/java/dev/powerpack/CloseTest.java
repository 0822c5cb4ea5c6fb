package dev.powerpack;

import static dev.powerpack.ScriptedServer.READ_REQUEST;
import static dev.powerpack.ScriptedServer.awaitEnd;
import static dev.powerpack.ScriptedServer.say;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** What closing a client ends, and what it leaves. What it does to a call is in {@link EndTest}. */
final class CloseTest extends AccountTest {
  private final OkHttpClient http = with(new OkHttpClient());

  @Test
  void closedClientMakesNoCall() {
    PowerpackClient client = client().httpClient(http).build();
    client.close();
    client.close();

    for (CallStyle style : CallStyle.values()) {
      EndTest.assertClosed(failureOf(() -> style.firstPage(client)), 0);
    }
    assertThat(fake.requests()).isEmpty();
  }

  /** The one that is left can wait for another attempt. */
  @Test
  void clientsOfOneBuilderAreApart() {
    PowerpackClient.Builder builder = client();
    builder.build().close();
    fake.enqueue(response(503).setHeader("Retry-After", 0).build());

    PowerpackClient other = with(builder.build());
    assertThat(other.powerpacks().list().page().getItems()).hasSize(20);
  }

  @Test
  void ownConnectionsAreGivenBack() throws Exception {
    CountDownLatch disconnected = new CountDownLatch(1);
    String page = "{\"objects\":[]}";
    ScriptedServer.Manner manner =
        say("HTTP/1.1 200 OK\r\nContent-Length: " + page.length() + "\r\n\r\n" + page);
    ScriptedServer server =
        with(new ScriptedServer(READ_REQUEST.then(manner).then(awaitEnd(disconnected))));
    try (PowerpackClient client = client().baseUrl(server.baseUrl()).build()) {
      assertThat(client.powerpacks().list().page().getItems()).isEmpty();
      assertThat(disconnected.getCount()).isEqualTo(1);
    }
    assertThat(disconnected.await(5, SECONDS)).isTrue();
  }

  /**
   * The connection is of use to others while a call is on it, and so is idle only after its end.
   */
  @Test
  void connectionOfHttp2IsGivenBackFromUnderACall() throws Exception {
    OkHttpClient own = HttpClients.create(
            new ThreadPoolExecutor(0, 4, 1, SECONDS, new SynchronousQueue<>()))
        .newBuilder()
        .protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE))
        .build();
    CountDownLatch inFlight = new CountDownLatch(1);
    CompletableFuture<Response> ended = new CompletableFuture<>();
    // In HTTP/2 MockWebServer answers where it is to be silent.
    ScriptedServer server =
        with(new ScriptedServer(Http2Faults.READ_REQUEST.then(connection -> inFlight.countDown())));
    own.newCall(new Request.Builder().url(server.baseUrl()).build()).enqueue(new Callback() {
      @Override
      public void onFailure(Call call, IOException e) {
        ended.completeExceptionally(e);
      }

      @Override
      public void onResponse(Call call, Response response) {
        ended.complete(response);
      }
    });
    assertThat(inFlight.await(5, SECONDS)).isTrue();
    HttpClients.close(own);
    assertThat(ended).failsWithin(Duration.ofSeconds(5));
    until("no connection is left", () -> own.connectionPool().connectionCount() == 0);
  }

  @Test
  void clientOfTheCallerStaysAsItIs() throws IOException {
    try (PowerpackClient client = client().httpClient(http).build()) {
      client.powerpacks().list().page();
    }
    assertThat(http.connectionPool().connectionCount()).isEqualTo(1);
    try (Response response =
        http.newCall(new Request.Builder().url(fake.baseUrl()).build()).execute()) {
      assertThat(response.code()).isEqualTo(401);
    }
    assertThat(http.dispatcher().executorService().isShutdown()).isFalse();
    assertThat(http.interceptors()).isEmpty();
    assertThat(http.networkInterceptors()).isEmpty();
    assertThat(http.followRedirects()).isTrue();
  }

  /** One ends in both ways that a future may end; the other continues. */
  @Test
  void callOfAnotherUserOfTheCallersClientGoesOn() {
    fake.respondWith(request -> EndTest.SILENCE);
    PowerpackClient one = client().httpClient(http).build();
    PowerpackClient other = with(client().httpClient(http).build());
    CompletableFuture<Page<Powerpack>> cancelled = other.powerpacks().list().pageAsync();
    CompletableFuture<Page<Powerpack>> closed = one.powerpacks().list().pageAsync();
    CompletableFuture<Page<Powerpack>> continues = other.powerpacks().list().pageAsync();
    until("all are in flight", () -> fake.requests().size() == 3);
    cancelled.cancel(false);
    one.close();

    assertThat(closed.handle((page, failure) -> true)).succeedsWithin(Duration.ofSeconds(5));
    EndTest.assertClosed(failureOf(closed::join), 1);
    until("one call runs", () -> http.dispatcher().runningCallsCount() == 1);
    assertThat(continues).isNotDone();
  }
}
