package dev.powerpack;

import dev.powerpack.api.Idempotent;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.DoubleSupplier;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;
import retrofit2.Response;

/** Which calls are sent again, after what. */
final class Retries {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final Set<Integer> STATUSES =
      new HashSet<>(Arrays.asList(408, TOO_MANY_REQUESTS, 500, 502, 503, 504));

  private Retries() {}

  /** Whether a request may be sent again though its effect is unknown. */
  static boolean isRepeatable(Request request) {
    if (!request.method().equals("POST") && !request.method().equals("PATCH")) {
      return true;
    }
    Invocation invocation = request.tag(Invocation.class);
    return invocation != null && invocation.method().isAnnotationPresent(Idempotent.class);
  }

  static dev.failsafe.RetryPolicy<Response<?>> ofRepeatable(
      RetryPolicy policy, DoubleSupplier random) {
    return retries(
        policy,
        random,
        (response, failure) ->
            response == null ? isOfTheConnection(failure) : STATUSES.contains(response.code()));
  }

  /** Retries only where nothing can have been done. */
  static dev.failsafe.RetryPolicy<Response<?>> ofSingle(RetryPolicy policy, DoubleSupplier random) {
    return retries(
        policy,
        random,
        (response, failure) -> response == null
            ? failure instanceof ConnectException || failure instanceof UnknownHostException
            : response.code() == TOO_MANY_REQUESTS);
  }

  private static dev.failsafe.RetryPolicy<Response<?>> retries(
      RetryPolicy policy, DoubleSupplier random, Condition condition) {
    return dev.failsafe.RetryPolicy.<Response<?>>builder()
        .withMaxAttempts(policy.getAttempts())
        .handleIf((response, failure) -> condition.helps(response, failure))
        .abortIf(response -> response != null && isLongerThan(policy.getLongestWait(), response))
        .withDelayFn(failed -> atLeastAMoment(policy.waitAfter(
            failed.getAttemptCount(), retryAfter(failed.getLastResult()), random.getAsDouble())))
        .build();
  }

  /**
   * Without a delay the scheduler would run the next attempt on this thread, where Failsafe holds a
   * lock and then cancels what it takes for the attempt before.
   */
  private static Duration atLeastAMoment(Duration wait) {
    return wait.isZero() ? Duration.ofNanos(1) : wait;
  }

  private static boolean isOfTheConnection(@Nullable Throwable failure) {
    if (!(failure instanceof IOException)
        || failure instanceof MalformedBody
        || failure instanceof CredentialsFailure
        || failure instanceof CallerFailure
        || failure instanceof ClosedByInterruptException
        || failure instanceof SSLPeerUnverifiedException) {
      return false;
    }
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLongerThan(Duration longest, Response<?> response) {
    Duration wait = retryAfter(response);
    return wait != null && wait.compareTo(longest) > 0;
  }

  private static @Nullable Duration retryAfter(@Nullable Response<?> response) {
    return response == null ? null : RetryAfter.of(response.headers());
  }

  /** Whether another attempt helps after a response, or after the failure to get one. */
  private interface Condition {
    boolean helps(@Nullable Response<?> response, @Nullable Throwable failure);
  }
}
