package dev.powerpack;

import dev.powerpack.exception.PowerpackException;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong on the way, and what a caller is to see of it.
 *
 * @param failure exactly what is thrown while the fault lasts; null where the response is accepted
 * @param attempts of a call while the fault lasts; where there are more, a fault that passes is not
 *     noticed
 * @param cause sets it up
 */
record Fault(
    String name, @Nullable Class<? extends PowerpackException> failure, int attempts, Cause cause) {

  /** Sets a fault up. */
  interface Cause {
    void in(FaultySite site) throws Exception;
  }

  static Fault retried(String name, Class<? extends PowerpackException> failure, Cause cause) {
    return new Fault(name, failure, 3, cause);
  }

  static Fault thrownAtOnce(String name, Class<? extends PowerpackException> failure, Cause cause) {
    return new Fault(name, failure, 1, cause);
  }

  @Override
  public String toString() {
    return name;
  }
}
