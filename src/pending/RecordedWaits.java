package dev.powerpack;

import dev.failsafe.spi.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Delayed;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Writes down each wait and does not wait, or waits for ever. */
final class RecordedWaits implements Scheduler {
  private final boolean endless;
  private final List<Duration> waits = new CopyOnWriteArrayList<>();
  private final List<Task<?>> tasks = new CopyOnWriteArrayList<>();

  private RecordedWaits(boolean endless) {
    this.endless = endless;
  }

  /** Waits that are over at once. */
  static RecordedWaits instant() {
    return new RecordedWaits(false);
  }

  /** Waits that only a cancellation ends. */
  static RecordedWaits endless() {
    return new RecordedWaits(true);
  }

  /** The waits so far, without those of no length. */
  List<Duration> waits() {
    return List.copyOf(waits);
  }

  /**
   * Whether there is one wait, and Failsafe has had the moment that it takes to note how to end it.
   */
  boolean areWaitedFor() {
    return tasks.size() == 1 && System.nanoTime() - tasks.get(0).begun > 100_000_000;
  }

  /** Whether all waits that began were cancelled. */
  boolean areCancelled() {
    return tasks.stream().allMatch(FutureTask::isCancelled);
  }

  @Override
  public ScheduledFuture<?> schedule(Callable<?> callable, long delay, TimeUnit unit) {
    Task<?> task = new Task<>(callable, unit.toNanos(delay));
    if (delay > 0) {
      tasks.add(task);
      waits.add(Duration.ofNanos(task.nanos));
    }
    if (delay == 0 || !endless) {
      ForkJoinPool.commonPool().execute(task);
    }
    return task;
  }

  private static final class Task<T> extends FutureTask<T> implements ScheduledFuture<T> {
    final long nanos;
    final long begun = System.nanoTime();

    Task(Callable<T> callable, long nanos) {
      super(callable);
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
