package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
import dev.powerpack.testing.FakePlivo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The client's own rate limit. No test waits. */
final class RateLimitTest extends AccountTest {
  private final FakeScheduler waits = FakeScheduler.instant();

  RateLimitTest() {
    super(FakePlivo.builder().powerpacks(1));
  }

  @Test
  void limitIsThatOfTheContract() {
    Settings defaults = new Settings();
    assertThat(Path.of("openapi/powerpack.yaml"))
        .content()
        .contains("An account may send " + defaults.rateRequests + " requests in "
            + defaults.ratePeriod.toSeconds() + " seconds");
  }

  @Test
  void request301InFiveSecondsWaits() {
    PowerpackClient client = with(client().workers(waits).build());
    listAtOnce(client, 300);
    assertThat(waits.waits()).isEmpty();
    client.powerpacks().list().page();
    assertThat(waits.waits()).hasSize(1);
    assertThat(waits.waits().get(0)).isLessThanOrEqualTo(Duration.ofSeconds(5));
    assertThat(fake.requests()).hasSize(301);
  }

  @Test
  void threadsShareTheLimit() throws Exception {
    ExecutorService threads = with(Executors.newFixedThreadPool(4));
    PowerpackClient client = with(client()
        .workers(waits)
        .rateLimit(10, Duration.ofHours(1))
        .retryPolicy(RetryPolicy.defaults().withTotalTime(Duration.ofDays(1)))
        .build());
    Callable<Page<Powerpack>> three = () -> {
      client.powerpacks().list().page();
      client.powerpacks().list().page();
      return client.powerpacks().list().page();
    };
    threads
        .invokeAll(List.of(three, three, three, three))
        .forEach(done -> assertThat(done).isDone());
    // Two are beyond the limit; where the first two left together, they wait together.
    assertThat(waits.waits()).hasSizeBetween(1, 2);
    assertThat(waits.waits().get(0)).isGreaterThan(Duration.ofMinutes(59));
    assertThat(fake.requests()).hasSize(12);
  }

  @Test
  void retriesCount() {
    fake.enqueue(response(503).setHeader("Retry-After", "7").build());
    RetryPolicy policy = RetryPolicy.defaults().withTotalTime(Duration.ofDays(1));
    PowerpackClient client = with(client()
        .workers(waits)
        .rateLimit(1, Duration.ofHours(1))
        .retryPolicy(policy)
        .build());
    client.powerpacks().list().page();
    assertThat(waits.waits()).hasSize(2).startsWith(Duration.ofSeconds(7));
    assertThat(waits.waits().get(1)).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
  }

  /** OkHttp takes another connection by itself where a pooled one breaks: if there is room. */
  @ParameterizedTest
  @CsvSource({"2, 2, 3", "3, 1, 4"})
  void requestThatIsSentAgainCountsToo(int limit, int waiting, int sent) {
    PowerpackClient client = with(client()
        .workers(waits)
        .rateLimit(limit, Duration.ofHours(1))
        .retryPolicy(RetryPolicy.defaults().withTotalTime(Duration.ofDays(1)))
        .build());
    client.powerpacks().list().page();
    fake.enqueue(OperationFaultsTest.BREAK);
    client.powerpacks().list().page();
    if (limit == 3) {
      assertThat(waits.waits()).isEmpty();
      client.powerpacks().list().page();
    }
    assertThat(waits.waits()).hasSize(waiting);
    assertThat(waits.waits().get(waiting - 1))
        .isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
    assertThat(fake.requests()).hasSize(sent);
  }

  /** The dispatcher of the caller sends one request at a time, and the first one takes long. */
  @Test
  void requestsThatADispatcherHoldsUpAreNotSentTogetherAfterwards() {
    List<Long> arrivals = new CopyOnWriteArrayList<>();
    fake.onRequest(request -> {
      arrivals.add(System.nanoTime());
      if (arrivals.size() == 1) {
        LockSupport.parkNanos(Duration.ofMillis(900).toNanos());
      }
    });
    OkHttpClient http = with(new OkHttpClient());
    http.dispatcher().setMaxRequestsPerHost(1);
    PowerpackClient client =
        with(client().httpClient(http).rateLimit(2, Duration.ofMillis(400)).build());
    listAtOnce(client, 6);
    assertThat(arrivals).hasSize(6);
    for (int i = 3; i < 6; i++) {
      assertThat(Duration.ofNanos(arrivals.get(i) - arrivals.get(i - 2)))
          .isGreaterThan(Duration.ofMillis(300));
    }
  }

  /** The dispatcher sends one request at a time, so the second call is never sent. */
  @Test
  void callThatEndsBeforeItIsSentLeavesItsPlaceToAnother() {
    CountDownLatch go = new CountDownLatch(1);
    fake.onRequest(request -> until("it may go", () -> go.getCount() == 0));
    OkHttpClient http = with(new OkHttpClient());
    http.dispatcher().setMaxRequestsPerHost(1);
    PowerpackClient client = with(client()
        .httpClient(http)
        .workers(waits)
        .rateLimit(2, Duration.ofMinutes(1))
        .build());
    CompletableFuture<Page<Powerpack>> first = client.powerpacks().list().pageAsync();
    CompletableFuture<Page<Powerpack>> second = client.powerpacks().list().pageAsync();
    until("the second is queued", () -> http.dispatcher().queuedCallsCount() == 1);
    second.cancel(true);
    CompletableFuture<Page<Powerpack>> third = client.powerpacks().list().pageAsync();
    go.countDown();
    assertThat(first.join().getItems()).isEqualTo(third.join().getItems());
    assertThat(waits.waits()).isEmpty();
    assertThat(fake.requests()).hasSize(2);
  }

  @Test
  void clientsHaveALimitEach() {
    PowerpackClient one =
        with(client().workers(waits).rateLimit(1, Duration.ofMinutes(1)).build());
    PowerpackClient other =
        with(client().workers(waits).rateLimit(1, Duration.ofMinutes(1)).build());
    one.powerpacks().list().page();
    other.powerpacks().list().page();
    assertThat(waits.waits()).isEmpty();
  }

  @Test
  void limitCanBeSwitchedOff() {
    PowerpackClient client = with(client()
        .workers(waits)
        .rateLimit(1, Duration.ofMinutes(1))
        .noRateLimit()
        .build());
    listAtOnce(client, 400);
    assertThat(waits.waits()).isEmpty();
    assertThat(fake.requests()).hasSize(400);
  }

  private static void listAtOnce(PowerpackClient client, int times) {
    List<CompletableFuture<Page<Powerpack>>> pages = Stream.generate(
            () -> client.powerpacks().list().pageAsync())
        .limit(times)
        .toList();
    pages.forEach(CompletableFuture::join);
  }
}
