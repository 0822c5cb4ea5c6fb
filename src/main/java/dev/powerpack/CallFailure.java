package dev.powerpack;

import dev.powerpack.exception.PowerpackException;
import java.io.IOException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Ends a call without another attempt. It is thrown where nothing but an IOException can be, and
 * the attempts are not known yet.
 */
final class CallFailure extends IOException {
  private static final long serialVersionUID = 1L;

  /** Makes what the call throws after so many attempts, without what the signature knows. */
  final transient BiFunction<Integer, Signature, PowerpackException> thrown;

  CallFailure(
      @Nullable Throwable cause, BiFunction<Integer, Signature, PowerpackException> thrown) {
    super(cause);
    this.thrown = thrown;
  }
}
