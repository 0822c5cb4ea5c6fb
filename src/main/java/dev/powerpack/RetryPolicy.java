package dev.powerpack;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a call is retried, and for how long. Immutable.
 *
 * <p>By default: 3 attempts, a random wait of up to 0.5 s after the first and up to 1 s after the
 * second, a {@code Retry-After} of up to 60 s honoured, and 2 minutes for the whole call.
 *
 * <p>Retried are failures of the connection, time-outs, responses that break off, and the statuses
 * 408, 429, 500, 502, 503 and 504; a POST or PATCH after 429, a refused connection or an unknown
 * host alone, unless the contract calls it idempotent. Never retried are other statuses, a
 * certificate that is not trusted, a response that came whole and breaks the contract, what code of
 * the caller throws, and a call that was cancelled or interrupted.
 */
public final class RetryPolicy {
  private static final RetryPolicy DEFAULTS = new RetryPolicy(
      3,
      Duration.ofMillis(500),
      Duration.ofSeconds(8),
      Duration.ofSeconds(60),
      Duration.ofMinutes(2));

  // Waits are measured in nanoseconds, and a long holds no more: 292 years.
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  private final int attempts;
  private final Duration firstBackoff;
  private final Duration longestBackoff;
  private final Duration longestWait;
  private final Duration totalTime;

  private RetryPolicy(
      int attempts,
      Duration firstBackoff,
      Duration longestBackoff,
      Duration longestWait,
      Duration totalTime) {
    this.attempts = attempts;
    this.firstBackoff = firstBackoff;
    this.longestBackoff = longestBackoff;
    this.longestWait = longestWait;
    this.totalTime = totalTime;
  }

  /** {@return 3 attempts, back-off from 0.5 s to 8 s, waits of up to 60 s, 2 minutes in total} */
  public static RetryPolicy defaults() {
    return DEFAULTS;
  }

  /** {@return one attempt; the total time is that of the defaults, 2 minutes} */
  public static RetryPolicy none() {
    return DEFAULTS.withAttempts(1);
  }

  /**
   * Attempts per call, the first included. Default 3.
   *
   * @param attempts number of attempts, 1 to 10
   * @return a policy that differs in its attempts
   * @throws IllegalArgumentException if the number is not 1 to 10
   */
  public RetryPolicy withAttempts(int attempts) {
    if (attempts < 1 || attempts > 10) {
      throw new IllegalArgumentException("attempts must be 1 to 10 but was " + attempts);
    }
    return new RetryPolicy(attempts, firstBackoff, longestBackoff, longestWait, totalTime);
  }

  /**
   * Bounds of the random wait between two attempts: from 0 up to {@code first}, which doubles each
   * time up to {@code longest}. Default 0.5 s and 8 s. A {@code Retry-After} of the service takes
   * its place.
   *
   * @param first bound of the first wait; more than zero
   * @param longest bound of each wait; not less than the first, at most 292 years
   * @return a policy that differs in its back-off
   * @throws IllegalArgumentException if one is out of bounds
   */
  public RetryPolicy withBackoff(Duration first, Duration longest) {
    positive("first back-off", first);
    positive("longest back-off", longest);
    if (first.compareTo(longest) > 0) {
      throw new IllegalArgumentException("first back-off must not exceed the longest, "
          + Phrases.duration(longest) + ", but was " + Phrases.duration(first));
    }
    return new RetryPolicy(attempts, first, longest, longestWait, totalTime);
  }

  /**
   * The longest {@code Retry-After} that is waited for; a longer one ends the call at once. Default
   * 60 s. Plivo does not document that it sends one.
   *
   * @param longestWait more than zero, at most 292 years
   * @return a policy that differs in its longest wait
   * @throws IllegalArgumentException if the duration is out of bounds
   */
  public RetryPolicy withLongestWait(Duration longestWait) {
    return new RetryPolicy(
        attempts, firstBackoff, longestBackoff, positive("longest wait", longestWait), totalTime);
  }

  /**
   * The time of a call with all its attempts and waits, those for the rate limit included. Default
   * 2 minutes. A blocking call waits longer where your code, as a supplier of credentials, or the
   * resolver of the system does not return; that ends with neither an interrupt nor
   * {@code close()}.
   *
   * @param totalTime more than zero, at most 292 years
   * @return a policy that differs in its total time
   * @throws IllegalArgumentException if the duration is out of bounds
   */
  public RetryPolicy withTotalTime(Duration totalTime) {
    return new RetryPolicy(
        attempts, firstBackoff, longestBackoff, longestWait, positive("total time", totalTime));
  }

  static int atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1 but was " + value);
    }
    return value;
  }

  static Duration positive(String name, Duration value) {
    Objects.requireNonNull(value, name);
    if (value.isZero() || value.isNegative()) {
      throw new IllegalArgumentException(
          name + " must be positive but was " + Phrases.duration(value));
    }
    if (value.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          name + " must be at most 292 years but was " + Phrases.duration(value));
    }
    return value;
  }

  /** {@return the attempts per call, the first included; 1 to 10} */
  public int getAttempts() {
    return attempts;
  }

  /** {@return the longest {@code Retry-After} that is waited for} */
  public Duration getLongestWait() {
    return longestWait;
  }

  /** {@return the time of a call with all its attempts and waits} */
  public Duration getTotalTime() {
    return totalTime;
  }

  /**
   * The wait before the next attempt. Full jitter, {@code random} is 0 to 1, keeps clients that
   * failed together from coming back together.
   */
  Duration waitAfter(int failures, @Nullable Duration retryAfter, double random) {
    if (retryAfter != null) {
      return retryAfter;
    }
    double doubled = (double) firstBackoff.toNanos() * Math.pow(2, failures - 1);
    double bound = Math.min(doubled, (double) longestBackoff.toNanos());
    return Duration.ofNanos((long) (bound * random));
  }

  @Override
  public String toString() {
    return "RetryPolicy{attempts=" + attempts + ", backoff=" + firstBackoff + " to "
        + longestBackoff + ", longestWait=" + longestWait + ", totalTime=" + totalTime + "}";
  }
}
