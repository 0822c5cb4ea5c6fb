package dev.powerpack;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other threads do. */
final class Until {
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private Until() {}

  /** Returns as soon as it is true, and fails where that takes more than 5 s. */
  static void isTrue(String fact, BooleanSupplier condition) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("Not within " + LONGEST + ": " + fact);
      }
      LockSupport.parkNanos(1_000_000);
    }
  }
}
