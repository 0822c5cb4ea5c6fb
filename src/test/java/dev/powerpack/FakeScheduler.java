package dev.powerpack;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;

/** Writes down each wait and does not wait, or waits for ever. Time runs out when it is told to. */
final class FakeScheduler extends Workers {
  private final boolean endless;
  private final DoubleSupplier jitter;
  private final List<Duration> waits = new CopyOnWriteArrayList<>();
  private final List<Future<?>> pending = new CopyOnWriteArrayList<>();
  private final List<Duration> totalTimes = new CopyOnWriteArrayList<>();
  private final List<Runnable> timeouts = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> over = new CompletableFuture<>();
  private final AtomicLong skipped = new AtomicLong();

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

  /** Whether there is one wait. */
  boolean areWaitedFor() {
    return pending.size() == 1;
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
  long now() {
    return super.now() + skipped.get();
  }

  @Override
  double random() {
    return jitter.getAsDouble();
  }

  @Override
  Future<?> timeOut(long nanos, Runnable work) {
    totalTimes.add(Duration.ofNanos(nanos));
    timeouts.add(work);
    return new CompletableFuture<Void>();
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
  Future<?> after(long nanos, Runnable work) {
    CompletableFuture<Void> wait = new CompletableFuture<>();
    if (nanos > 0) {
      waits.add(Duration.ofNanos(nanos));
    }
    pending.add(wait);
    if (!endless) {
      skipped.addAndGet(nanos);
      execute(work);
    }
    return wait;
  }
}
