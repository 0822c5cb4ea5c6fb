package dev.powerpack;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.Policy;
import dev.failsafe.RateLimiter;
import dev.failsafe.spi.Scheduler;
import dev.powerpack.exception.PowerpackException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/**
 * Sends every call of a client: within the rate limit, again where that helps, within the total
 * time, until it is cancelled or the client is closed. Failsafe decides when; the exceptions come
 * from {@link Failures}.
 *
 * <p>What a caller may have put behind a future runs on a thread of the {@link Workers} and never
 * on one that others need: not on that of the timer, of OkHttp, of another call or of
 * {@link #close()}.
 */
final class CallExecutor {
  private final RetryPolicy policy;
  private final FailsafeExecutor<Response<?>> repeatable;
  private final FailsafeExecutor<Response<?>> single;
  private final Workers workers;
  private final Set<PendingCall<?>> pending = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** An executor of so many requests in a period; zero is no period, and no limit. */
  CallExecutor(RetryPolicy policy, int requests, Duration period, Workers workers) {
    this.policy = policy;
    this.workers = workers;
    List<Policy<Response<?>>> limit = period.isZero()
        ? Collections.emptyList()
        : Collections.singletonList(RateLimiter.<Response<?>>burstyBuilder(requests, period)
            .withMaxWaitTime(policy.getTotalTime())
            .build());
    this.repeatable = executor(Retries.ofRepeatable(policy, workers::random), limit);
    this.single = executor(Retries.ofSingle(policy, workers::random), limit);
  }

  private FailsafeExecutor<Response<?>> executor(
      Policy<Response<?>> retries, List<Policy<Response<?>>> limit) {
    List<Policy<Response<?>>> policies = new ArrayList<>();
    policies.add(retries);
    policies.addAll(limit);
    return Failsafe.with(policies).with((Scheduler) workers);
  }

  /**
   * Sends a call and waits for what comes of it. The first attempt is made on this thread, which
   * saves the way to another one and back.
   *
   * @param empty whether the operation has a response without a value
   * @throws PowerpackException in all cases but success
   */
  <T> @Nullable T execute(Call<T> call, boolean empty) {
    PendingCall<T> sent = start(call, empty, Thread.currentThread());
    try {
      return workers.await(sent.result, sent.nanosLeft());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw sent.end(Failures.interrupted(sent.attempts(), e));
    } catch (TimeoutException e) {
      throw sent.end(Failures.tooLate(policy.getTotalTime(), sent.attempts()));
    } catch (ExecutionException e) {
      PowerpackException failure = Failures.of(e.getCause(), sent.attempts());
      // It may have been made on another thread; the caller wants to see where the call was made.
      failure.setStackTrace(new Throwable().getStackTrace());
      throw failure;
    }
  }

  /** Sends a call. Cancelling the future ends it. */
  <T> CompletableFuture<@Nullable T> enqueue(Call<T> call, boolean empty) {
    CompletableFuture<@Nullable T> promise = new CompletableFuture<>();
    PendingCall<T> sent = start(call, empty, null);
    if (!sent.hasEnded()) {
      sent.cancelAtEnd(workers.after(
          sent.nanosLeft(),
          () -> sent.end(Failures.tooLate(policy.getTotalTime(), sent.attempts()))));
    }
    sent.result.whenComplete((value, failure) -> workers.execute(() -> {
      if (failure == null) {
        promise.complete(value);
      } else {
        promise.completeExceptionally(Failures.of(failure, sent.attempts()));
      }
    }));
    promise.whenComplete((value, failure) -> {
      if (promise.isCancelled()) {
        sent.end(new CancellationException());
      }
    });
    return promise;
  }

  private <T> PendingCall<T> start(Call<T> call, boolean empty, @Nullable Thread caller) {
    PendingCall<T> sent = new PendingCall<>(call, policy.getTotalTime(), empty, workers, pending);
    if (closed) {
      sent.end(Failures.closed(0));
      return sent;
    }
    FailsafeExecutor<Response<?>> executor =
        Retries.isRepeatable(sent.request()) ? repeatable : single;
    CompletableFuture<Response<?>> response =
        executor.getStageAsync(() -> sent.attempt(Thread.currentThread() == caller));
    response.whenComplete(sent::end);
    sent.cancelAtEnd(response);
    return sent;
  }

  void close() {
    closed = true;
    for (PendingCall<?> sent : pending) {
      sent.end(Failures.closed(sent.attempts()));
    }
  }
}
