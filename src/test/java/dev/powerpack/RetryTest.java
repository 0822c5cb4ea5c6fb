package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.exception.MalformedResponseException;
import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.exception.RateLimitException;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How often a call is made, and how long it waits in between. Which failures are retried is in
 * {@link FaultMatrixTest}. No test waits.
 */
final class RetryTest extends AccountTest {
  private final FakeScheduler waits = FakeScheduler.instant();

  private PowerpackException failure(CallStyle style, RetryPolicy policy, FakeScheduler scheduler) {
    PowerpackClient client =
        with(client().retryPolicy(policy).workers(scheduler).build());
    return failureOf(() -> style.firstPage(client));
  }

  private PowerpackException failure() {
    return failure(CallStyle.BLOCKING, RetryPolicy.defaults(), waits);
  }

  @Test
  void policyShowsItsSettings() {
    RetryPolicy policy = RetryPolicy.defaults()
        .withBackoff(Duration.ofMillis(1), Duration.ofSeconds(1))
        .withLongestWait(Duration.ofHours(1));
    assertThat(policy)
        .hasToString("RetryPolicy{attempts=3, backoff=PT0.001S to PT1S, longestWait=PT1H,"
            + " totalTime=PT2M}");
    assertThat(policy.getTotalTime()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void failuresOfAllKindsCountTogether() {
    // The next request finds no connection to use again: OkHttp replaces one that breaks.
    fake.enqueue(response(500).setHeader("Connection", "close").build());
    fake.enqueue(new MockResponse.Builder()
        .onResponseStart(new SocketEffect.CloseSocket())
        .build());
    fake.enqueue(response(200, "[]").build());
    assertThat(failure())
        .isExactlyInstanceOf(MalformedResponseException.class)
        .returns(3, PowerpackException::getAttempts);
    assertThat(fake.requests()).hasSize(3);
  }

  /** The last attempt is made on another thread where it is not the first one. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void stackTraceLeadsToTheCaller(int retries) {
    for (int i = 0; i < retries; i++) {
      fake.enqueue(response(503).build());
    }
    fake.enqueue(response(404).build());
    assertThat(failure().getStackTrace())
        .extracting(StackTraceElement::getMethodName)
        .contains("stackTraceLeadsToTheCaller");
    assertThat(fake.requests()).hasSize(retries + 1);
  }

  @ParameterizedTest
  @CsvSource({"1.0, 300 600 1200 2000 2000", "0.25, 75 150 300 500 500"})
  void backOffDoublesUpToItsBoundWithFullJitter(double jitter, String milliseconds) {
    FakeScheduler own = FakeScheduler.instant(jitter);
    RetryPolicy policy = RetryPolicy.defaults()
        .withAttempts(6)
        .withBackoff(Duration.ofMillis(300), Duration.ofSeconds(2));
    fake.respondWith(request -> response(500).build());
    assertThat(failure(CallStyle.BLOCKING, policy, own).getAttempts()).isEqualTo(6);
    assertThat(own.waits().stream().map(wait -> String.valueOf(wait.toMillis())))
        .containsExactly(milliseconds.split(" ", -1));
  }

  @ParameterizedTest
  @EnumSource
  void totalTimeEndsAnAttempt(CallStyle style) {
    fake.enqueue(response(503).setHeader("Retry-After", 0).build());
    fake.enqueue(EndTest.SILENCE);
    assertTotalTimeEnds(style, waits, () -> fake.requests().size() == 2, "2 attempts");
  }

  @ParameterizedTest
  @EnumSource
  void totalTimeEndsAWait(CallStyle style) {
    FakeScheduler endless = FakeScheduler.endless();
    fake.respondWith(request -> response(503).setHeader("Retry-After", 1).build());
    assertTotalTimeEnds(style, endless, endless::areWaitedFor, "1 attempt");
    assertThat(endless.waits()).containsExactly(Duration.ofSeconds(1));
    assertThat(endless.areCancelled()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void waitThatTheTotalTimeDoesNotAllowIsNotBegun(CallStyle style) {
    FakeScheduler endless = FakeScheduler.endless();
    fake.respondWith(request -> response(429).setHeader("Retry-After", 60).build());
    RetryPolicy policy = RetryPolicy.defaults().withTotalTime(Duration.ofMinutes(1));
    assertThat(failure(style, policy, endless))
        .isInstanceOfSatisfying(
            RateLimitException.class,
            failure -> assertThat(failure.getRetryAfter()).isEqualTo(Duration.ofMinutes(1)))
        .returns(1, PowerpackException::getAttempts);
    assertThat(endless.waits()).isEmpty();
  }

  private void assertTotalTimeEnds(
      CallStyle style, FakeScheduler scheduler, BooleanSupplier waits, String attempts) {
    CompletableFuture<PowerpackException> failure = CompletableFuture.supplyAsync(() ->
        failure(style, RetryPolicy.defaults().withTotalTime(Duration.ofSeconds(2)), scheduler));
    until("the call waits", waits);
    assertThat(failure).isNotDone();
    scheduler.runOut();
    assertThat(failure.join())
        .isExactlyInstanceOf(NetworkException.class)
        .hasMessage("no response within the total time of the retry policy, 2 s (%s)", attempts);
    assertThat(scheduler.totalTimes()).hasSize(1);
    assertThat(scheduler.totalTimes().get(0))
        .isBetween(Duration.ofMillis(1500), Duration.ofSeconds(2));
  }

  @Test
  void waitHoldsNoThread() {
    FakeScheduler endless = FakeScheduler.endless();
    fake.respondWith(request -> response(503).build());
    PowerpackClient client = with(client().workers(endless).build());
    List<CompletableFuture<Page<Powerpack>>> pages =
        Stream.generate(() -> client.powerpacks().list().pageAsync()).limit(50).toList();
    until("all wait", () -> endless.waits().size() == 50);
    until(
        "no thread is busy",
        () -> Thread.getAllStackTraces().keySet().stream()
            .noneMatch(thread -> thread.getName().startsWith("OkHttp http")));
    assertThat(pages).noneMatch(CompletableFuture::isDone);
  }
}
