package dev.powerpack;

import dev.powerpack.exception.PowerpackException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
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
  private volatile int attempts;
  private volatile @Nullable Attempt<T> current;

  /** A call that was not sent yet, and whether it has a response without a value. */
  PendingCall(Call<T> call, Duration totalTime, boolean empty) {
    this.call = call;
    this.empty = empty;
    this.deadline = System.nanoTime() + totalTime.toNanos();
  }

  /** Makes the next attempt, on this thread or not; attempts follow each other. */
  CompletionStage<Response<?>> attempt(boolean here, Executor canceller) {
    Attempt<T> attempt = new Attempt<>(call.clone(), canceller);
    current = attempt;
    if (result.isDone()) {
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

  void cancelAttempt() {
    Attempt<T> attempt = current;
    if (attempt != null) {
      attempt.cancel();
    }
  }

  int attempts() {
    return attempts;
  }

  long nanosLeft() {
    return Math.max(0, deadline - System.nanoTime());
  }

  /** Ends the call, unless it has ended, and the request with it. */
  PowerpackException end(PowerpackException failure) {
    result.completeExceptionally(failure);
    return failure;
  }

  private void complete(int status, @Nullable T value) {
    if (value == null && !empty) {
      // Retrofit asks no converter about 204 and 205.
      result.completeExceptionally(new MalformedBody(
          "the response " + status + " is empty where JSON was expected at path $", "", null));
    } else {
      result.complete(value);
    }
  }

  /** Takes what Failsafe says in the end. The response is one of this call. */
  @SuppressWarnings("unchecked")
  void complete(@Nullable Response<?> response, @Nullable Throwable failure) {
    try {
      if (response == null) {
        result.completeExceptionally(failure == null ? new CancellationException() : failure);
      } else if (response.isSuccessful()) {
        complete(response.code(), (T) response.body());
      } else {
        result.completeExceptionally(new ErrorResponse(response).toException(attempts));
      }
    } catch (RuntimeException | Error e) {
      // Left uncaught, it would be swallowed, and the caller would wait for ever.
      result.completeExceptionally(e);
    }
  }
}
