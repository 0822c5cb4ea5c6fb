package dev.powerpack;

import dev.powerpack.model.Powerpack;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands the records of a walk to a consumer as the pages come in, on the threads that they come in
 * on.
 */
final class AsyncWalk {
  private final Walk walk;
  private final Consumer<? super Powerpack> consumer;
  private final CompletableFuture<Void> result = new CompletableFuture<>();
  private volatile @Nullable CompletableFuture<PowerpackPage> awaited;

  AsyncWalk(Walk walk, Consumer<? super Powerpack> consumer) {
    this.walk = walk;
    this.consumer = consumer;
  }

  CompletableFuture<Void> begin() {
    result.whenComplete((done, failure) -> wake());
    goOn(walk.ask());
    return result;
  }

  /**
   * The walk belongs to one thread at a time, so who cancels ends only the wait, and the woken
   * thread ends the walk.
   */
  private void wake() {
    CompletableFuture<PowerpackPage> page = awaited;
    if (page != null) {
      page.cancel(true);
    }
  }

  private void goOn(CompletableFuture<PowerpackPage> next) {
    CompletableFuture<PowerpackPage> page = next;
    awaited = page;
    try {
      while (!result.isDone()) {
        if (!page.isDone()) {
          CompletableFuture<PowerpackPage> pending = page;
          pending.whenComplete((came, failure) -> goOn(pending));
          return;
        }
        deliver(walk.accept(page.get()));
        if (walk.hasEnded()) {
          result.complete(null);
          return;
        }
        page = walk.ask();
        awaited = page;
      }
    } catch (ExecutionException e) {
      result.completeExceptionally(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      result.completeExceptionally(e);
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
    walk.cancel();
  }

  private void deliver(PowerpackPage news) {
    for (Powerpack powerpack : news.getPowerpacks()) {
      if (result.isDone()) {
        return;
      }
      consumer.accept(powerpack);
    }
  }
}
