package dev.powerpack;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/**
 * One request and its response. A blocking one ends at once where its thread is interrupted, as a
 * channel does: OkHttp by itself would stay in the socket until a time-out.
 */
final class Attempt<T> extends AbstractInterruptibleChannel implements Callback<T> {
  private final Call<T> call;
  private final Executor canceller;
  private final CompletableFuture<Response<?>> response = new CompletableFuture<>();

  Attempt(Call<T> call, Executor canceller) {
    this.call = call;
    this.canceller = canceller;
  }

  CompletionStage<Response<?>> enqueue() {
    call.enqueue(this);
    return response;
  }

  CompletionStage<Response<?>> execute() {
    try {
      response.complete(executeInterruptibly());
    } catch (ClosedByInterruptException e) {
      // OkHttp clears the flag where it waits for a connection.
      Thread.currentThread().interrupt();
      response.completeExceptionally(e);
    } catch (IOException | RuntimeException e) {
      response.completeExceptionally(e);
    }
    return response;
  }

  private Response<T> executeInterruptibly() throws IOException {
    boolean completed = false;
    try {
      begin();
      Response<T> came = call.execute();
      completed = true;
      return came;
    } finally {
      end(completed);
    }
  }

  void cancel() {
    try {
      call.cancel();
    } catch (RuntimeException | Error e) {
      // A listener of the caller threw; the request is cancelled, and nobody waits for more.
      response.completeExceptionally(e);
    }
  }

  @Override
  protected void implCloseChannel() {
    // On another thread than the one that interrupts: listeners of the caller may take their time.
    canceller.execute(this::cancel);
  }

  @Override
  public void onResponse(Call<T> sent, Response<T> came) {
    response.complete(came);
  }

  @Override
  public void onFailure(Call<T> sent, Throwable failure) {
    response.completeExceptionally(failure);
  }
}
