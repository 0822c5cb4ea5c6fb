package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.testing.FakePlivo;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is set on OkHttp clients, our own and those of callers. */
final class HttpClientsTest extends AccountTest {
  HttpClientsTest() {
    super(FakePlivo.builder().powerpacks(1000));
  }

  @Test
  void callTimeoutIs30SecondsUnlessSomebodySaysOtherwise() {
    OkHttpClient silent = new OkHttpClient();
    OkHttpClient five = silent.newBuilder().callTimeout(Duration.ofSeconds(5)).build();
    assertThat(callTimeout(HttpClients.create(ForkJoinPool.commonPool()), null)).isEqualTo(30_000);
    assertThat(callTimeout(silent, null)).isEqualTo(30_000);
    assertThat(callTimeout(five, null)).isEqualTo(5_000);
    assertThat(callTimeout(five, Duration.ofSeconds(7))).isEqualTo(7_000);
    assertThat(callTimeout(five, Duration.ofSeconds(41))).as("total time").isEqualTo(40_000);
    assertThat(callTimeout(five, Duration.ofNanos(1))).as("0 would be none").isEqualTo(1);
    assertThat(callTimeout(five, Duration.ofDays(40), Duration.ofDays(50)))
        .as("an int")
        .isEqualTo(Integer.MAX_VALUE);
  }

  /** Or a service that is silent for 10 s would end a call that has a minute. */
  @Test
  void onlyTheTimeOutOfTheCallEndsAResponse() {
    OkHttpClient ours = HttpClients.create(with(Executors.newCachedThreadPool()));
    assertThat(ours.readTimeoutMillis() + ours.writeTimeoutMillis()).isZero();
  }

  private static int callTimeout(OkHttpClient base, @Nullable Duration callTimeout) {
    return callTimeout(base, callTimeout, Duration.ofSeconds(40));
  }

  private static int callTimeout(OkHttpClient base, @Nullable Duration timeout, Duration total) {
    AuthInterceptor auth = new AuthInterceptor(
        BaseUrl.parse("https://plivo.test/"), () -> PlivoCredentials.of("id", "token"));
    return HttpClients.derive(base, timeout, total, auth).callTimeoutMillis();
  }

  /** Whose client it is, the read-ahead, and how many requests are in flight at once. */
  @ParameterizedTest
  @CsvSource({
    "ours, 3, 3",
    "ours, 20, 20",
    "the caller's, 20, 5",
    "the caller's with a dispatcher for 16, 20, 16"
  })
  @Timeout(30)
  void firstPageIsFetchedAloneAndThenAsManyAsTheDispatcherLets(
      String whose, int readAhead, int most) {
    OkHttpClient http = with(new OkHttpClient());
    if (most == 16) {
      http.dispatcher().setMaxRequestsPerHost(16);
    }
    AtomicInteger now = new AtomicInteger();
    AtomicInteger mostAtOnce = new AtomicInteger();
    AtomicInteger besideTheFirst = new AtomicInteger();
    CountDownLatch expected = new CountDownLatch(most);
    fake.onRequest(request -> {
      mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
      try {
        if ("0".equals(request.query("offset"))) {
          // Time for a second request to come, which must not.
          LockSupport.parkNanos(100_000_000);
          besideTheFirst.set(now.get() - 1);
        } else {
          expected.countDown();
          until("as many are in flight", () -> expected.getCount() == 0);
        }
      } finally {
        now.decrementAndGet();
      }
    });
    PowerpackClient.Builder builder = client();
    PowerpackClient client =
        with((whose.equals("ours") ? builder : builder.httpClient(http)).build());
    assertThat(client.powerpacks().list().withReadAhead(readAhead))
        .containsExactlyElementsOf(fake.powerpacks());
    assertThat(mostAtOnce).hasValue(most);
    assertThat(besideTheFirst).hasValue(0);
  }
}
