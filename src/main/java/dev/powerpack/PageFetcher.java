package dev.powerpack;

import dev.failsafe.RateLimitExceededException;
import dev.failsafe.TimeoutExceededException;
import dev.powerpack.api.PowerpackApi;
import dev.powerpack.model.PowerpackList;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/** Turns a request for a page into a page or into one of our exceptions, and ends what is under way when it is closed. */
final class PageFetcher {
  private final PowerpackApi api;
  private final Attempts<PowerpackList> attempts;
  private final Set<CompletableFuture<PowerpackPage>> underWay = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  PageFetcher(PowerpackApi api, Attempts<PowerpackList> attempts) {
    this.api = api;
    this.attempts = attempts;
  }

  /** The page, or a {@link PowerpackException}. Cancelling the future ends the request and its repetitions. */
  CompletableFuture<PowerpackPage> fetch(PageRequest request) {
    CompletableFuture<PowerpackPage> result = new CompletableFuture<>();
    underWay.add(result);
    if (closed) {
      result.completeExceptionally(isClosed());
    }
    AtomicInteger sent = new AtomicInteger();
    if (!result.isDone()) {
      CompletableFuture<Response<PowerpackList>> answer =
          attempts.send(
              api.listPowerpacks(AccountInterceptor.ACCOUNT, request.getLimit(), request.getOffset()), sent);
      answer.whenComplete((response, failure) -> complete(result, request, response, failure, sent.get()));
      result.whenComplete((page, failure) -> answer.cancel(true));
    }
    result.whenComplete((page, failure) -> underWay.remove(result));
    return result;
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

  private static PowerpackPage toPage(PageRequest request, Response<PowerpackList> response, int sent)
      throws IOException {
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
    Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    if (cause instanceof CarriedException) {
      cause = ((CarriedException) cause).carried();
    }
    if (cause instanceof PowerpackException) {
      return ((PowerpackException) cause).afterEarlier(sent - 1);
    }
    String after = sent == 1 ? " (1 attempt)" : " (" + sent + " attempts)";
    if (cause instanceof TimeoutExceededException) {
      return new NetworkException("no answer within the total time of the retry policy" + after, sent, cause);
    }
    if (cause instanceof RateLimitExceededException) {
      return new NetworkException(
          "the rate limit of this client leaves no request within the total time" + after, sent, cause);
    }
    return new NetworkException("no answer: " + describe(cause) + after, sent, cause);
  }

  private static String describe(@Nullable Throwable cause) {
    return cause == null ? "unknown" : cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage();
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
