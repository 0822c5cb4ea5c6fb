package dev.powerpack;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.powerpack.exception.NotFoundException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Pager;
import dev.powerpack.testing.FakePlivo;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages in flight at once, and walks that fail, stop or are shared, over a network. */
@Timeout(30)
final class WalkReadAheadTest extends AccountTest {
  private final List<Powerpack> all = fake.powerpacks().all();
  private final List<Powerpack> delivered = new CopyOnWriteArrayList<>();
  private final CountDownLatch go = new CountDownLatch(1);
  private final PowerpackClient client =
      with(client().retryPolicy(RetryPolicy.none()).noRateLimit().build());

  WalkReadAheadTest() {
    super(FakePlivo.builder().powerpacks(400));
    with(go::countDown);
  }

  private Pager<Powerpack> ahead(int pages) {
    return client.powerpacks().list().withReadAhead(pages);
  }

  /** Keeps all pages waiting but the first. */
  private void holdPagesAhead() {
    fake.onRequest(request -> {
      if (!"0".equals(request.query("offset"))) {
        until("pages ahead may come", () -> go.getCount() == 0);
      }
    });
  }

  private void awaitRequests(int count) {
    until(count + " requests have come", () -> fake.requests().size() == count);
  }

  /** The iterator of a walk that was interrupted continues. */
  @ParameterizedTest
  @CsvSource({
    "close of the stream, CancellationException,",
    "close of the client, PowerpackException, the client is closed",
    "interrupt, NetworkException, interrupted while waiting for a response"
  })
  void walkThatWaitsForAPageAheadEnds(String end, String type, @Nullable String message) {
    holdPagesAhead();
    Stream<Powerpack> stream = ahead(4).stream();
    Iterator<Powerpack> records = stream.iterator();
    CompletableFuture<Throwable> thrown = CompletableFuture.supplyAsync(
        () -> {
          Throwable failure = catchThrowable(() -> records.forEachRemaining(delivered::add));
          assertThat(Thread.interrupted()).isEqualTo(end.equals("interrupt"));
          return failure;
        },
        this::start);
    awaitRequests(5);
    until("the first page is read", () -> delivered.size() == 20);
    switch (end) {
      case "close of the stream" -> stream.close();
      case "close of the client" -> client.close();
      default -> started.interrupt();
    }
    assertThat(thrown).succeedsWithin(5, SECONDS).returns(message, Throwable::getMessage);
    assertThat(thrown.join().getClass().getSimpleName()).isEqualTo(type);
    if (thrown.join() instanceof PowerpackException) {
      assertThat(thrown.join().getStackTrace())
          .as("leads to the caller, whoever made it")
          .anyMatch(frame -> frame.getMethodName().startsWith("lambda$walkThatWaits"));
    }
    go.countDown();
    if (end.equals("interrupt")) {
      records.forEachRemaining(delivered::add);
      assertThat(delivered).isEqualTo(all);
    }
  }

  @Test
  void cancellingAnAsynchronousWalkEndsIt() {
    holdPagesAhead();
    CompletableFuture<Void> walk = ahead(4).forEachAsync(delivered::add);
    awaitRequests(5);
    assertThat(walk.cancel(true)).isTrue();
    go.countDown();
    // A walk that went on would fetch more.
    LockSupport.parkNanos(50_000_000);
    assertThat(fake.requests()).hasSize(5);
    assertThat(delivered).isEqualTo(all.subList(0, 20));
  }

  @Test
  void failedPageEndsAnAsynchronousWalkWithItsException() {
    fake.enqueue(new MockResponse.Builder().code(404).build());
    assertThat(failureOf(client.powerpacks().list().forEachAsync(delivered::add)::join))
        .isExactlyInstanceOf(NotFoundException.class);
  }

  @Test
  void pagerIsSharedAndItsWalksAreIndependent() {
    Pager<Powerpack> pager = ahead(2);
    Iterator<Powerpack> first = pager.iterator();
    assertThat(first.next()).isEqualTo(all.get(0));
    List<CompletableFuture<List<Powerpack>>> walks = Stream.generate(
            () -> CompletableFuture.supplyAsync(() -> pager.stream().toList()))
        .limit(8)
        .toList();
    assertThat(walks).allSatisfy(walk -> assertThat(walk.join()).isEqualTo(all));
    assertThat(first.next()).isEqualTo(all.get(1));
  }
}
