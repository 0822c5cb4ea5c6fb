package dev.powerpack;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Future;

/**
 * So many requests in any period, however they fall. Each has a permit, in the order in which they
 * come, which is free again a period after the request was sent, or when its call ends before that.
 * So a request that a dispatcher holds up takes nobody's place, and loses none.
 */
final class RateLimit {
  private final int requests;
  private final long period;
  private final Workers workers;
  private final Set<Permit> waiting = new LinkedHashSet<>();
  /** When those of the last period were sent. */
  private final Queue<Long> sent = new ArrayDeque<>();
  /** Permits of requests that were not sent yet. */
  private int granted;

  private Future<?> timer = Workers.NONE;

  /** A limit; a period of zero is none. */
  RateLimit(int requests, Duration period, Workers workers) {
    this.requests = requests;
    this.period = period.toNanos();
    this.workers = workers;
  }

  private synchronized void wake() {
    timer = Workers.NONE;
    serve();
  }

  private void serve() {
    dropOld();
    Iterator<Permit> next = waiting.iterator();
    while (next.hasNext() && isFree()) {
      Permit permit = next.next();
      next.remove();
      permit.grant();
      workers.execute(permit.work);
    }
    if (waiting.isEmpty()) {
      timer.cancel(false);
      timer = Workers.NONE;
    } else if (timer == Workers.NONE && !sent.isEmpty()) {
      timer = workers.after(sent.element() + period - workers.now(), this::wake);
    }
  }

  private void dropOld() {
    long now = workers.now();
    while (!sent.isEmpty() && now - sent.element() >= period) {
      sent.remove();
    }
  }

  private boolean isFree() {
    return granted + sent.size() < requests;
  }

  /** The nanoseconds that another permit has to wait at least. */
  private double leastWait() {
    long now = workers.now();
    long first = sent.stream()
        .skip(waiting.size() % requests)
        .findFirst()
        .map(time -> time + period - now)
        .orElse(period);
    int periods = waiting.size() / requests;
    return first + (double) periods * period;
  }

  /** What a request needs to be sent. */
  final class Permit {
    private final Runnable work;
    private boolean isGranted;
    private boolean isOver;

    /** A permit, with what is to be done once it is granted after a wait. */
    Permit(Runnable work) {
      this.work = work;
    }

    /**
     * Acquires it, now or later.
     *
     * @return the nanoseconds to wait: 0 if it is granted at once, and nothing else is done; more
     *     than the longest if it would take longer than that, and it will not be granted
     */
    double acquire(long longest) {
      if (period == 0) {
        return 0;
      }
      synchronized (RateLimit.this) {
        dropOld();
        if (waiting.isEmpty() && isFree() && !isOver) {
          grant();
          return 0;
        }
        double wait = Math.max(1, leastWait());
        if (wait <= longest && !isOver) {
          waiting.add(this);
          serve();
        }
        return wait;
      }
    }

    private void grant() {
      isGranted = true;
      granted++;
    }

    /** Whether there is room to send the request once more; it takes the room. */
    boolean isFreeAgain() {
      synchronized (RateLimit.this) {
        dropOld();
        boolean room = period == 0 || (waiting.isEmpty() && isFree());
        if (room && period > 0) {
          sent.add(workers.now());
        }
        return room;
      }
    }

    /** The request is sent now. */
    void depart() {
      end(true);
    }

    /** If the request was not sent, it will not be. */
    void giveBack() {
      end(false);
    }

    private void end(boolean departed) {
      if (period == 0) {
        return;
      }
      synchronized (RateLimit.this) {
        if (isOver) {
          return;
        }
        isOver = true;
        waiting.remove(this);
        if (isGranted) {
          granted--;
          if (departed) {
            sent.add(workers.now());
          }
        }
        serve();
      }
    }
  }
}
