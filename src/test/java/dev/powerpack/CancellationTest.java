package dev.powerpack;

import static dev.powerpack.TestClients.clientOf;
import static dev.powerpack.TestClients.response;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
import dev.powerpack.testing.FakePlivo;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A future that its caller cancels. The service never responds. */
final class CancellationTest {
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
  void cancellingAFutureEndsItsCall() throws Exception {
    try (RawServer server = new RawServer("");
        PowerpackClient other =
            clientOf(fake).baseUrl(server.baseUrl()).httpClient(http).build()) {
      CompletableFuture<Page<Powerpack>> page = other.powerpacks().list().pageAsync();
      server.request().get(5, SECONDS);
      assertThat(http.dispatcher().runningCallsCount()).isEqualTo(1);
      assertThat(page.cancel(true)).isTrue();

      assertThat(server.disconnect().get(5, SECONDS)).isTrue();
      assertThatThrownBy(page::join).isInstanceOf(CancellationException.class);
      Until.isTrue("the call is cancelled", () -> http.dispatcher().runningCallsCount() == 0);
    }
  }

  @Test
  void cancellingAFutureEndsItsWaitForAnotherAttempt() {
    fake.respondWith(request -> response(503).build());
    CompletableFuture<Page<Powerpack>> page = client.powerpacks().list().pageAsync();
    Until.isTrue("it waits", endless::areWaitedFor);
    assertThat(page.cancel(false)).isTrue();

    Until.isTrue("the wait is cancelled", endless::areCancelled);
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void cancellingAFutureEndsItsWaitForTheRateLimit() {
    try (PowerpackClient limited =
        clientOf(fake).workers(endless).rateLimit(1, Duration.ofMinutes(1)).build()) {
      limited.powerpacks().list().page();
      CompletableFuture<Page<Powerpack>> page = limited.powerpacks().list().pageAsync();
      Until.isTrue("it waits", endless::areWaitedFor);
      page.cancel(true);

      Until.isTrue("the wait is cancelled", endless::areCancelled);
    }
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void cancellingOneFutureLeavesTheOthersAlone() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    CountDownLatch go = new CountDownLatch(1);
    fake.onRequest(request -> {
      both.countDown();
      await(go);
    });
    CompletableFuture<Page<Powerpack>> one = client.powerpacks().list().pageAsync();
    CompletableFuture<Page<Powerpack>> other =
        client.powerpacks().list().withOffset(20).pageAsync();
    assertThat(both.await(5, SECONDS)).isTrue();
    one.cancel(true);
    go.countDown();

    assertThat(other.get(5, SECONDS).getItems()).isEqualTo(fake.powerpacks().subList(20, 40));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(5, SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
