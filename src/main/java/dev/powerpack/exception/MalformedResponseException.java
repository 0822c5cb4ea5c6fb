package dev.powerpack.exception;

import org.jspecify.annotations.Nullable;

/**
 * A response came whole and breaks the contract, or is longer than 1 MiB, or the pages of a list
 * contradict each other. The message holds the JSON path of the place.
 */
public final class MalformedResponseException extends PowerpackException {
  private static final long serialVersionUID = 1L;

  /** The response as text, cut. */
  private final String body;

  /**
   * A response that breaks the contract; tests of callers may make one too.
   *
   * @param message what was expected, what came, and the JSON path
   * @param body the response as text, or an empty text
   * @param attempts requests that were sent, 0 or more
   * @param cause what led to it, or null
   */
  public MalformedResponseException(
      String message, String body, int attempts, @Nullable Throwable cause) {
    super(message, attempts, cause);
    this.body = body;
  }

  /**
   * {@return the response as text, cut after 64 KiB; empty where several contradict each other, or
   * where one could not be decompressed}
   */
  public String getBody() {
    return body;
  }
}
