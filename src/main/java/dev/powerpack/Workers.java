package dev.powerpack;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The threads of a client: one that keeps time and hands over at once, and as many as are needed
 * for all that may take long. They are daemons, and end after 10 idle seconds, so that a client
 * that was not closed holds up nothing.
 */
class Workers implements Executor {
  /** The timer of nothing. */
  static final Future<?> NONE = CompletableFuture.completedFuture(null);

  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final ThreadFactory DAEMONS = work -> {
    Thread thread = new Thread(work, "powerpack-sdk");
    thread.setDaemon(true);
    return thread;
  };

  final ExecutorService threads;

  private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, DAEMONS);

  Workers() {
    this(IDLE);
  }

  Workers(Duration idle) {
    threads = new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        idle.toMillis(),
        TimeUnit.MILLISECONDS,
        new SynchronousQueue<>(),
        DAEMONS);
    // Without this, the time-out of each call that has succeeded would keep its page until it is
    // due.
    timer.setRemoveOnCancelPolicy(true);
    timer.setKeepAliveTime(idle.toMillis(), TimeUnit.MILLISECONDS);
    timer.allowCoreThreadTimeOut(true);
  }

  /** From 0 to 1, for the jitter of the back-off. */
  double random() {
    return Math.random();
  }

  /** Runs it on a thread of its own; after {@link #close()} on a new one. */
  @Override
  public void execute(Runnable work) {
    try {
      threads.execute(work);
    } catch (RejectedExecutionException e) {
      DAEMONS.newThread(work).start();
    }
  }

  /** Runs it after a wait, on a thread of its own. */
  Future<?> after(long nanos, Runnable work) {
    try {
      return timer.schedule(() -> execute(work), nanos, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      // The client was closed, which ends all calls.
      return NONE;
    }
  }

  /** Runs it when time is over, on a thread of its own. */
  Future<?> timeOut(long nanos, Runnable work) {
    return after(nanos, work);
  }

  /** Waits for it until time is over. */
  <T> T await(Future<T> future, long nanos)
      throws InterruptedException, ExecutionException, TimeoutException {
    return future.get(nanos, TimeUnit.NANOSECONDS);
  }

  void close() {
    timer.shutdownNow();
    threads.shutdown();
  }
}
