package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.testing.FakePlivo;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is set on OkHttp clients, our own and those of callers. */
final class HttpClientsTest {
  @Test
  void callTimeoutIs30SecondsUnlessSomebodySaysOtherwise() {
    OkHttpClient silent = new OkHttpClient();
    OkHttpClient five = silent.newBuilder().callTimeout(Duration.ofSeconds(5)).build();
    assertThat(callTimeout(HttpClients.create(ForkJoinPool.commonPool()), null)).isEqualTo(30_000);
    assertThat(callTimeout(silent, null)).isEqualTo(30_000);
    assertThat(callTimeout(five, null)).isEqualTo(5_000);
    assertThat(callTimeout(five, Duration.ofSeconds(7))).isEqualTo(7_000);
    assertThat(callTimeout(five, Duration.ofSeconds(41))).as("total time").isEqualTo(40_000);
  }

  private static int callTimeout(OkHttpClient base, @Nullable Duration callTimeout) {
    AuthInterceptor auth = new AuthInterceptor(
        BaseUrl.parse("https://plivo.test/"), () -> PlivoCredentials.of("id", "token"));
    return HttpClients.derive(base, callTimeout, Duration.ofSeconds(40), auth).callTimeoutMillis();
  }

  @Test
  @Timeout(30)
  void readAheadOfOurOwnClientIsNotBoundedByOkHttp() {
    CountDownLatch twenty = new CountDownLatch(20);
    try (FakePlivo fake = FakePlivo.builder().powerpacks(1000).start();
        PowerpackClient client = TestClients.clientOf(fake).build()) {
      fake.onRequest(request -> {
        if (!"0".equals(request.query("offset"))) {
          twenty.countDown();
          awaitQuietly(twenty);
        }
      });
      assertThat(client.powerpacks().list().withReadAhead(20)).hasSize(1000);
    }
    assertThat(twenty.getCount()).isZero();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
