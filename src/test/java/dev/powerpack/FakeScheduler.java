package dev.powerpack;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleSupplier;

/** Writes down each wait and does not wait, or waits for ever. Time runs out when it is told to. */
final class FakeScheduler extends Workers {
  private final boolean endless;
  private final DoubleSupplier jitter;
  private final List<Duration> waits = new CopyOnWriteArrayList<>();
  private final List<Wait> pending = new CopyOnWriteArrayList<>();
  private final List<Duration> totalTimes = new CopyOnWriteArrayList<>();
  private final List<Runnable> timeouts = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> over = new CompletableFuture<>();

  private FakeScheduler(boolean endless, DoubleSupplier jitter) {
    this.endless = endless;
    this.jitter = jitter;
  }

  /** Waits that are over at once. */
  static FakeScheduler instant() {
    return new FakeScheduler(false, Math::random);
  }

  /** The same with this jitter, from 0 to 1. */
  static FakeScheduler instant(double jitter) {
    return new FakeScheduler(false, () -> jitter);
  }

  /** Waits that only a cancellation ends. */
  static FakeScheduler endless() {
    return new FakeScheduler(true, Math::random);
  }

  /** The waits so far, for another attempt or for the rate limit, without those of no length. */
  List<Duration> waits() {
    return List.copyOf(waits);
  }

  /** The total times so far, or what was left of them, of calls whose time is kept. */
  List<Duration> totalTimes() {
    return List.copyOf(totalTimes);
  }

  /**
   * Whether there is one wait, and Failsafe has had the moment that it takes to note how to end it.
   */
  boolean areWaitedFor() {
    return pending.size() == 1 && System.nanoTime() - pending.get(0).begun > 100_000_000;
  }

  /** Whether all waits that began were cancelled. */
  boolean areCancelled() {
    return pending.stream().allMatch(Future::isCancelled);
  }

  /** The total time of all calls so far is over. */
  void runOut() {
    over.complete(null);
    timeouts.forEach(this::execute);
  }

  @Override
  double random() {
    return jitter.getAsDouble();
  }

  @Override
  ScheduledFuture<?> after(long nanos, Runnable work) {
    totalTimes.add(Duration.ofNanos(nanos));
    timeouts.add(work);
    return new Wait(nanos);
  }

  @Override
  <T> T await(Future<T> future, long nanos)
      throws InterruptedException, ExecutionException, TimeoutException {
    totalTimes.add(Duration.ofNanos(nanos));
    while (!future.isDone() && !over.isDone()) {
      try {
        return future.get(1, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        // Nothing came in this millisecond.
      }
    }
    return future.get(0, TimeUnit.NANOSECONDS);
  }

  @Override
  public ScheduledFuture<?> schedule(Callable<?> work, long delay, TimeUnit unit) {
    if (delay == 0) {
      return super.schedule(work, delay, unit);
    }
    Wait wait = new Wait(unit.toNanos(delay));
    if (delay > 1) {
      waits.add(Duration.ofNanos(wait.nanos));
    }
    pending.add(wait);
    if (!endless) {
      execute(() -> {
        try {
          work.call();
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      });
    }
    return wait;
  }

  private static final class Wait extends CompletableFuture<Object>
      implements ScheduledFuture<Object> {
    final long nanos;
    final long begun = System.nanoTime();

    Wait(long nanos) {
      this.nanos = nanos;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(nanos, other.getDelay(TimeUnit.NANOSECONDS));
    }
  }
}
