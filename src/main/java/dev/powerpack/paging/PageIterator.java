package dev.powerpack.paging;

import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.PowerpackException;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One walk through a list: fetches what its {@link PageCursor} says, some pages ahead, and hands
 * out what is new, in order, in pages of which none is empty. Used by one thread at a time, but for
 * {@link #cancel}.
 */
final class PageIterator<T> implements Iterator<Page<T>> {
  private final PageSource<?, T> source;
  private final int limit;
  private final int readAhead;
  private final PageCursor<T> cursor;
  /** The next page, unless its request has failed, and those behind it, a stride apart. */
  private final Deque<CompletableFuture<Page<T>>> pending = new ConcurrentLinkedDeque<>();

  private boolean failed;
  private int total;
  private @Nullable Page<T> next;

  PageIterator(PageSource<?, T> source, int limit, int start, int readAhead) {
    this.source = source;
    this.limit = limit;
    this.readAhead = readAhead;
    this.cursor = new PageCursor<>(source.key, start);
  }

  @Override
  public boolean hasNext() {
    while (next == null && !cursor.hasEnded()) {
      Page<T> news = accept(fetch());
      next = news.getItems().isEmpty() ? null : news;
    }
    return next != null;
  }

  @Override
  public Page<T> next() {
    Page<T> page = hasNext() ? next : null;
    if (page == null) {
      throw new NoSuchElementException("the walk has ended");
    }
    next = null;
    return page;
  }

  boolean hasEnded() {
    return cursor.hasEnded();
  }

  /** A page that nothing is read ahead of is fetched on this thread: no way to another and back. */
  private Page<T> fetch() {
    if (readAhead == 1 || !cursor.isSteady()) {
      return source.fetch(limit, cursor.nextOffset());
    }
    CompletableFuture<Page<T>> page = fetchAsync();
    try {
      return await(page);
    } catch (RuntimeException e) {
      pending.poll();
      failed = true;
      throw e;
    }
  }

  /** Fetches the next page, if that is not pending, and those ahead. */
  CompletableFuture<Page<T>> fetchAsync() {
    int offset = cursor.nextOffset();
    CompletableFuture<Page<T>> page = failed ? null : pending.peek();
    if (page == null) {
      page = source.fetchAsync(limit, offset);
      pending.addFirst(page);
      failed = false;
    }
    while (cursor.isSteady() && pending.size() < readAhead) {
      int ahead = Page.plus(offset, pending.size() * cursor.stride());
      // A page that begins with the last record of the list would hold nothing new.
      if (ahead + 1L >= total) {
        break;
      }
      pending.add(source.fetchAsync(limit, ahead));
    }
    return page;
  }

  Page<T> accept(Page<T> page) {
    Integer said = page.getTotalCount();
    total = said == null ? 0 : said;
    pending.poll();
    int stride = cursor.stride();
    Page<T> news;
    try {
      news = cursor.accept(page);
    } catch (RuntimeException e) {
      cancel();
      throw e;
    }
    if (!cursor.isSteady() || cursor.stride() != stride) {
      // What was read ahead does not follow on what was delivered.
      cancel();
    }
    if (readAhead > 1 && cursor.isSteady()) {
      // So that the pages ahead are on their way while the caller is busy with this one.
      fetchAsync();
    }
    return news;
  }

  /** Ends what is pending. The walk can continue afterwards. */
  void cancel() {
    for (CompletableFuture<?> page = pending.poll(); page != null; page = pending.poll()) {
      page.cancel(true);
    }
  }

  /** Waits for a page. An interruption ends the request and leaves the thread's flag set. */
  private static <T> T await(CompletableFuture<T> page) {
    try {
      return page.get();
    } catch (InterruptedException e) {
      page.cancel(true);
      Thread.currentThread().interrupt();
      throw new NetworkException("interrupted while waiting for a response", 0, e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof PowerpackException) {
        // Made on another thread; the caller wants to see where the call was made.
        cause.setStackTrace(new Throwable().getStackTrace());
        throw (PowerpackException) cause;
      }
      throw new IllegalStateException(cause);
    }
  }
}
