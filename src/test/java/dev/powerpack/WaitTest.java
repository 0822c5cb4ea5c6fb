package dev.powerpack;

import static dev.powerpack.TestClients.clientOf;
import static dev.powerpack.TestClients.failureOf;
import static dev.powerpack.TestClients.response;
import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.exception.RateLimitException;
import dev.powerpack.exception.ServerException;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
import dev.powerpack.testing.FakePlivo;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a call waits between attempts, and what ends the wait. No test waits. */
final class WaitTest {
  private final FakePlivo fake = FakePlivo.start();
  private final FakeScheduler waits = FakeScheduler.instant();

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

  private List<Duration> waitsAt(double jitter) {
    FakeScheduler own = FakeScheduler.instant(jitter);
    RetryPolicy policy = RetryPolicy.defaults()
        .withAttempts(6)
        .withBackoff(Duration.ofMillis(300), Duration.ofSeconds(2));
    fake.respondWith(request -> response(500).build());
    try (PowerpackClient client =
        clientOf(fake).retryPolicy(policy).workers(own).build()) {
      assertThat(failureOf(client.powerpacks().list()::page).getAttempts()).isEqualTo(6);
    }
    return own.waits();
  }

  @Test
  void backOffOfAClientIsRandom() {
    fake.respondWith(request -> response(500).build());
    try (PowerpackClient client = recorded().build()) {
      failureOf(client.powerpacks().list()::page);
      failureOf(client.powerpacks().list()::page);
    }
    assertThat(waits.waits()).hasSize(4).doesNotHaveDuplicates();
    assertThat(waits.waits().get(0)).isLessThan(Duration.ofMillis(500));
    assertThat(waits.waits().get(1)).isLessThan(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 59, 60})
  void retryAfterInSecondsTakesThePlaceOfTheBackOff(int seconds) {
    try (PowerpackClient client = recorded().build()) {
      for (int status : new int[] {408, 429, 503}) {
        fake.enqueue(response(status).setHeader("Retry-After", seconds).build());
        client.powerpacks().list().page();
      }
    }
    assertThat(waits.waits()).hasSize(3).containsOnly(Duration.ofSeconds(seconds));
  }

