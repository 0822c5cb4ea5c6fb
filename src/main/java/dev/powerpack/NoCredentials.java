package dev.powerpack;

import org.jspecify.annotations.Nullable;

/** The supplier of the caller gave no credentials, so nothing was sent. */
final class NoCredentials extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoCredentials(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
