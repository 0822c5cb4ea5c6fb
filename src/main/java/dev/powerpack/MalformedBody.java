package dev.powerpack;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a converter found wrong with a body that came whole; {@link Failures} makes more of it. */
final class MalformedBody extends IOException {
  private static final long serialVersionUID = 1L;

  /** The body as text, cut. */
  final String body;

  MalformedBody(String message, String body, @Nullable Throwable cause) {
    super(message, cause);
    this.body = body;
  }
}
