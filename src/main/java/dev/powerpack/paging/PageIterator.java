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
  private final Deque<Pending> pending = new ConcurrentLinkedDeque<>();
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

  private Page<T> fetch() {
    if (readAhead == 1 || !cursor.isSteady()) {
      cancel();
      // On this thread, which saves the way to another one and back.
      return source.fetch(limit, cursor.nextOffset());
    }
    CompletableFuture<Page<T>> page = fetchAsync();
    try {
      return await(page);
    } catch (RuntimeException e) {
      pending.poll();
      throw e;
    }
  }

  /** Fetches the next page, if that is not pending, and those ahead. */
  CompletableFuture<Page<T>> fetchAsync() {
    int offset = cursor.nextOffset();
    Pending head = pending.peek();
    if (head != null && head.offset == Page.plus(offset, cursor.stride())) {
      // The request for the next page has failed; those ahead have not.
      pending.addFirst(new Pending(offset));
    } else if (head == null || head.offset != offset) {
      // The list has changed: what was read ahead does not follow on what was delivered.
      cancel();
      pending.add(new Pending(offset));
    }
    while (cursor.isSteady() && pending.size() < readAhead) {
      int ahead = Page.plus(pending.getLast().offset, cursor.stride());
      // A page that begins with the last record of the list would hold nothing new.
      if (ahead + 1L >= total) {
        break;
      }
      pending.add(new Pending(ahead));
    }
    return pending.element().page;
  }

  Page<T> accept(Page<T> page) {
    Integer said = page.getTotalCount();
    total = said == null ? 0 : said;
    pending.poll();
    Page<T> news = cursor.accept(page);
    if (cursor.hasEnded()) {
      cancel();
    } else if (readAhead > 1 && cursor.isSteady()) {
      // So that the pages ahead are on their way while the caller is busy with this one.
      fetchAsync();
    }
    return news;
  }

  /** Ends what is pending. The walk can continue afterwards. */
  void cancel() {
    for (Pending ahead = pending.poll(); ahead != null; ahead = pending.poll()) {
      ahead.page.cancel(true);
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

  /** A page that was asked for. */
  private final class Pending {
    final int offset;
    final CompletableFuture<Page<T>> page;

    Pending(int offset) {
      this.offset = offset;
      this.page = source.fetchAsync(limit, offset);
    }
  }
}
