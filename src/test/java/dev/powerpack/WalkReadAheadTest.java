package dev.powerpack;

import static dev.powerpack.TestClients.clientOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.powerpack.exception.NotFoundException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.exception.ServerException;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Pager;
import dev.powerpack.testing.FakePlivo;
import dev.powerpack.testing.FakeRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages in flight at once, walks that fail, stop or are shared. */
@Timeout(30)
class WalkReadAheadTest {
  private final FakePlivo fake = FakePlivo.builder().powerpacks(400).start();
  private final PowerpackClient client =
      clientOf(fake).retryPolicy(RetryPolicy.none()).noRateLimit().build();

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @Test
  void atMostSoManyPagesAreInFlight() throws Exception {
    AtomicInteger inFlight = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch three = new CountDownLatch(3);
    fake.respondWith(request -> {
      most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
      if (!"0".equals(request.query("offset"))) {
        three.countDown();
        awaitQuietly(three, 3000);
      }
      inFlight.decrementAndGet();
      return null;
    });
    assertThat(uuids(client.powerpacks().list().withReadAhead(3)))
        .isEqualTo(uuids(fake.powerpacks()));
    assertThat(most).hasValue(3);
  }

  @Test
  void firstPageIsFetchedAlone() {
    CountDownLatch second = new CountDownLatch(1);
    AtomicBoolean alone = new AtomicBoolean(true);
    fake.respondWith(request -> {
      if (request.target().endsWith("offset=0")) {
        // Time for a second request to come, which must not.
        alone.set(!awaitQuietly(second, 100));
      }
      second.countDown();
      return null;
    });
    assertThat(client.powerpacks().list().withReadAhead(4).iterator().hasNext()).isTrue();
    assertThat(alone).isTrue();
  }

  @Test
  void lengthOfTheFirstPageDecidesTheStride() {
    fake.respondWith(request -> fake.page(10, Integer.parseInt(request.query("offset"))));
    assertThat(client.powerpacks().list().withReadAhead(3).iterator().hasNext()).isTrue();
    awaitRequests(4);
    assertThat(targets(fake))
        .contains("limit=20&offset=9", "limit=20&offset=18", "limit=20&offset=27");
  }

