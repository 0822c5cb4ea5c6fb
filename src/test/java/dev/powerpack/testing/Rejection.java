package dev.powerpack.testing;

import mockwebserver3.MockResponse;

/** Ends a request with an error. */
final class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  Rejection(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  MockResponse response() {
    return Responses.error(status, String.valueOf(getMessage()));
  }
}
