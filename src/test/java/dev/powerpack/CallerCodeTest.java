package dev.powerpack;

import static dev.powerpack.TestClients.clientOf;
import static dev.powerpack.TestClients.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
import dev.powerpack.testing.FakePlivo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Callbacks and consumers that take long, call the client, or never return hurt their own future
 * alone: other calls go on, end in their total time, and {@code close()} returns at once.
 */
@Timeout(30)
final class CallerCodeTest {
  private static final Duration TOTAL = Duration.ofSeconds(2);

  private final FakePlivo fake = FakePlivo.start();
  private final OkHttpClient http = new OkHttpClient();
  private final CountDownLatch released = new CountDownLatch(1);
  private final AtomicInteger entered = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void close() {
    released.countDown();
    threads.shutdown();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
    fake.close();
  }

  private PowerpackClient client(@Nullable OkHttpClient own) {
    PowerpackClient.Builder builder =
        clientOf(fake).retryPolicy(RetryPolicy.defaults().withTotalTime(TOTAL));
    return own == null ? builder.build() : builder.httpClient(own).build();
  }

  private void neverReturn() {
    entered.incrementAndGet();
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void callbackThatNeverReturnsHoldsUpNothing(boolean own) {
    PowerpackClient client = client(own ? http : null);
    List<CompletableFuture<Void>> stuck = new ArrayList<>();
    // A callback of a future that is done already would run on this thread.
    CountDownLatch all = new CountDownLatch(70);
    fake.onRequest(request -> Until.isTrue("all are sent", () -> all.getCount() == 0));
    for (int i = 0; i < 70; i++) {
      stuck.add(client.powerpacks().list().pageAsync().thenAccept(page -> neverReturn()));
      all.countDown();
    }

    Until.isTrue("all are stuck", () -> entered.get() == stuck.size());
    assertTotalTimeIsKept(client);
    assertGoesOn(client);
    assertThat(stuck).noneMatch(CompletableFuture::isDone);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void consumerThatNeverReturnsHoldsUpNothing(boolean own) {
    PowerpackClient client = client(own ? http : null);
    List<CompletableFuture<Void>> stuck = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      stuck.add(client.powerpacks().list().withReadAhead(4).forEachAsync(record -> neverReturn()));
    }

    Until.isTrue("all are stuck", () -> entered.get() == stuck.size());
    assertTotalTimeIsKept(client);
    assertGoesOn(client);
    assertThat(stuck).noneMatch(CompletableFuture::isDone);
  }

  /** The page is there; that its consumer takes longer than the total time does not matter. */
  @Test
  void consumerThatTakesLongGetsAllRecordsInOrder() {
    try (PowerpackClient client = client(null)) {
      List<Powerpack> records = new ArrayList<>();
      client
          .powerpacks()
          .list()
          .withReadAhead(2)
          .forEachAsync(record -> {
            if (records.isEmpty()) {
              sleep(TOTAL.toMillis() + 200);
            }
            records.add(record);
          })
          .join();
      assertThat(records).isEqualTo(fake.powerpacks());
    }
  }

  /** The sixth and the 65th would have to wait in the dispatcher, were a thread of it taken. */
  @ParameterizedTest
  @ValueSource(ints = {4, 5, 64})
  void callbacksThatCallTheClientAndWaitAllSucceed(int calls) {
    fake.delay(Duration.ofMillis(100));
    PowerpackClient client = client(calls == 64 ? null : http);
    List<CompletableFuture<Integer>> pages = IntStream.range(0, calls)
        .mapToObj(i -> client
            .powerpacks()
            .list()
            .pageAsync()
            .thenApply(page -> client
                .powerpacks()
                .list()
                .withOffset(page.getNextOffset())
                .page()
                .getItems()
                .size()))
        .toList();

    assertThat(pages).allSatisfy(page -> assertThat(page.join()).isEqualTo(20));
    assertGoesOn(client);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void callbacksThatWaitForAnotherFutureAllSucceed(boolean own) {
    fake.delay(Duration.ofMillis(100));
    PowerpackClient client = client(own ? http : null);
    Function<Page<Powerpack>, Page<Powerpack>> next = page ->
        client.powerpacks().list().withOffset(page.getNextOffset()).pageAsync().join();
    List<CompletableFuture<Page<Powerpack>>> pages = IntStream.range(0, 8)
        .mapToObj(i -> i % 2 == 0
            ? client.powerpacks().list().pageAsync().thenApply(next)
            : client.powerpacks().list().pageAsync().thenApplyAsync(next, threads))
        .toList();

    assertThat(pages).allSatisfy(page -> assertThat(page.join().getOffset()).isEqualTo(20));
    assertGoesOn(client);
  }

  @Test
  void consumerThatThrowsEndsItsWalkAlone() {
    PowerpackClient client = client(null);
    for (Throwable thrown :
        List.of(new IllegalStateException("full"), new AssertionError("full"))) {
      CompletableFuture<Void> walk = client.powerpacks().list().forEachAsync(record -> {
        throw CallerCodeTest.<RuntimeException>sneaky(thrown);
      });
      assertThat(walk).failsWithin(TOTAL).withThrowableThat().withCause(thrown);
    }
    assertGoesOn(client);
  }

  /** What runs when a future fails is code of the caller too. */
  @Test
  void callbackOfAFailureOrACancellationHoldsUpNothing() throws Exception {
    fake.delay(Duration.ofMinutes(1));
    PowerpackClient client = client(null);
    CompletableFuture<Void> late = client
        .powerpacks()
        .list()
        .pageAsync()
        .handle((page, failure) -> {
          neverReturn();
          return null;
        });
    CompletableFuture<Page<Powerpack>> page = client.powerpacks().list().pageAsync();
    page.whenComplete((done, failure) -> neverReturn());
    threads.execute(() -> page.cancel(true));
    assertThat(failureOf(client.powerpacks().list()::page))
        .isExactlyInstanceOf(NetworkException.class);
    fake.reset();

    assertGoesOn(client);
    assertThat(late).isNotDone();
  }

  private void assertTotalTimeIsKept(PowerpackClient client) {
    fake.delay(Duration.ofMinutes(1));
    long start = System.nanoTime();
    assertThat(failureOf(client.powerpacks().list().pageAsync()::join))
        .isExactlyInstanceOf(NetworkException.class);
    assertThat(since(start)).as("the total time").isLessThan(TOTAL.plusSeconds(1));
    fake.reset();
  }

  /** Other calls succeed, and close() returns at once and ends what is in flight. */
  private void assertGoesOn(PowerpackClient client) {
    long start = System.nanoTime();
    for (CallStyle style : CallStyle.values()) {
      assertThat(style.firstPage(client).getItems()).hasSize(20);
    }
    assertThat(client.powerpacks().list()).hasSize(53);
    assertThat(since(start)).as("other calls").isLessThan(TOTAL);

    fake.delay(Duration.ofMinutes(1));
    CompletableFuture<Page<Powerpack>> pending = client.powerpacks().list().pageAsync();
    start = System.nanoTime();
    client.close();
    assertThat(since(start)).as("close()").isLessThan(Duration.ofSeconds(1));
    PowerpackException closed = failureOf(pending::join);
    assertThat(since(start)).as("close()").isLessThan(Duration.ofSeconds(1));
    assertThat(closed).hasMessage("the client is closed");
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static void sleep(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> E sneaky(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
