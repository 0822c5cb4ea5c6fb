package dev.powerpack;

import java.io.IOException;

/** What code of the caller threw within a request; {@link Failures} makes more of it. */
final class CallerFailure extends IOException {
  private static final long serialVersionUID = 1L;

  CallerFailure(Throwable cause) {
    super(cause);
  }
}
