package dev.powerpack;

import dev.failsafe.spi.Scheduler;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs what has not to wait at once, in the thread that asks for it, and leaves the rest to another
 * scheduler. An attempt does not block, as OkHttp's own threads send it, so that the way over a
 * thread of ours would only take time.
 */
final class AtOnce implements Scheduler {
  private final Scheduler later;

  AtOnce(Scheduler later) {
    this.later = later;
  }

  @Override
  public ScheduledFuture<?> schedule(Callable<?> work, long delay, TimeUnit unit) {
    if (delay > 0) {
      return later.schedule(work, delay, unit);
    }
    Done<?> done = new Done<>(work);
    done.run();
    return done;
  }

  private static final class Done<T> extends FutureTask<T> implements ScheduledFuture<T> {
    Done(Callable<T> work) {
      super(work);
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return 0;
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(0, other.getDelay(TimeUnit.NANOSECONDS));
    }
  }
}
