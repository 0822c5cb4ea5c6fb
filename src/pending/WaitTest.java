package dev.powerpack;

import static dev.powerpack.Setup.answer;
import static dev.powerpack.Setup.clientOf;
import static dev.powerpack.Setup.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.testing.FakePlivo;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How long is waited between attempts, and what ends it. No wait is spent but the total time, of
 * 0.3 s.
 */
final class WaitTest {
  private final FakePlivo fake = FakePlivo.start();
  private final RecordedWaits waits = RecordedWaits.instant();

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void backOffDoublesUpToItsBound() {
    assertThat(waitsAt(1.0))
        .containsExactly(
            Duration.ofMillis(300),
            Duration.ofMillis(600),
            Duration.ofMillis(1200),
            Duration.ofMillis(2000),
            Duration.ofMillis(2000));
  }

  @Test
  void backOffHasFullJitter() {
    assertThat(waitsAt(0.25))
        .containsExactly(
            Duration.ofMillis(75),
            Duration.ofMillis(150),
            Duration.ofMillis(300),
            Duration.ofMillis(500),
            Duration.ofMillis(500));
  }

  private List<Duration> waitsAt(double random) {
    RecordedWaits own = RecordedWaits.instant();
    RetryPolicy policy = RetryPolicy.defaults()
        .withAttempts(6)
        .withBackoff(Duration.ofMillis(300), Duration.ofSeconds(2));
    fake.respondWith(request -> answer(500).build());
    ScheduledExecutorService timer = Threads.forTimes();
    try (PowerpackClient client = clientOf(fake).build()) {
      PageFetcher fetcher = new PageFetcher(
          client.api(),
          new Attempts<>(policy, 300, Duration.ZERO, own, () -> random),
          timer,
          policy.getTotalTime());
      assertThat(failureOf(() -> fetcher.fetch(PageRequest.first()).join()).getAttempts())
          .isEqualTo(6);
    } finally {
      timer.shutdownNow();
    }
    return own.waits();
  }

