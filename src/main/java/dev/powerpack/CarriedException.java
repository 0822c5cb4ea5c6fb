package dev.powerpack;

import java.io.IOException;

/**
 * Carries an exception of ours out of an interceptor: OkHttp hands on an IOException and lets any
 * other kill its thread.
 */
final class CarriedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final PowerpackException carried;

  CarriedException(PowerpackException carried) {
    super(carried.getMessage(), carried);
    this.carried = carried;
  }

  PowerpackException carried() {
    return carried;
  }
}
