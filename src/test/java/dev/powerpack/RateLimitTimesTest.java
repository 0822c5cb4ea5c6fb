package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.RateLimit.Permit;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a rate limit lets requests go. Times are nanoseconds, and nothing waits. */
final class RateLimitTimesTest {
  private static final long ANY = Long.MAX_VALUE;

  private final Clock clock = new Clock();
  private final RateLimit limit = new RateLimit(3, Duration.ofNanos(100), clock);
  /** When they were, by their number. */
  private final List<Long> grants = new ArrayList<>();

  private final Deque<Permit> held = new ArrayDeque<>();

  /** Time that passes when it is told to, with the one timer that a rate limit sets. */
  private static final class Clock extends Workers {
    private long now;
    private long due;
    private @Nullable Runnable timer;

    @Override
    long now() {
      return now;
    }

    @Override
    public void execute(Runnable work) {
      work.run();
    }

    @Override
    Future<?> after(long nanos, Runnable work) {
      assertThat(timer).as("another timer").isNull();
      due = now + nanos;
      timer = work;
      return new CompletableFuture<Void>() {
        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
          timer = null;
          return super.cancel(mayInterruptIfRunning);
        }
      };
    }

    void passTo(long time) {
      for (Runnable work = timer; work != null && due <= time; work = timer) {
        now = Math.max(now, due);
        timer = null;
        work.run();
      }
      now = time;
    }
  }

  /** A request at this time, that is sent as soon as it may be. */
  private Permit request(long time) {
    return request(time, true);
  }

  private Permit request(long time, boolean departs) {
    clock.passTo(time);
    int number = grants.size();
    grants.add(-1L);
    Permit[] permit = new Permit[1];
    permit[0] = limit.new Permit(() -> grant(number, permit[0], departs));
    if (permit[0].acquire(ANY) == 0) {
      grant(number, permit[0], departs);
    }
    return permit[0];
  }

  private void grant(int number, Permit permit, boolean departs) {
    grants.set(number, clock.now());
    held.add(permit);
    if (departs) {
      held.remove(permit);
      permit.depart();
    }
  }

  /** A fixed window would hold twice as many about its end; and nobody loses a turn. */
  @Test
  void eachGoesAsSoonAsNoPeriodHoldsMore() {
    Random random = new Random(1);
    List<Long> expected = new ArrayList<>();
    long time = -500;
    for (int i = 0; i < 10_000; i++) {
      time += random.nextInt(random.nextInt(4) == 0 ? 200 : 20);
      request(time);
      expected.add(i < 3 ? time : Math.max(time, expected.get(i - 3) + 100));
    }
    clock.passTo(1_000_000);
    assertThat(grants).isEqualTo(expected);
  }

  /** As a dispatcher does whose slots are all taken; some calls end before they are sent. */
  @Test
  void noPeriodHoldsMoreWhereRequestsAreHeldUpOrEnd() {
    Random random = new Random(2);
    List<Long> sent = new ArrayList<>();
    List<Permit> asked = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      asked.add(request(clock.now + random.nextInt(40), false));
      while (!held.isEmpty() && random.nextInt(10) > 0) {
        held.remove().depart();
        sent.add(clock.now);
      }
      if (random.nextInt(3) == 0) {
        Permit one = asked.remove(random.nextInt(asked.size()));
        one.giveBack();
        held.remove(one);
      }
    }
    for (int i = 3; i < sent.size(); i++) {
      assertThat(sent.get(i) - sent.get(i - 3)).isGreaterThanOrEqualTo(100);
    }
    assertThat(sent).hasSizeGreaterThan(4_000);
  }

  @Test
  void placeOfACallThatEndsIsThatOfTheNext() {
    List<Permit> waiting = new ArrayList<>();
    for (int i = 0; i < 1003; i++) {
      waiting.add(request(0));
    }
    waiting.forEach(Permit::giveBack);
    request(50);
    clock.passTo(100);
    assertThat(grants.get(1003)).isEqualTo(100);
    assertThat(grants.subList(3, 1003)).containsOnly(-1L);

    Permit unsent = request(300, false);
    request(300, false);
    request(300, false);
    request(310);
    clock.passTo(320);
    unsent.giveBack();
    assertThat(grants.get(1007)).isEqualTo(320);
  }

  @Test
  void waitBeyondTheLongestTakesNoTurn() {
    for (int i = 0; i < 3; i++) {
      request(0);
    }
    clock.passTo(40);
    Permit hasty = limit.new Permit(() -> grants.add(-2L));
    assertThat(hasty.acquire(59)).isEqualTo(60);
    for (int i = 0; i < 4; i++) {
      request(40);
    }
    assertThat(limit.new Permit(() -> {}).acquire(0)).as("the eighth").isEqualTo(160);
    clock.passTo(1000);
    assertThat(grants).containsExactly(0L, 0L, 0L, 100L, 100L, 100L, 200L);
    assertThat(limit.new Permit(() -> {}).acquire(0)).as("nobody waits").isZero();
  }

  @Test
  void requestIsSentAgainWhereThereIsRoomAtThatTime() {
    Permit permit = request(0);
    request(0);
    request(0);
    clock.passTo(99);
    assertThat(permit.isFreeAgain()).isFalse();
    clock.passTo(100);
    for (boolean free : new boolean[] {true, true, true, false}) {
      assertThat(permit.isFreeAgain()).isEqualTo(free);
    }
  }
}
