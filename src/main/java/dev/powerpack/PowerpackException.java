package dev.powerpack;

import org.jspecify.annotations.Nullable;

/** Every failure of a call. It is unchecked and holds no credentials. */
public class PowerpackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Requests sent so far. */
  private int attempts;

  PowerpackException(String message, int attempts, @Nullable Throwable cause) {
    super(message, cause);
    this.attempts = attempts;
  }

  /**
   * Adds the attempts before the one that failed. Called once, by the one that counts, before it is
   * thrown.
   */
  PowerpackException afterEarlier(int attempts) {
    this.attempts += attempts;
    return this;
  }

  /**
   * {@return how many requests were sent before giving up, the first one included; 0 if none was}
   */
  public int getAttempts() {
    return attempts;
  }
}
