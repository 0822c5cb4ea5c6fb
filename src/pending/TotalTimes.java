package dev.powerpack;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Writes down each total time, and lets it run out when it is told to. */
final class TotalTimes extends ScheduledThreadPoolExecutor {
  private final List<Duration> times = new CopyOnWriteArrayList<>();
  private final List<Callable<?>> ends = new CopyOnWriteArrayList<>();

  TotalTimes() {
    super(1);
  }

  List<Duration> times() {
    return List.copyOf(times);
  }

  /** All that were begun are over. */
  void runOut() throws Exception {
    for (Callable<?> end : ends) {
      end.call();
    }
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> end, long delay, TimeUnit unit) {
    times.add(Duration.ofNanos(unit.toNanos(delay)));
    ends.add(end);
    return super.schedule(end, 1, TimeUnit.DAYS);
  }
}
