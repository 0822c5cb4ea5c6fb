package dev.powerpack;

import dev.failsafe.RateLimitExceededException;
import dev.powerpack.api.PowerpackApi;
import dev.powerpack.model.PowerpackList;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/**
 * Turns a request for a page into a page or into one of our exceptions, and ends what is under way
 * when it is closed.
 */
final class PageFetcher {
  private final PowerpackApi api;
  private final Attempts<PowerpackList> attempts;
  private final Set<CompletableFuture<PowerpackPage>> underWay = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer;
  private final Duration totalTime;
  private volatile boolean closed;

  PageFetcher(
      PowerpackApi api,
      Attempts<PowerpackList> attempts,
      ScheduledExecutorService timer,
      Duration totalTime) {
    this.api = api;
    this.attempts = attempts;
    this.timer = timer;
    this.totalTime = totalTime;
  }

  /**
   * The page, or a {@link PowerpackException}. Cancelling the future ends the request and its
   * repetitions.
   */
  CompletableFuture<PowerpackPage> fetch(PageRequest request) {
    CompletableFuture<PowerpackPage> result = new CompletableFuture<>();
    underWay.add(result);
    result.whenComplete((page, failure) -> underWay.remove(result));
    try {
      send(request, result);
    } catch (RejectedExecutionException e) {
      // close() came in between.
      result.completeExceptionally(isClosed());
    }
    return result;
  }

  private void send(PageRequest request, CompletableFuture<PowerpackPage> result) {
    if (closed) {
      throw new RejectedExecutionException();
    }
    AtomicInteger sent = new AtomicInteger();
    // Failsafe has a time-out too, but it keeps each page until the time is over.
    Future<?> timeout = timer.schedule(
        () -> result.completeExceptionally(tooLate(sent.get())),
        totalTime.toNanos(),
        TimeUnit.NANOSECONDS);
    CompletableFuture<Response<PowerpackList>> answer = attempts.send(
        api.listPowerpacks(AccountInterceptor.ACCOUNT, request.getLimit(), request.getOffset()),
        sent,
        result::isDone);
    answer.whenComplete(
        (response, failure) -> complete(result, request, response, failure, sent.get()));
    result.whenComplete((page, failure) -> {
      timeout.cancel(false);
      answer.cancel(true);
    });
  }

  private NetworkException tooLate(int sent) {
    return new NetworkException(
        "no answer within the total time of the retry policy, " + totalTime + after(sent),
        sent,
        null);
  }

  private static String after(int sent) {
    return sent == 1 ? " (1 attempt)" : " (" + sent + " attempts)";
  }

  private static void complete(
      CompletableFuture<PowerpackPage> result,
      PageRequest request,
      @Nullable Response<PowerpackList> response,
      @Nullable Throwable failure,
      int sent) {
    try {
      if (response == null) {
        throw toException(failure, sent);
      }
      result.complete(toPage(request, response, sent));
    } catch (RuntimeException | IOException e) {
      // Whatever it is: left uncaught, it would be swallowed and the caller would wait for ever.
      result.completeExceptionally(e);
    }
  }

  private static PowerpackPage toPage(
      PageRequest request, Response<PowerpackList> response, int sent) throws IOException {
    if (!response.isSuccessful()) {
      ResponseBody body = response.errorBody();
      throw new ErrorAnswer(response.raw(), body == null ? "" : body.string(), sent).toException();
    }
    PowerpackList list = response.body();
    if (list == null) {
      throw new MalformedResponseException(
          "the answer " + response.code() + " holds no page at path $", "", sent, null);
    }
    return new PowerpackPage(request, list);
  }

  private static PowerpackException toException(@Nullable Throwable failure, int sent) {
    Throwable cause = failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
    if (cause instanceof CarriedException) {
      cause = ((CarriedException) cause).carried();
    }
    if (cause instanceof PowerpackException) {
      return ((PowerpackException) cause).afterEarlier(sent - 1);
    }
    if (cause instanceof RateLimitExceededException) {
      return new NetworkException(
          "the rate limit of this client leaves no request within the total time" + after(sent),
          sent,
          cause);
    }
    return new NetworkException("no answer: " + describe(cause) + after(sent), sent, cause);
  }

  private static String describe(@Nullable Throwable cause) {
    if (cause instanceof UnknownHostException) {
      return "unknown host " + cause.getMessage();
    }
    return cause == null
        ? "unknown"
        : cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage();
  }

  /** Waits for a page. An interruption ends the request and leaves the thread's flag set. */
  static <T> T await(CompletableFuture<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new NetworkException("interrupted while waiting for an answer", 0, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof PowerpackException) {
        PowerpackException failure = (PowerpackException) e.getCause();
        // Made on a thread of OkHttp; the caller wants to see where the call was made.
        failure.setStackTrace(new Throwable().getStackTrace());
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  void close() {
    closed = true;
    for (CompletableFuture<PowerpackPage> future : underWay) {
      future.completeExceptionally(isClosed());
    }
  }

  private static PowerpackException isClosed() {
    return new PowerpackException("the client is closed", 0, null);
  }
}