  @Test
  void backOffOfAClientIsRandom() {
    fake.respondWith(request -> answer(500).build());
    try (PowerpackClient client = recorded().build()) {
      failureOf(client::list);
      failureOf(client::list);
    }
    assertThat(waits.waits()).hasSize(4).doesNotHaveDuplicates();
    assertThat(waits.waits().get(0)).isLessThan(Duration.ofMillis(500));
    assertThat(waits.waits().get(1)).isLessThan(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @CsvSource({"1", "59", "60"})
  void retryAfterInSecondsIsWaitedFor(int seconds) {
    for (int status : new int[] {408, 429, 503}) {
      fake.enqueue(answer(status).setHeader("Retry-After", seconds).build());
      try (PowerpackClient client = recorded().build()) {
        client.list();
      }
    }
    assertThat(waits.waits()).hasSize(3).containsOnly(Duration.ofSeconds(seconds));
  }

  @Test
  void retryAfterAsADateIsWaitedFor() {
    Instant inHalfAMinute = Instant.now().plusSeconds(30);
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(inHalfAMinute.atOffset(ZoneOffset.UTC));
    fake.enqueue(answer(429).setHeader("Retry-After", date).build());
    try (PowerpackClient client = recorded().build()) {
      client.list();
    }
    assertThat(waits.waits()).hasSize(1);
    assertThat(waits.waits().get(0)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "Fri, 09 Oct 2020 17:03:31 GMT"})
  void retryAfterThatIsPastIsNoWait(String value) {
    fake.enqueue(answer(429).setHeader("Retry-After", value).build());
    try (PowerpackClient client = recorded().build()) {
      assertThat(client.list()).returns(20, PowerpackPage::getLimit);
    }
    assertThat(fake.requests()).hasSize(2);
    assertThat(waits.waits()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "", "1e3"})
  void retryAfterThatIsNoneIsABackOff(String value) {
    fake.enqueue(answer(429).setHeader("Retry-After", value).build());
    try (PowerpackClient client = recorded().build()) {
      assertThat(client.list()).returns(20, PowerpackPage::getLimit);
    }
    assertThat(waits.waits()).hasSize(1);
    assertThat(waits.waits().get(0)).isLessThan(Duration.ofMillis(500));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 503})
  void retryAfterThatIsNotAsciiIsABackOff(int status) {
    fake.enqueue(answer(status).addHeaderLenient("Retry-After", "später").build());
    try (PowerpackClient client = recorded().build()) {
      assertThat(client.list()).returns(20, PowerpackPage::getLimit);
    }
    assertThat(fake.requests()).hasSize(2);
    assertThat(waits.waits()).hasSize(1);
    assertThat(waits.waits().get(0)).isLessThan(Duration.ofMillis(500));
  }

  @ParameterizedTest
  @EnumSource
  void retryAfterBeyondTheBoundIsThrownAtOnce(Mode mode) {
    fake.respondWith(request -> answer(429).setHeader("Retry-After", 61).build());
    try (PowerpackClient client = recorded().build()) {
      RateLimitException failure = (RateLimitException) failureOf(() -> mode.list(client));
      assertThat(failure.getRetryAfter()).isEqualTo(Duration.ofSeconds(61));
      assertThat(failure.getAttempts()).isEqualTo(1);
    }
    assertThat(fake.requests()).hasSize(1);
    assertThat(waits.waits()).isEmpty();
  }

  @Test
  void boundOfRetryAfterIsThatOfThePolicy() {
    fake.enqueue(answer(503).setHeader("Retry-After", 4000).build());
    fake.enqueue(answer(503).setHeader("Retry-After", 4001).build());
    RetryPolicy policy = RetryPolicy.defaults().withLongestWait(Duration.ofSeconds(4000));
    try (PowerpackClient client = recorded().retryPolicy(policy).build()) {
      PowerpackException failure = failureOf(client::list);
      assertThat(failure).isExactlyInstanceOf(ServerException.class);
      assertThat(failure.getAttempts()).isEqualTo(2);
    }
    assertThat(waits.waits()).containsExactly(Duration.ofSeconds(4000));
  }

  @ParameterizedTest
  @EnumSource
  void totalTimeEndsAnAttempt(Mode mode) throws Exception {
    fake.enqueue(answer(503).setHeader("Retry-After", 0).build());
    fake.enqueue(
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    assertTotalTimeEnds(
        mode,
        waits,
        () -> fake.requests().size() == 2,
        "no answer within the total time of the retry policy, PT2S (2 attempts)");
  }

  @ParameterizedTest
  @EnumSource
  void totalTimeEndsAWait(Mode mode) throws Exception {
    RecordedWaits endless = RecordedWaits.endless();
    fake.respondWith(request -> answer(503).setHeader("Retry-After", 60).build());
    assertTotalTimeEnds(
        mode,
        endless,
        endless::areWaitedFor,
        "no answer within the total time of the retry policy, PT2S (1 attempt)");
    assertThat(endless.waits()).containsExactly(Duration.ofSeconds(60));
    assertThat(endless.areCancelled()).isTrue();
  }

  private void assertTotalTimeEnds(
      Mode mode, RecordedWaits spent, BooleanSupplier waits, String message) throws Exception {
    TotalTimes times = new TotalTimes();
    RetryPolicy policy = RetryPolicy.defaults().withTotalTime(Duration.ofSeconds(2));
    try (PowerpackClient client =
        clientOf(fake).retryPolicy(policy).scheduler(spent).timer(times).build()) {
      CompletableFuture<PowerpackPage> page =
          CompletableFuture.supplyAsync(() -> mode.list(client));
      Until.isTrue("the call waits", waits);
      assertThat(page).isNotDone();
      times.runOut();
      assertThat(failureOf(page::join))
          .isExactlyInstanceOf(NetworkException.class)
          .hasMessage(message);
    }
    assertThat(times.times()).containsExactly(Duration.ofSeconds(2));
  }

  @Test
  void waitHoldsNoThread() throws Exception {
    RecordedWaits endless = RecordedWaits.endless();
    fake.respondWith(request -> answer(503).build());
    try (PowerpackClient client = clientOf(fake).scheduler(endless).build()) {
      List<CompletableFuture<PowerpackPage>> pages =
          Stream.generate(() -> client.listAsync(PageRequest.first())).limit(50).toList();
      Until.isTrue("all wait", () -> endless.waits().size() == 50);
      Until.isTrue(
          "no thread is busy",
          () -> Thread.getAllStackTraces().keySet().stream()
              .noneMatch(thread -> thread.getName().startsWith("OkHttp http")));
      assertThat(pages).noneMatch(CompletableFuture::isDone);
    }
  }

  private PowerpackClient.Builder recorded() {
    return clientOf(fake).scheduler(waits);
  }
}
