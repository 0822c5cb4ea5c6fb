package dev.powerpack;

import static dev.powerpack.ScriptedServer.READ_REQUEST;
import static dev.powerpack.ScriptedServer.awaitEnd;
import static dev.powerpack.ScriptedServer.say;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.powerpack.ScriptedServer.FullBacklog;
import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
import dev.powerpack.paging.Pager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What ends a call that waits, wherever it waits: an interrupt of its thread, the cancellation of
 * its future, the close of its client. It ends at once (the promise is 100 ms; what is asserted
 * leaves time for a busy machine), gives back what it holds, and nothing is sent afterwards.
 */
final class EndTest extends AccountTest {
  static final MockResponse SILENCE =
      new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();

  /** Where a call waits. */
  enum Place {
    CONNECTING,
    FIRST_BYTE,
    /** As one does that reads a file: a thread can be interrupted in one channel at a time. */
    FIRST_BYTE_AFTER_THE_SUPPLIER_USED_A_CHANNEL,
    BODY,
    BACK_OFF,
    SECOND_ATTEMPT,
    RATE_LIMIT
  }

  enum Way {
    INTERRUPT,
    CANCEL,
    COMPLETE,
    CLOSE_BLOCKING,
    CLOSE_ASYNC
  }

  private final OkHttpClient http = with(new OkHttpClient());
  private final FakeScheduler endless = FakeScheduler.endless();
  private final CountDownLatch disconnected = new CountDownLatch(1);
  private final AtomicBoolean flag = new AtomicBoolean();

  private PowerpackClient.Builder builder() {
    return client().httpClient(http).workers(endless);
  }

  /** A client whose next call comes to the place and stays there. */
  private PowerpackClient clientThatStaysAt(Place place) throws IOException {
    switch (place) {
      case CONNECTING -> {
        FullBacklog full = with(new FullBacklog());
        return builder().baseUrl("http://127.0.0.1:" + full.port()).build();
      }
      case FIRST_BYTE -> fake.respondWith(request -> SILENCE);
      case FIRST_BYTE_AFTER_THE_SUPPLIER_USED_A_CHANNEL -> {
        Pipe.SinkChannel channel = with(Pipe.open().sink());
        fake.respondWith(request -> SILENCE);
        return builder()
            .credentials(() -> {
              try {
                channel.write(ByteBuffer.allocate(1));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return PlivoCredentials.of(fake.authId(), fake.authToken());
            })
            .build();
      }
      case BODY -> {
        ScriptedServer server = with(new ScriptedServer(READ_REQUEST
            .then(say("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"api_id\":"))
            .then(awaitEnd(disconnected))));
        return builder().baseUrl(server.baseUrl()).build();
      }
      case BACK_OFF -> fake.respondWith(request -> response(503).build());
      case SECOND_ATTEMPT -> {
        fake.enqueue(response(503).setHeader("Retry-After", 0).build());
        fake.enqueue(SILENCE);
        return builder().workers(FakeScheduler.instant()).build();
      }
      case RATE_LIMIT -> {
        PowerpackClient client = builder().rateLimit(1, Duration.ofMinutes(1)).build();
        client.powerpacks().list().page();
        return client;
      }
    }
    return builder().build();
  }

  private void awaitPlace(Place place) {
    long begun = System.nanoTime();
    until("the call is at its place", () -> switch (place) {
      // OkHttp does not count a blocking call whose headers have come.
      case CONNECTING, BODY -> System.nanoTime() - begun > 200_000_000;
      case FIRST_BYTE, FIRST_BYTE_AFTER_THE_SUPPLIER_USED_A_CHANNEL ->
        fake.requests().size() == 1;
      case SECOND_ATTEMPT -> fake.requests().size() == 2;
      case BACK_OFF, RATE_LIMIT -> endless.areWaitedFor();
    });
  }

  static Stream<Arguments> placesAndWays() {
    return Stream.of(Place.values())
        .flatMap(place -> Stream.of(Way.values()).map(way -> arguments(place, way)));
  }

  @ParameterizedTest
  @MethodSource("placesAndWays")
  void waitingCallEnds(Place place, Way way) throws Exception {
    PowerpackClient client = with(clientThatStaysAt(place));
    boolean blocking = way == Way.INTERRUPT || way == Way.CLOSE_BLOCKING;
    Pager<Powerpack> list = client.powerpacks().list();
    CompletableFuture<Page<Powerpack>> page = blocking
        ? CompletableFuture.supplyAsync(list::page, this::start)
            .whenComplete((done, failure) -> flag.set(Thread.currentThread().isInterrupted()))
        : list.pageAsync();
    awaitPlace(place);
    int requests = fake.requests().size();
    switch (way) {
      case INTERRUPT -> started.interrupt();
      case CANCEL -> assertThat(page.cancel(true)).isTrue();
      // As orTimeout() does.
      case COMPLETE -> page.completeExceptionally(new TimeoutException());
      default -> client.close();
    }
    assertThat(page.handle((done, failure) -> true)).succeedsWithin(Duration.ofMillis(500));

    int attempts = place == Place.RATE_LIMIT ? 0 : place == Place.SECOND_ATTEMPT ? 2 : 1;
    assertFailure(way, page, attempts);
    until("no request is running", () -> http.dispatcher().runningCallsCount() == 0);
    until("no wait continues", endless::areCancelled);
    assertThat(place != Place.BODY || disconnected.await(5, SECONDS)).isTrue();
    assertThat(fake.requests()).hasSize(requests);
  }

  private void assertFailure(Way way, CompletableFuture<?> page, int attempts) {
    switch (way) {
      case CANCEL -> assertThat(page).isCancelled();
      case COMPLETE -> assertThat(page).isCompletedExceptionally();
      case INTERRUPT -> {
        assertThat(failureOf(page::join))
            .isExactlyInstanceOf(NetworkException.class)
            .hasMessage("interrupted while waiting for a response")
            .returns(attempts, PowerpackException::getAttempts);
        assertThat(flag).as("the thread's interrupt flag").isTrue();
      }
      default -> assertClosed(failureOf(page::join), attempts);
    }
  }

  static void assertClosed(PowerpackException failure, int attempts) {
    assertThat(failure)
        .isExactlyInstanceOf(PowerpackException.class)
        .hasMessage("the client is closed")
        .hasNoCause()
        .returns(attempts, PowerpackException::getAttempts);
  }
}
