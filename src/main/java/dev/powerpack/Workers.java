package dev.powerpack;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
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

  final ThreadPoolExecutor threads = (ThreadPoolExecutor) Executors.newCachedThreadPool(DAEMONS);

  private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, DAEMONS);

  Workers() {
    this(IDLE);
  }

  Workers(Duration idle) {
    threads.setKeepAliveTime(idle.toMillis(), TimeUnit.MILLISECONDS);
    // Without this, the time-out of each call that has succeeded would keep its page until it is
    // due.
    timer.setRemoveOnCancelPolicy(true);
    timer.setKeepAliveTime(idle.toMillis(), TimeUnit.MILLISECONDS);
    timer.allowCoreThreadTimeOut(true);
  }

  /** Nanoseconds from any moment on. */
  long now() {
    return System.nanoTime();
  }

  /** From 0 to 1, for the jitter of the back-off. */
  double random() {
    return Math.random();
  }

  /** Runs it on a thread of its own, after {@link #close()} too. */
  @Override
  public void execute(Runnable work) {
    threads.execute(work);
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
    // Each thread ends with its work. A shutdown would reject work that ends calls.
    threads.setKeepAliveTime(0, TimeUnit.NANOSECONDS);
  }
}
