package dev.powerpack.exception;

import org.jspecify.annotations.Nullable;

/**
 * No whole response came: the connection failed, broke off or took too long, the certificate of the
 * service is not accepted, or the call was ended from this side.
 */
public final class NetworkException extends PowerpackException {
  private static final long serialVersionUID = 1L;

  /**
   * A failure of the network; tests of callers may make one too.
   *
   * @param message what happened
   * @param attempts requests that were sent, 0 or more
   * @param cause what led to it, or null
   */
  public NetworkException(String message, int attempts, @Nullable Throwable cause) {
    super(message, attempts, cause);
  }
}
