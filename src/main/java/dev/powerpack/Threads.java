package dev.powerpack;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a client. They are daemons, so that a client that was not closed does not hold up
 * the JVM.
 */
final class Threads {
  private Threads() {}

  /** As many threads as there are requests under way. */
  static ExecutorService forRequests() {
    return new ThreadPoolExecutor(
        0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), Threads::newThread);
  }

  /** One thread that begins attempts when it is time. It never waits for an answer. */
  static ScheduledExecutorService forTimes() {
    ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, Threads::newThread);
    // Without this, the time-out of each call that has succeeded would keep its page until it is
    // due.
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }

  private static Thread newThread(Runnable work) {
    Thread thread = new Thread(work, "powerpack-sdk");
    thread.setDaemon(true);
    return thread;
  }
}
