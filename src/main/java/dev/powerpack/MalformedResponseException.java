package dev.powerpack;

import org.jspecify.annotations.Nullable;

/** An answer came whole and breaks the contract. The message holds the JSON path of the place. */
public final class MalformedResponseException extends PowerpackException {
  private static final long serialVersionUID = 1L;

  /** The answer as text, cut. */
  private final String body;

  MalformedResponseException(String message, String body, int attempts, @Nullable Throwable cause) {
    super(message, attempts, cause);
    this.body = body;
  }

  /** {@return the answer as text, cut after 64 KiB} */
  public String getBody() {
    return body;
  }
}
