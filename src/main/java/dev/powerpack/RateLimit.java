package dev.powerpack;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * So many requests in any period, however they fall: the first ones at once, and each other one a
 * period after the one that comes so many before it, in the order in which they ask.
 */
class RateLimit {
  private final int requests;
  private final long period;
  /** When the latest requests are sent, at most as many as fall into a period. */
  private final Queue<Long> times = new ArrayDeque<>();

  /** A limit; a period of zero is none. */
  RateLimit(int requests, Duration period) {
    this.requests = requests;
    this.period = period.toNanos();
  }

  /** Nanoseconds from any moment on. */
  long now() {
    return System.nanoTime();
  }

  /**
   * Reserves the next time for a request, and returns the nanoseconds until then; -1 if they are
   * more than the longest, and nothing was reserved.
   */
  synchronized long reserve(long longest) {
    long now = now();
    while (!times.isEmpty() && now - times.element() >= period) {
      times.remove();
    }
    boolean full = times.size() == requests;
    long wait = full ? times.element() + period - now : 0;
    if (wait > longest) {
      return -1;
    }
    if (full) {
      times.remove();
    }
    times.add(now + wait);
    return wait;
  }
}
