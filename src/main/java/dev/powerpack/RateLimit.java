package dev.powerpack;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * So many requests in any period, however they fall: the first ones at once, and each other one a
 * period after the one that comes so many before it, in the order in which they ask.
 */
class RateLimit {
  private final int requests;
  private final long period;
  /** When the latest requests are sent, at most as many as fall into a period. */
  private final Queue<Long> times = new PriorityQueue<>();

  /** A limit; a period of zero is none. */
  RateLimit(int requests, Duration period) {
    this.requests = requests;
    this.period = period.toNanos();
  }

  /** Nanoseconds from any moment on. */
  long now() {
    return System.nanoTime();
  }

  /** Reserves the next time for a request; null, and nothing, if that is more nanoseconds away. */
  synchronized @Nullable Long reserve(long longest) {
    long now = now();
    while (!times.isEmpty() && now - times.element() >= period) {
      times.remove();
    }
    boolean full = times.size() == requests;
    long wait = full ? times.element() + period - now : 0;
    if (wait > longest) {
      return null;
    }
    if (full) {
      times.remove();
    }
    times.add(now + wait);
    return now + wait;
  }

  /**
   * Lets a request go that is sent now: it counts from now on, and not from the time that was
   * reserved. If others have taken its place since, it reserves another time.
   *
   * @return the nanoseconds that it still waits, as many as the longest if that is not enough
   */
  synchronized long depart(long reserved, long longest) {
    long now = now();
    if (now <= reserved || (times.remove(reserved) && times.add(now))) {
      return 0;
    }
    Long time = reserve(longest);
    return time == null ? longest : time - now;
  }
}
