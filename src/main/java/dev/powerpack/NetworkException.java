package dev.powerpack;

import org.jspecify.annotations.Nullable;

/**
 * No whole answer came: the connection failed, broke off or took too long, or the call was ended
 * from this side.
 */
public final class NetworkException extends PowerpackException {
  private static final long serialVersionUID = 1L;

  NetworkException(String message, int attempts, @Nullable Throwable cause) {
    super(message, attempts, cause);
  }
}
