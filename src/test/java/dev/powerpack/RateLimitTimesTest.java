package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** When a rate limit lets requests go. Times are nanoseconds, and nothing waits. */
final class RateLimitTimesTest {
  private static final long ANY = Long.MAX_VALUE;

  private long now;
  private final RateLimit limit = limit(3, Duration.ofNanos(100));

  private RateLimit limit(int requests, Duration period) {
    return new RateLimit(requests, period) {
      @Override
      long now() {
        return now;
      }
    };
  }

  @Test
  void firstRequestsGoAtOnceAndTheOthersAPeriodAfterThem() {
    assertThat(waits(10, 30, 70, 75, 80, 85, 90))
        .containsExactly(0L, 0L, 0L, 10 + 100L - 75, 30 + 100L - 80, 70 + 100L - 85, 210L - 90);
  }

  @Test
  void requestThatComesAPeriodAfterTheFirstDoesNotWait() {
    assertThat(waits(0, 50, 50, 99, 149)).containsExactly(0L, 0L, 0L, 1L, 1L);
    assertThat(waits(300, 300, 300, 399)).containsExactly(0L, 0L, 0L, 1L);
  }

  /** A fixed window would hold twice as many about its end. */
  @Test
  void noPeriodHoldsMoreHoweverTheyFall() {
    Random random = new Random(1);
    List<Long> sent = new ArrayList<>();
    now = -500;
    for (int i = 0; i < 10_000; i++) {
      now += random.nextInt(random.nextInt(4) == 0 ? 200 : 20);
      sent.add(Objects.requireNonNull(limit.reserve(ANY)));
    }
    assertThat(sent).isSorted();
    for (int i = 3; i < sent.size(); i++) {
      assertThat(sent.get(i) - sent.get(i - 3)).isGreaterThanOrEqualTo(100);
    }
  }

  @Test
  void waitBeyondTheLongestTakesNoTurn() {
    assertThat(waits(0, 0, 0)).containsOnly(0L);
    now = 40;
    assertThat(limit.reserve(59)).isNull();
    assertThat(limit.reserve(60)).isEqualTo(100);
    assertThat(waits(40, 40, 40)).containsExactly(60L, 60L, 160L);
  }

  /** As a dispatcher does whose slots are all taken; those that wait then go when they may. */
  @Test
  void noPeriodHoldsMoreWhereRequestsAreHeldUpBeyondTheirTime() {
    Random random = new Random(2);
    PriorityQueue<Long> held = new PriorityQueue<>();
    List<Long> sent = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      now += random.nextInt(40);
      held.add(Objects.requireNonNull(limit.reserve(ANY)));
      while (!held.isEmpty() && held.element() <= now && random.nextInt(10) > 0) {
        sent.add(now + limit.depart(held.remove(), ANY));
      }
    }
    Collections.sort(sent);
    for (int i = 3; i < sent.size(); i++) {
      assertThat(sent.get(i) - sent.get(i - 3)).isGreaterThanOrEqualTo(100);
    }
  }

  @Test
  void requestThatIsHeldUpGoesAtOnceUnlessOthersHaveTakenItsPlace() {
    assertThat(waits(0, 0, 0, 10, 10)).containsExactly(0L, 0L, 0L, 90L, 90L);
    assertThat(limit.depart(10, ANY)).as("before its time").isZero();
    assertThat(limit.depart(0, ANY)).isZero();
    now = 150;
    assertThat(limit.depart(100, ANY)).isZero();
    assertThat(limit.depart(0, ANY)).as("a period after the one at 10").isZero();
    assertThat(limit.depart(0, 9)).as("no longer than the longest").isEqualTo(9);
    assertThat(limit.depart(0, ANY)).as("a period after the one at 100").isEqualTo(50);
  }

  @Test
  void periodOfZeroIsNoLimit() {
    assertThat(waits(limit(1, Duration.ZERO), 5, 5, 5, 6)).containsOnly(0L);
  }

  private List<Long> waits(long... times) {
    return waits(limit, times);
  }

  private List<Long> waits(RateLimit asked, long... times) {
    return LongStream.of(times)
        .map(time -> {
          now = time;
          return Objects.requireNonNull(asked.reserve(ANY)) - time;
        })
        .boxed()
        .toList();
  }
}
