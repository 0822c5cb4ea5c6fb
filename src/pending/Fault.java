package dev.powerpack;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong on the way, and what a caller is to see of it.
 *
 * @param cause sets it up
 * @param failure exactly what is thrown while the fault lasts; null where the answer is taken for
 *     good
 * @param attempts of a call while the fault lasts
 */
record Fault(
    String name,
    Consumer<FaultySite> cause,
    @Nullable Class<? extends PowerpackException> failure,
    int attempts) {

  /** Tried again: noticed only if it stays. */
  static Fault repeated(
      String name, Class<? extends PowerpackException> failure, Consumer<FaultySite> cause) {
    return new Fault(name, cause, failure, 3);
  }

  /** Not tried again: noticed at once. */
  static Fault thrownAtOnce(
      String name, Class<? extends PowerpackException> failure, Consumer<FaultySite> cause) {
    return new Fault(name, cause, failure, 1);
  }

  /** Odd, but no failure. */
  static Fault accepted(String name, Consumer<FaultySite> cause) {
    return new Fault(name, cause, null, 1);
  }

  boolean isRepeated() {
    return attempts > 1;
  }

  @Override
  public String toString() {
    return name;
  }
}
