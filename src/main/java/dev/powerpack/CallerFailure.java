package dev.powerpack;

import java.io.IOException;

/**
 * Code of the caller failed within a call. As an IOException it reaches the callback of the
 * request; any other OkHttp would throw on a thread too, which prints it.
 */
final class CallerFailure extends IOException {
  private static final long serialVersionUID = 1L;

  CallerFailure(Throwable cause) {
    super(cause);
  }
}
