package dev.powerpack;

import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/** A call from its first attempt to its result, and the number of its attempts. */
final class PendingCall<T> {
  /** The value, or what went wrong. Nobody outside this package hears of it. */
  final CompletableFuture<@Nullable T> result = new CompletableFuture<>();

  private final Call<T> call;
  private final boolean empty;
  private final long deadline;
  private final Executor workers;
  private final Set<PendingCall<?>> pending;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final Queue<Future<?>> waits = new ConcurrentLinkedQueue<>();
  private volatile int attempts;
  private volatile @Nullable Attempt<T> current;

  /**
   * A call that was not sent yet.
   *
   * @param empty whether it has a response without a value
   * @param pending where it is until it ends
   */
  PendingCall(
      Call<T> call,
      Duration totalTime,
      boolean empty,
      Executor workers,
      Set<PendingCall<?>> pending) {
    this.call = call;
    this.empty = empty;
    this.deadline = System.nanoTime() + totalTime.toNanos();
    this.workers = workers;
    this.pending = pending;
    pending.add(this);
  }

  /** Makes the next attempt, on this thread or not; attempts follow each other. */
  CompletionStage<Response<?>> attempt(boolean here) {
    // Listeners of the caller hear of each call that is made, so none is made in vain.
    Attempt<T> attempt = new Attempt<>(attempts == 0 ? call : call.clone(), workers);
    current = attempt;
    if (ended.get()) {
      // Failsafe does not end a wait that began in the moment of the cancellation.
      throw new CancellationException();
    }
    int number = attempts + 1;
    attempts = number;
    return here ? attempt.execute() : attempt.enqueue();
  }

  Request request() {
    return call.request();
  }

  int attempts() {
    return attempts;
  }

  long nanosLeft() {
    return Math.max(0, deadline - System.nanoTime());
  }

  /** Cancels it when the call ends, or at once if it has. */
  void cancelAtEnd(Future<?> wait) {
    waits.add(wait);
    if (ended.get()) {
      wait.cancel(true);
    }
  }

  boolean hasEnded() {
    return ended.get();
  }

  /** Ends the call, unless it has ended, and the request with it. */
  <F extends Throwable> F end(F failure) {
    finish(null, failure);
    return failure;
  }

  /** What the call holds is given back before anybody hears of its end. */
  private void finish(@Nullable T value, @Nullable Throwable failure) {
    if (!ended.compareAndSet(false, true)) {
      return;
    }
    pending.remove(this);
    waits.forEach(wait -> wait.cancel(true));
    Attempt<T> attempt = current;
    if (failure == null) {
      result.complete(value);
    } else {
      if (attempt != null) {
        // Cancelling tells listeners of the caller, who may take their time.
        workers.execute(attempt::cancel);
      }
      result.completeExceptionally(failure);
    }
  }

  /** Takes what Failsafe says in the end. The response is one of this call. */
  @SuppressWarnings("unchecked")
  void end(@Nullable Response<?> response, @Nullable Throwable failure) {
    try {
      if (response == null) {
        end(failure == null ? new CancellationException() : failure);
      } else if (!response.isSuccessful()) {
        end(new ErrorResponse(response).toException(attempts));
      } else if (response.body() == null && !empty) {
        // Retrofit asks no converter about 204 and 205.
        end(new MalformedBody(
            "the response " + response.code() + " is empty where JSON was expected at path $",
            "",
            null));
      } else {
        finish((T) response.body(), null);
      }
    } catch (RuntimeException | Error e) {
      // Left uncaught, it would be swallowed, and the caller would wait for ever.
      end(e);
    }
  }
}