  @Test
  void changeDropsWhatWasReadAhead() {
    List<String> all = uuids(fake.powerpacks());
    List<String> delivered = new ArrayList<>();
    for (Powerpack powerpack : client.powerpacks().list().withReadAhead(4)) {
      delivered.add(powerpack.getUuid());
      if (delivered.size() == 30) {
        all.subList(0, 25).forEach(fake::remove);
      }
    }
    assertThat(delivered).isEqualTo(all);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void iteratorContinuesWithTheSamePageAfterAnException(int readAhead) {
    int failures = 0;
    HashSet<String> failed = new HashSet<>();
    fake.respondWith(request -> {
      synchronized (failed) {
        return failed.add(request.target())
            ? new MockResponse.Builder().code(503).build()
            : null;
      }
    });
    List<String> delivered = new ArrayList<>();
    Iterator<Powerpack> records =
        client.powerpacks().list().withReadAhead(readAhead).iterator();
    while (true) {
      try {
        if (!records.hasNext()) {
          break;
        }
        delivered.add(records.next().getUuid());
      } catch (ServerException e) {
        failures++;
      }
    }
    assertThat(delivered).isEqualTo(uuids(fake.powerpacks()));
    assertThat(failures).isPositive();
  }

  @Test
  void closingTheStreamEndsWhatIsReadAhead() {
    CountDownLatch stalled = stallAfterTheFirstPage();
    Stream<Powerpack> records = client.powerpacks().list().withReadAhead(4).stream();
    Iterator<Powerpack> iterator = records.iterator();
    for (int i = 0; i < 20; i++) {
      iterator.next();
    }
    CompletableFuture<Boolean> waits = CompletableFuture.supplyAsync(iterator::hasNext);
    awaitRequests(5);
    records.close();
    assertThatThrownBy(() -> waits.get(5, TimeUnit.SECONDS))
        .hasCauseInstanceOf(CancellationException.class);
    stalled.countDown();
  }

  @Test
  void closingTheClientEndsAWalk() {
    CountDownLatch stalled = stallAfterTheFirstPage();
    Iterator<Powerpack> records = client.powerpacks().list().withReadAhead(4).iterator();
    for (int i = 0; i < 20; i++) {
      records.next();
    }
    CompletableFuture<Boolean> waits = CompletableFuture.supplyAsync(records::hasNext);
    awaitRequests(5);
    client.close();
    assertThatThrownBy(() -> waits.get(5, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(PowerpackException.class)
        .hasRootCauseMessage("the client is closed");
    stalled.countDown();
    assertThatThrownBy(() -> client.powerpacks().list().iterator().hasNext())
        .isInstanceOf(PowerpackException.class)
        .hasMessage("the client is closed");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void asynchronousWalkDeliversAllInOrder(int readAhead) throws Exception {
    List<String> delivered = new ArrayList<>();
    client
        .powerpacks()
        .list()
        .withReadAhead(readAhead)
        .forEachAsync(powerpack -> delivered.add(powerpack.getUuid()))
        .get(10, TimeUnit.SECONDS);
    assertThat(delivered).isEqualTo(uuids(fake.powerpacks()));
  }

  @Test
  void cancellingAnAsynchronousWalkEndsIt() throws Exception {
    CountDownLatch stalled = stallAfterTheFirstPage();
    AtomicInteger delivered = new AtomicInteger();
    CompletableFuture<Void> walk = client
        .powerpacks()
        .list()
        .withReadAhead(4)
        .forEachAsync(powerpack -> delivered.incrementAndGet());
    awaitRequests(5);
    assertThat(walk.cancel(true)).isTrue();
    stalled.countDown();
    assertThat(delivered).hasValue(20);
    // A walk that went on would ask for more.
    TimeUnit.MILLISECONDS.sleep(50);
    assertThat(fake.requests()).hasSize(5);
    assertThat(delivered).hasValue(20);
  }

  @Test
  void exceptionOfTheConsumerEndsAnAsynchronousWalk() {
    IllegalStateException full = new IllegalStateException("full");
    CompletableFuture<Void> walk = client.powerpacks().list().forEachAsync(powerpack -> {
      throw full;
    });
    assertThatThrownBy(() -> walk.get(5, TimeUnit.SECONDS)).hasCause(full);
  }

  @Test
  void failedPageEndsAnAsynchronousWalkWithItsException() {
    fake.enqueue(new MockResponse.Builder().code(404).build());
    CompletableFuture<Void> walk = client.powerpacks().list().forEachAsync(powerpack -> {});
    assertThatThrownBy(() -> walk.get(5, TimeUnit.SECONDS))
        .hasCauseInstanceOf(NotFoundException.class);
  }

  @Test
  void pagerIsSharedAndItsWalksAreIndependent() {
    Pager<Powerpack> pager = client.powerpacks().list().withReadAhead(2);
    Iterator<Powerpack> first = pager.iterator();
    first.next();
    assertThat(uuids(pager)).isEqualTo(uuids(fake.powerpacks()));
    List<CompletableFuture<List<String>>> walks = Stream.generate(
            () -> CompletableFuture.supplyAsync(() -> uuids(pager)))
        .limit(8)
        .toList();
    walks.forEach(walk -> assertThat(walk.join()).isEqualTo(uuids(fake.powerpacks())));
    assertThat(first.next().getUuid()).isEqualTo(fake.powerpacks().get(1).getUuid());
  }

  private CountDownLatch stallAfterTheFirstPage() {
    CountDownLatch stalled = new CountDownLatch(1);
    fake.respondWith(request -> {
      if (!"0".equals(request.query("offset"))) {
        awaitQuietly(stalled, 3000);
      }
      return null;
    });
    return stalled;
  }

  private void awaitRequests(int count) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (fake.requests().size() < count && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(fake.requests()).hasSize(count);
  }

  private static boolean awaitQuietly(CountDownLatch latch, long milliseconds) {
    try {
      return latch.await(milliseconds, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static List<String> uuids(Iterable<Powerpack> powerpacks) {
    List<String> uuids = new ArrayList<>();
    powerpacks.forEach(powerpack -> uuids.add(powerpack.getUuid()));
    return uuids;
  }

  private static List<String> targets(FakePlivo fake) {
    return fake.requests().stream()
        .map(FakeRequest::target)
        .map(target -> target.substring(target.indexOf('?') + 1))
        .toList();
  }
}
