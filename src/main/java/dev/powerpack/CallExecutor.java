package dev.powerpack;

import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.PowerpackException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Sends every call of a client: within the rate limit, again where that helps, within the total
 * time, until it is cancelled or the client is closed.
 */
final class CallExecutor {
  final RetryPolicy policy;
  final RateLimit limit;
  final Workers workers;
  final Set<PendingCall<?>> pending = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** An executor of so many requests in a period; zero is no period, and no limit. */
  CallExecutor(RetryPolicy policy, int requests, Duration period, Workers workers) {
    this.policy = policy;
    this.limit = new RateLimit(requests, period, workers);
    this.workers = workers;
  }

  /**
   * Sends a call and waits for what comes of it. The first attempt is made on this thread, which
   * saves the way to another one and back.
   */
  <T> @Nullable T execute(Call<T> call, boolean empty) {
    PendingCall<T> sent = new PendingCall<>(this, call, empty, true);
    start(sent);
    try {
      return workers.await(sent.result, sent.nanosLeft());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw sent.end(attempts -> Failures.interrupted(attempts, e));
    } catch (TimeoutException e) {
      throw sent.end(this::tooLate);
    } catch (ExecutionException e) {
      PowerpackException failure = (PowerpackException) Objects.requireNonNull(e.getCause());
      // It may have been made on another thread; the caller wants to see where the call was made.
      failure.setStackTrace(new Throwable().getStackTrace());
      throw failure;
    }
  }

  /** Sends a call. Whoever completes the future ends it. */
  <T> CompletableFuture<@Nullable T> enqueue(Call<T> call, boolean empty) {
    PendingCall<T> sent = new PendingCall<>(this, call, empty, false);
    start(sent);
    sent.result.whenComplete((value, failure) -> sent.end(attempts -> new CancellationException()));
    return sent.result;
  }

  private void start(PendingCall<?> call) {
    pending.add(call);
    if (closed) {
      call.end(Failures::closed);
    } else {
      call.start();
    }
  }

  NetworkException tooLate(int attempts) {
    return Failures.tooLate(policy.getTotalTime(), attempts);
  }

  void close() {
    closed = true;
    pending.forEach(call -> call.end(Failures::closed));
    workers.close();
  }
}
