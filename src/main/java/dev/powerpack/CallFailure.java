package dev.powerpack;

import dev.powerpack.exception.PowerpackException;
import java.io.IOException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Ends a call without another attempt. It is thrown where nothing but an IOException can be, and
 * the attempts are not known yet.
 */
final class CallFailure extends IOException {
  private static final long serialVersionUID = 1L;

  /** What the call throws, made of the number of attempts. */
  final transient IntFunction<PowerpackException> exception;

  CallFailure(
      String message, @Nullable Throwable cause, IntFunction<PowerpackException> exception) {
    super(message, cause);
    this.exception = exception;
  }
}
