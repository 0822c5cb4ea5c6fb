package dev.powerpack.exception;

import org.jspecify.annotations.Nullable;

/** Every failure of a call. It is unchecked and holds no credentials. */
public class PowerpackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Attempts made. */
  private final int attempts;

  /**
   * A failure; tests of callers may make one too.
   *
   * @param message what happened, and what to do
   * @param attempts attempts that were made, 0 or more
   * @param cause what led to it, or null
   */
  public PowerpackException(String message, int attempts, @Nullable Throwable cause) {
    super(message, cause);
    this.attempts = attempts;
  }

  /**
   * {@return how many attempts the call made before it gave up, the first one included, and those
   * whose request did not leave, as where the connection was refused, but not those without
   * credentials; 0 if none, and of a walk whose pages contradict each other or that was interrupted
   * while it read ahead}
   */
  public int getAttempts() {
    return attempts;
  }
}
