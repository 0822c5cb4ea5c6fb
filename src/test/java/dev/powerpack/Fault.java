package dev.powerpack;

import dev.powerpack.exception.PowerpackException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong on the way, and what a caller is to see of it.
 *
 * @param cause sets it up
 * @param failure exactly what is thrown while the fault lasts; null where the response is accepted
 * @param attempts of a call while the fault lasts
 */
record Fault(
    String name,
    Consumer<FaultySite> cause,
    @Nullable Class<? extends PowerpackException> failure,
    int attempts) {

  /** Retried: noticed only if it stays. */
  static Fault retried(
      String name, Class<? extends PowerpackException> failure, Consumer<FaultySite> cause) {
    return new Fault(name, cause, failure, 3);
  }

  /** Not retried: noticed at once. */
  static Fault thrownAtOnce(
      String name, Class<? extends PowerpackException> failure, Consumer<FaultySite> cause) {
    return new Fault(name, cause, failure, 1);
  }

  /** Odd, but no failure. */
  static Fault accepted(String name, Consumer<FaultySite> cause) {
    return new Fault(name, cause, null, 1);
  }

  boolean isRetried() {
    return attempts > 1;
  }

  @Override
  public String toString() {
    return name;
  }
}
