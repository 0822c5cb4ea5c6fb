package dev.powerpack;

import dev.powerpack.exception.MalformedResponseException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/**
 * A call from its first attempt to its result. Attempts follow each other, and whoever ends the
 * call ends what is in flight and what waits. No code of a caller runs under the lock.
 */
final class PendingCall<T> implements Callback<T> {
  /** The value, or what went wrong. */
  final CompletableFuture<@Nullable T> result = new CompletableFuture<>();

  private final CallExecutor executor;
  private final Call<T> call;
  private final boolean empty;
  private final boolean blocking;
  private final boolean repeatable;
  private final long deadline;
  private int attempts;
  private boolean ended;
  private RateLimit.Permit permit;
  private @Nullable Attempt<T> inFlight;
  private Future<?> wait = Workers.NONE;
  private Future<?> timeOut = Workers.NONE;

  /** A call that may have a response without a value, and whose starter may wait for the result. */
  PendingCall(CallExecutor executor, Call<T> call, boolean empty, boolean blocking) {
    this.executor = executor;
    this.permit = executor.limit.new Permit(() -> {});
    this.call = call;
    this.empty = empty;
    this.blocking = blocking;
    this.repeatable = Retries.isRepeatable(call.request());
    this.deadline = System.nanoTime() + executor.policy.getTotalTime().toNanos();
  }

  long nanosLeft() {
    return Math.max(0, deadline - System.nanoTime());
  }

  /** Makes the first attempt, if it blocks on this thread, as soon as the rate limit lets it. */
  void start() {
    if (!blocking) {
      limitTime();
    }
    next(blocking);
  }

  private synchronized void limitTime() {
    if (!ended) {
      timeOut = executor.workers.timeOut(nanosLeft(), () -> end(executor::tooLate));
    }
  }

  private void next(boolean here) {
    RateLimit.Permit another = executor.limit.new Permit(() -> attempt(false));
    synchronized (this) {
      permit.giveBack();
      permit = another;
      if (ended) {
        return;
      }
    }
    long longest = nanosLeft();
    double wait = another.acquire(longest);
    if (wait > longest) {
      fail(Failures.noRequestLeft(attempts));
    } else if (wait == 0) {
      attempt(here);
    }
  }

  private synchronized void after(long nanos, Runnable work) {
    if (!ended) {
      wait = executor.workers.after(nanos, work);
    }
  }

  private void attempt(boolean here) {
    Attempt<T> attempt = begin();
    if (attempt == null) {
      return;
    }
    try {
      if (here) {
        onResponse(call, attempt.execute(permit));
      } else {
        attempt.enqueue(this, permit);
      }
    } catch (Throwable e) {
      onFailure(call, e);
    }
  }

  private synchronized @Nullable Attempt<T> begin() {
    if (ended) {
      return null;
    }
    // Listeners of the caller hear of each call that is made, so none is made in vain.
    inFlight = new Attempt<>(attempts == 0 ? call : call.clone(), executor.workers);
    attempts++;
    return inFlight;
  }

  @Override
  public void onResponse(Call<T> sent, Response<T> response) {
    synchronized (this) {
      // Nothing of the request is left, as may be after a failure in code of the caller.
      inFlight = null;
    }
    try {
      if (response.isSuccessful()) {
        succeed(response);
      } else if (!Retries.helpAfter(response.code(), repeatable)
          || !retry(RetryAfter.of(response.headers()))) {
        fail(new ErrorResponse(response, Sending.of(sent.request())).toException(attempts));
      }
    } catch (Throwable e) {
      // Left uncaught, it would be swallowed, and the caller would wait for ever.
      onFailure(sent, e);
    }
  }

  private void succeed(Response<T> response) {
    if (response.body() != null || empty) {
      finish(() -> result.complete(response.body()));
    } else {
      // Retrofit has no converter read 204 and 205.
      String message =
          "the response " + response.code() + " is empty where JSON was expected at path $";
      fail(new MalformedResponseException(message, "", attempts, null));
    }
  }

  @Override
  public void onFailure(Call<T> sent, Throwable failure) {
    Sending sending = Sending.of(sent.request());
    if (!Retries.helpAfter(failure, repeatable, sending) || !retry(null)) {
      fail(Failures.of(failure, attempts, sending));
    }
  }

  /** Makes another attempt after a wait, or says that the policy allows none. */
  private boolean retry(@Nullable Duration retryAfter) {
    RetryPolicy policy = executor.policy;
    if (attempts >= policy.getAttempts()
        || (retryAfter != null && retryAfter.compareTo(policy.getLongestWait()) > 0)) {
      return false;
    }
    long nanos =
        policy.waitAfter(attempts, retryAfter, executor.workers.random()).toNanos();
    long left = nanosLeft();
    if (left > 0 && nanos >= left) {
      // What went wrong says more than that time will be over.
      return false;
    }
    after(nanos, () -> next(false));
    return true;
  }

  /** Ends the call, unless it has ended, with a failure made of the number of attempts. */
  synchronized <F extends Throwable> F end(IntFunction<F> failure) {
    return fail(failure.apply(attempts));
  }

  private <F extends Throwable> F fail(F failure) {
    finish(() -> result.completeExceptionally(failure));
    return failure;
  }

  /** What the call holds is given back before anybody hears of its end. */
  private synchronized void finish(Runnable completion) {
    if (ended) {
      return;
    }
    ended = true;
    executor.pending.remove(this);
    wait.cancel(false);
    timeOut.cancel(false);
    permit.giveBack();
    Attempt<T> attempt = inFlight;
    if (attempt != null) {
      attempt.cancel();
    }
    if (blocking) {
      completion.run();
    } else {
      // On a thread that nobody else needs, as a caller may have put anything behind the future.
      executor.workers.execute(completion);
    }
  }
}
