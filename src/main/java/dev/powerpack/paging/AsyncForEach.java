package dev.powerpack.paging;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands the records of a walk to a consumer, on the threads that complete the pages. */
final class AsyncForEach<T> {
  private final PageIterator<T> walk;
  private final Consumer<? super T> consumer;
  private final CompletableFuture<Void> result = new CompletableFuture<>();
  private volatile @Nullable CompletableFuture<Page<T>> awaited;

  AsyncForEach(PageIterator<T> walk, Consumer<? super T> consumer) {
    this.walk = walk;
    this.consumer = consumer;
  }

  CompletableFuture<Void> begin() {
    result.whenComplete((done, failure) -> wake());
    advance(walk.fetchAsync());
    return result;
  }

  /**
   * The walk belongs to one thread at a time, so who cancels ends only the wait, and the woken
   * thread ends the walk.
   */
  private void wake() {
    CompletableFuture<Page<T>> page = awaited;
    if (page != null) {
      page.cancel(true);
    }
  }

  private void advance(CompletableFuture<Page<T>> first) {
    CompletableFuture<Page<T>> page = first;
    awaited = page;
    try {
      while (!result.isDone()) {
        if (!page.isDone()) {
          CompletableFuture<Page<T>> pending = page;
          pending.whenComplete((done, failure) -> advance(pending));
          return;
        }
        deliver(walk.accept(page.join()));
        if (walk.hasEnded()) {
          result.complete(null);
          return;
        }
        page = walk.fetchAsync();
        awaited = page;
      }
    } catch (CompletionException e) {
      result.completeExceptionally(e.getCause() == null ? e : e.getCause());
    } catch (Throwable e) {
      result.completeExceptionally(e);
    }
    walk.cancel();
  }

  private void deliver(Page<T> news) {
    for (T item : news.getItems()) {
      if (result.isDone()) {
        return;
      }
      consumer.accept(item);
    }
  }
}
