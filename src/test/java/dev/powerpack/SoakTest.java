package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Pager;
import dev.powerpack.testing.FakePlivo;
import dev.powerpack.testing.FakeRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Many walks at once on one client, while one request in twenty fails. By default 10,000 requests;
 * {@code -DargLine=-Dsoak.requests=100000} makes it a long run.
 */
final class SoakTest extends AccountTest {
  private static final int REQUESTS = Integer.getInteger("soak.requests", 10_000);
  private static final int THREADS = 32;
  private static final int ASYNCHRONOUS = 16;
  private static final long MEGABYTE = 1 << 20;

  private static final Pattern OF_CLIENT = Pattern.compile("powerpack-sdk|OkHttp http");
  // The server has a thread for each connection, named after the client's address.
  private static final Pattern OF_CONNECTION = Pattern.compile("MockWebServer /");

  private final Set<Thread> before = Set.copyOf(Thread.getAllStackTraces().keySet());

  private final AtomicInteger requests = new AtomicInteger();
  private final List<Powerpack> all = fake.powerpacks().all();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicInteger walks = new AtomicInteger();
  private final CountDownLatch ended = new CountDownLatch(THREADS + ASYNCHRONOUS);

  SoakTest() {
    super(FakePlivo.builder().powerpacks(200).recordRequests(false));
  }

  @Test
  void walksUnderFaultsAreCompleteAndLeaveNothingBehind() throws InterruptedException {
    fake.respondWith(this::oneFaultInTwenty);
    long begin = System.nanoTime();
    RetryPolicy policy = RetryPolicy.defaults()
        .withAttempts(10)
        .withBackoff(Duration.ofMillis(1), Duration.ofMillis(5));
    PowerpackClient client = with(client().noRateLimit().retryPolicy(policy).build());
    for (int i = 0; i < THREADS; i++) {
      new Thread(() -> walk(client.powerpacks().list()), "soak").start();
    }
    for (int i = 0; i < ASYNCHRONOUS; i++) {
      walkLater(client.powerpacks().list().withReadAhead(1 + i % 4));
    }
    while (requests.get() < REQUESTS / 10) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    long atFirst = usedHeap();
    assertThat(ended.await(10, TimeUnit.MINUTES)).isTrue();
    assertThat(begun(OF_CLIENT)).isNotEmpty();
    assertThat(begun(OF_CONNECTION)).isNotEmpty();
    client.close();
    Duration duration = Duration.ofNanos(System.nanoTime() - begin);
    assertThat(wrong).isEmpty();
    until("the client's threads have ended", () -> begun(OF_CLIENT).isEmpty());
    until("the connections are closed", () -> begun(OF_CONNECTION).isEmpty());
    long atEnd = usedHeap();
    System.out.printf(
        "soak: %d requests, %d walks, %.1f s, %d bytes of heap more at the end%n",
        requests.get(), walks.get(), duration.toMillis() / 1e3, atEnd - atFirst);
    assertThat(requests.get()).isGreaterThanOrEqualTo(REQUESTS);
    assertThat(atEnd).isLessThanOrEqualTo(atFirst + 20 * MEGABYTE);
  }

  private @Nullable MockResponse oneFaultInTwenty(FakeRequest request) {
    int number = requests.incrementAndGet();
    if (number % 20 > 0) {
      return null;
    }
    SocketEffect close = new SocketEffect.CloseSocket();
    return switch (number / 20 % 5) {
      case 0 -> response(500).build();
      case 1 -> response(503).build();
      case 2 -> response(429).setHeader("Retry-After", 0).build();
      case 3 -> response(200).onResponseStart(close).build();
      default -> fake.page(20, 0).newBuilder().onResponseBody(close).build();
    };
  }

  private void walk(Pager<Powerpack> pager) {
    try {
      while (requests.get() < REQUESTS && wrong.isEmpty()) {
        check(pager.stream().toList());
      }
    } catch (RuntimeException e) {
      wrong.add(e.toString());
    } finally {
      ended.countDown();
    }
  }

  private void walkLater(Pager<Powerpack> pager) {
    List<Powerpack> delivered = new ArrayList<>();
    pager.forEachAsync(delivered::add).whenComplete((done, failure) -> {
      if (failure != null) {
        wrong.add(failure.toString());
      } else {
        check(delivered);
      }
      if (requests.get() < REQUESTS && wrong.isEmpty()) {
        walkLater(pager);
      } else {
        ended.countDown();
      }
    });
  }

  private void check(List<Powerpack> delivered) {
    walks.incrementAndGet();
    if (!delivered.equals(all)) {
      wrong.add(delivered.size() + " of " + all.size() + " or not in order: "
          + delivered.stream().map(Powerpack::getUuid).toList());
    }
  }

  private Set<Thread> begun(Pattern names) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread ->
            !before.contains(thread) && names.matcher(thread.getName()).lookingAt())
        .collect(Collectors.toSet());
  }

  private static long usedHeap() {
    // Garbage that a first collection finds may free more for the next one.
    System.gc();
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
