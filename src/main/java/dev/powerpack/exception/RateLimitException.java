package dev.powerpack.exception;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The account has sent more requests than the service allows: status 429. */
public final class RateLimitException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** How long to wait; null where the response does not say. */
  private final @Nullable Duration retryAfter;

  /**
   * Too many requests; tests of callers may make one too.
   *
   * @param message what happened, and what to do
   * @param attempts requests that were sent, 1 or more
   * @param details what the response said
   * @param retryAfter how long to wait, or null
   */
  public RateLimitException(
      String message, int attempts, Details details, @Nullable Duration retryAfter) {
    super(message, attempts, details);
    this.retryAfter = retryAfter;
  }

  /**
   * {@return how long to wait before the next request, from {@code Retry-After}; null where the
   * response does not say, and 68 years for a number of seconds of more than nine digits}
   */
  public @Nullable Duration getRetryAfter() {
    return retryAfter;
  }
}
