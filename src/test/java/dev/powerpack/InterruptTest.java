package dev.powerpack;

import static dev.powerpack.TestClients.clientOf;
import static dev.powerpack.TestClients.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.powerpack.exception.NetworkException;
import dev.powerpack.model.Powerpack;
import dev.powerpack.testing.FakePlivo;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * An interrupt ends a blocking call at once, wherever it waits, and leaves the thread's flag set.
 * Nothing is sent afterwards. The promise is 100 ms; what is asserted leaves time for a busy
 * machine.
 */
final class InterruptTest {
  private static final MockResponse SILENCE =
      new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();

  private final FakePlivo fake = FakePlivo.start();
  private final OkHttpClient http = new OkHttpClient();
  private final FakeScheduler endless = FakeScheduler.endless();
  private final PowerpackClient client =
      clientOf(fake).httpClient(http).workers(endless).build();

  @AfterEach
  void close() {
    client.close();
    fake.close();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  @Test
  void whileConnecting() throws Exception {
    try (FullBacklog full = new FullBacklog();
        PowerpackClient other = clientOf(fake)
            .baseUrl("http://127.0.0.1:" + full.address().getPort())
            .httpClient(http)
            .workers(endless)
            .build()) {
      assertInterrupted(
          "connecting",
          other.powerpacks().list()::page,
          () -> http.dispatcher().runningCallsCount() == 1 && hasPassed(100),
          1);
    }
    assertNothingRuns();
  }

  @Test
  void whileWaitingForTheFirstByte() throws Exception {
    fake.respondWith(request -> SILENCE);
    assertInterrupted(
        "first byte", client.powerpacks().list()::page, () -> fake.requests().size() == 1, 1);
    assertNothingRuns();
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void inTheMiddleOfABody() throws Exception {
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.READ_REQUEST.then(
            ScriptedServer.say("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"api_id\":")));
        PowerpackClient other = clientOf(fake)
            .baseUrl("http://127.0.0.1:" + server.address().getPort())
            .httpClient(http)
            .workers(endless)
            .build()) {
      assertInterrupted("body", other.powerpacks().list()::page, () -> hasPassed(200), 1);
    }
  }

  @Test
  void inTheBackOff() throws Exception {
    fake.respondWith(request -> response(503).build());
    assertInterrupted("back-off", client.powerpacks().list()::page, endless::areWaitedFor, 1);
    Until.isTrue("the wait is cancelled", endless::areCancelled);
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void inTheSecondAttempt() throws Exception {
    fake.enqueue(response(503).setHeader("Retry-After", 0).build());
    fake.enqueue(SILENCE);
    try (PowerpackClient other =
        clientOf(fake).httpClient(http).workers(FakeScheduler.instant()).build()) {
      assertInterrupted(
          "second attempt",
          other.powerpacks().list()::page,
          () -> fake.requests().size() == 2,
          2);
    }
    assertNothingRuns();
    assertThat(fake.requests()).hasSize(2);
  }

  @Test
  void inTheRateLimit() throws Exception {
    try (PowerpackClient limited = clientOf(fake)
        .httpClient(http)
        .workers(endless)
        .rateLimit(1, Duration.ofMinutes(1))
        .build()) {
      limited.powerpacks().list().page();
      assertInterrupted("rate limit", limited.powerpacks().list()::page, endless::areWaitedFor, 0);
    }
    Until.isTrue("the wait is cancelled", endless::areCancelled);
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void beforeTheCall() throws Exception {
    assertInterrupted(
        "before",
        () -> {
          Thread.currentThread().interrupt();
          client.powerpacks().list().page();
        },
        () -> true,
        1);
    assertThat(fake.requests()).isEmpty();
  }

  /** The iterator that was interrupted continues with the same page. */
  @Test
  void inAWalkThatReadsAhead() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    fake.onRequest(request -> {
      if (!"0".equals(request.query("offset"))) {
        Until.isTrue("the walk is interrupted", () -> interrupted.getCount() == 0);
      }
    });
    Iterator<Powerpack> records = client.powerpacks().list().withReadAhead(2).iterator();
    for (int i = 0; i < 20; i++) {
      records.next();
    }
    assertInterrupted("read-ahead", records::next, () -> fake.requests().size() > 1, 0);
    interrupted.countDown();

    assertThat(records.next()).isEqualTo(fake.powerpacks().get(20));
  }

  private long begun = System.nanoTime();

  private boolean hasPassed(long milliseconds) {
    return System.nanoTime() - begun > milliseconds * 1_000_000;
  }

  private void assertInterrupted(
      String place, ThrowingCallable call, BooleanSupplier waits, int attempts)
      throws InterruptedException, IOException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    AtomicBoolean flag = new AtomicBoolean();
    Thread thread = new Thread(() -> {
      thrown.set(catchThrowable(call));
      flag.set(Thread.currentThread().isInterrupted());
    });
    begun = System.nanoTime();
    thread.start();
    Until.isTrue("the call waits", waits);
    long start = System.nanoTime();
    thread.interrupt();
    thread.join(5000);
    Duration taken = Duration.ofNanos(System.nanoTime() - start);

    System.out.println("An interrupt ended a call after " + taken.toMillis() + " ms: " + place);
    assertThat(taken).isLessThan(Duration.ofMillis(500));
    assertThat(thrown.get())
        .isExactlyInstanceOf(NetworkException.class)
        .hasMessage("interrupted while waiting for a response")
        .hasFieldOrPropertyWithValue("attempts", attempts);
    assertThat(flag).as("the thread's interrupt flag").isTrue();
  }

  private void assertNothingRuns() {
    Until.isTrue("the request has ended", () -> http.dispatcher().runningCallsCount() == 0);
  }
}