  @Test
  void retryAfterAsADateTakesThePlaceOfTheBackOff() {
    Instant inHalfAMinute = Instant.now().plusSeconds(30);
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(inHalfAMinute.atOffset(ZoneOffset.UTC));
    fake.enqueue(response(429).setHeader("Retry-After", date).build());
    try (PowerpackClient client = recorded().build()) {
      client.powerpacks().list().page();
    }
    assertThat(waits.waits()).hasSize(1);
    assertThat(waits.waits().get(0)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "Fri, 09 Oct 2020 17:03:31 GMT"})
  void retryAfterThatIsPastIsNoWait(String value) {
    try (PowerpackClient client = recorded().build()) {
      for (CallStyle style : CallStyle.values()) {
        fake.enqueue(response(429).setHeader("Retry-After", value).build());
        assertThat(style.firstPage(client).getItems()).hasSize(20);
      }
    }
    assertThat(fake.requests()).hasSize(4);
    assertThat(waits.waits()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "", "1e3"})
  void retryAfterThatIsNoneIsABackOff(String value) {
    fake.enqueue(response(429).setHeader("Retry-After", value).build());
    try (PowerpackClient client = recorded().build()) {
      assertThat(client.powerpacks().list().page().getItems()).hasSize(20);
    }
    assertThat(waits.waits()).hasSize(1);
    assertThat(waits.waits().get(0)).isLessThan(Duration.ofMillis(500));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 503})
  void retryAfterThatIsNotAsciiIsABackOff(int status) {
    fake.enqueue(response(status).addHeaderLenient("Retry-After", "später").build());
    try (PowerpackClient client = recorded().build()) {
      assertThat(client.powerpacks().list().page().getItems()).hasSize(20);
    }
    assertThat(fake.requests()).hasSize(2);
    assertThat(waits.waits()).hasSize(1);
    assertThat(waits.waits().get(0)).isLessThan(Duration.ofMillis(500));
  }

  @ParameterizedTest
  @EnumSource
  void retryAfterBeyondTheBoundIsThrownAtOnce(CallStyle style) {
    fake.respondWith(request -> response(429).setHeader("Retry-After", 61).build());
    try (PowerpackClient client = recorded().build()) {
      RateLimitException failure = (RateLimitException) failureOf(() -> style.firstPage(client));
      assertThat(failure.getRetryAfter()).isEqualTo(Duration.ofSeconds(61));
      assertThat(failure.getAttempts()).isEqualTo(1);
    }
    assertThat(fake.requests()).hasSize(1);
    assertThat(waits.waits()).isEmpty();
  }

  @Test
  void boundOfRetryAfterIsThatOfThePolicy() {
    fake.enqueue(response(503).setHeader("Retry-After", 4000).build());
    fake.enqueue(response(503).setHeader("Retry-After", 4001).build());
    RetryPolicy policy = RetryPolicy.defaults().withLongestWait(Duration.ofSeconds(4000));
    try (PowerpackClient client = recorded().retryPolicy(policy).build()) {
      PowerpackException failure = failureOf(client.powerpacks().list()::page);
      assertThat(failure).isExactlyInstanceOf(ServerException.class);
      assertThat(failure.getAttempts()).isEqualTo(2);
    }
    assertThat(waits.waits()).containsExactly(Duration.ofSeconds(4000));
  }

  @ParameterizedTest
  @EnumSource
  void totalTimeEndsAnAttempt(CallStyle style) throws Exception {
    fake.enqueue(response(503).setHeader("Retry-After", 0).build());
    fake.enqueue(
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    assertTotalTimeEnds(
        style,
        waits,
        () -> fake.requests().size() == 2,
        "no response within the total time of the retry policy, PT2S (2 attempts)");
  }

  @ParameterizedTest
  @EnumSource
  void totalTimeEndsAWait(CallStyle style) throws Exception {
    FakeScheduler endless = FakeScheduler.endless();
    fake.respondWith(request -> response(503).setHeader("Retry-After", 60).build());
    assertTotalTimeEnds(
        style,
        endless,
        endless::areWaitedFor,
        "no response within the total time of the retry policy, PT2S (1 attempt)");
    assertThat(endless.waits()).containsExactly(Duration.ofSeconds(60));
    assertThat(endless.areCancelled()).isTrue();
  }

  private void assertTotalTimeEnds(
      CallStyle style, FakeScheduler spent, BooleanSupplier waits, String message)
      throws Exception {
    RetryPolicy policy = RetryPolicy.defaults().withTotalTime(Duration.ofSeconds(2));
    try (PowerpackClient client =
        clientOf(fake).retryPolicy(policy).workers(spent).build()) {
      CompletableFuture<Page<Powerpack>> page =
          CompletableFuture.supplyAsync(() -> style.firstPage(client));
      Until.isTrue("the call waits", waits);
      assertThat(page).isNotDone();
      spent.runOut();
      assertThat(failureOf(page::join))
          .isExactlyInstanceOf(NetworkException.class)
          .hasMessage(message);
    }
    assertThat(spent.totalTimes()).hasSize(1);
    assertThat(spent.totalTimes().get(0)).isBetween(Duration.ofMillis(1500), Duration.ofSeconds(2));
  }

  @Test
  void waitHoldsNoThread() throws Exception {
    FakeScheduler endless = FakeScheduler.endless();
    fake.respondWith(request -> response(503).build());
    try (PowerpackClient client = clientOf(fake).workers(endless).build()) {
      List<CompletableFuture<Page<Powerpack>>> pages = Stream.generate(
              () -> client.powerpacks().list().pageAsync())
          .limit(50)
          .toList();
      Until.isTrue("all wait", () -> endless.waits().size() == 50);
      Until.isTrue(
          "no thread is busy",
          () -> Thread.getAllStackTraces().keySet().stream()
              .noneMatch(thread -> thread.getName().startsWith("OkHttp http")));
      assertThat(pages).noneMatch(CompletableFuture::isDone);
    }
  }

  private PowerpackClient.Builder recorded() {
    return clientOf(fake).workers(waits);
  }
}
