package dev.powerpack;

import dev.failsafe.AsyncExecution;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.Policy;
import dev.failsafe.RateLimiter;
import dev.failsafe.spi.Scheduler;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** Sends a call, and again where that helps, within the rate limit. Failsafe does the waiting. */
final class Attempts<T> {
  private static final Set<Integer> RETRIED =
      new HashSet<>(Arrays.asList(408, 429, 500, 502, 503, 504));

  private final FailsafeExecutor<Response<T>> executor;

  /**
   * Attempts under a policy.
   *
   * @param requests sent in a period at most
   * @param period zero for no rate limit
   * @param random from 0 to 1, for the jitter of the back-off
   */
  Attempts(
      RetryPolicy policy,
      int requests,
      Duration period,
      Scheduler scheduler,
      DoubleSupplier random) {
    List<Policy<Response<T>>> policies = new ArrayList<>();
    policies.add(dev.failsafe.RetryPolicy.<Response<T>>builder()
        .withMaxAttempts(policy.getAttempts())
        .handleIf(Attempts::helpsToRepeat)
        .abortIf(response -> response != null && isLongerThan(policy.getLongestWait(), response))
        .withDelayFn(failed -> policy.waitAfter(
            failed.getAttemptCount(), retryAfter(failed.getLastResult()), random.getAsDouble()))
        .build());
    if (!period.isZero()) {
      policies.add(RateLimiter.<Response<T>>burstyBuilder(requests, period)
          .withMaxWaitTime(policy.getTotalTime())
          .build());
    }
    executor = Failsafe.with(policies).with(scheduler);
  }

  /**
   * Sends the call until an answer is final.
   *
   * @param attempts is told the number of each attempt as it begins
   * @param isGivenUp whether nobody waits for the answer any more
   */
  CompletableFuture<Response<T>> send(
      Call<T> call, AtomicInteger attempts, BooleanSupplier isGivenUp) {
    return executor.getAsyncExecution(execution -> {
      if (isGivenUp.getAsBoolean()) {
        // Failsafe does not end a wait that began in the moment of the cancellation.
        return;
      }
      attempts.set(execution.getAttemptCount() + 1);
      Call<T> attempt = call.clone();
      execution.onCancel(attempt::cancel);
      attempt.enqueue(new Recorder<>(execution));
    });
  }

  private static boolean helpsToRepeat(
      @Nullable Response<?> response, @Nullable Throwable failure) {
    return failure == null
        ? response != null && RETRIED.contains(response.code())
        : isOfTheConnection(failure);
  }

  private static boolean isOfTheConnection(Throwable failure) {
    if (!(failure instanceof IOException)
        || failure instanceof CarriedException
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

  /** Hands what Retrofit says to Failsafe. */
  private static final class Recorder<T> implements Callback<T> {
    private final AsyncExecution<Response<T>> execution;

    Recorder(AsyncExecution<Response<T>> execution) {
      this.execution = execution;
    }

    @Override
    public void onResponse(Call<T> call, Response<T> response) {
      execution.recordResult(response);
    }

    @Override
    public void onFailure(Call<T> call, Throwable failure) {
      execution.recordException(failure);
    }
  }
}
