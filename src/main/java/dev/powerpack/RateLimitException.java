package dev.powerpack;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The account has sent more requests than the service allows: status 429. */
public final class RateLimitException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** How long to wait; null where the answer does not say. */
  private final @Nullable Duration retryAfter;

  RateLimitException(ErrorAnswer answer, @Nullable Duration retryAfter) {
    super(
        answer,
        retryAfter == null
            ? "wait before the next request"
            : "wait " + retryAfter.getSeconds() + " s");
    this.retryAfter = retryAfter;
  }

  /**
   * {@return how long to wait before the next request, from {@code Retry-After}; null where the
   * answer does not say}
   */
  public @Nullable Duration getRetryAfter() {
    return retryAfter;
  }
}
