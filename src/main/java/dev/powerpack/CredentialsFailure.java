package dev.powerpack;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** There were no credentials to send; {@link Failures} makes more of it. */
final class CredentialsFailure extends IOException {
  private static final long serialVersionUID = 1L;

  CredentialsFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
