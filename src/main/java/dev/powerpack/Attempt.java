package dev.powerpack;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import java.util.concurrent.Executor;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/**
 * One request and its response. A blocking one ends at once where its thread is interrupted, as a
 * channel does: OkHttp by itself would stay in the socket until a time-out.
 */
final class Attempt<T> extends AbstractInterruptibleChannel {
  private final Call<T> call;
  private final Executor workers;

  Attempt(Call<T> call, Executor workers) {
    this.call = call;
    this.workers = workers;
  }

  /** Sends it when a dispatcher lets it go. */
  void enqueue(Callback<T> callback, RateLimit.Permit permit) {
    Sending.of(call.request()).permitBy(permit);
    call.enqueue(callback);
  }

  Response<T> execute(RateLimit.Permit permit) throws IOException {
    Sending sending = Sending.of(call.request());
    sending.permitBy(permit);
    // A channel that code of the caller used has taken the place of this one.
    sending.onResumption(this::begin);
    boolean completed = false;
    try {
      begin();
      Response<T> response = call.execute();
      completed = true;
      return response;
    } finally {
      endAndKeepTheFlag(completed);
    }
  }

  private void endAndKeepTheFlag(boolean completed) throws IOException {
    try {
      end(completed);
    } catch (ClosedByInterruptException e) {
      // OkHttp clears the flag where it waits for a connection.
      Thread.currentThread().interrupt();
      throw e;
    }
  }

  /** On another thread, as listeners of the caller hear of it, and may take their time. */
  void cancel() {
    workers.execute(() -> {
      try {
        call.cancel();
      } catch (RuntimeException | Error e) {
        // A listener threw; the request is cancelled.
      }
    });
  }

  @Override
  protected void implCloseChannel() {
    cancel();
  }
}
