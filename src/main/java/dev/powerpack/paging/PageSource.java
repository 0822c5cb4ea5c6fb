package dev.powerpack.paging;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Pager} needs to know of a list operation: how a page is fetched, and where its
 * parts are. Generated code says it of what stands in the contract. It must not change once a pager
 * has it.
 *
 * @param <E> what the operation returns, a page with all that stands around its records
 * @param <T> a record
 */
public final class PageSource<E, T> {
  private final Fetch<E> fetch;
  private final Fetch<CompletableFuture<E>> fetchAsync;
  private final Function<? super E, ? extends List<T>> items;
  final Function<? super T, String> key;

  private @Nullable Function<? super E, @Nullable String> id;
  private @Nullable Function<? super E, @Nullable Integer> total;
  private @Nullable Function<? super E, @Nullable String> next;
  int defaultLimit = 20;
  int lowestLimit = 1;
  int highestLimit = Integer.MAX_VALUE;

  /**
   * A source of pages of 20 records unless told otherwise, without id, count and link.
   *
   * @param fetch fetches a page and waits for it
   * @param fetchAsync fetches a page; cancelling what it returns ends the request
   * @param items the records of a page
   * @param key what identifies a record
   */
  public PageSource(
      Fetch<E> fetch,
      Fetch<CompletableFuture<E>> fetchAsync,
      Function<? super E, ? extends List<T>> items,
      Function<? super T, String> key) {
    this.fetch = Objects.requireNonNull(fetch, "fetch");
    this.fetchAsync = Objects.requireNonNull(fetchAsync, "fetchAsync");
    this.items = Objects.requireNonNull(items, "items");
    this.key = Objects.requireNonNull(key, "key");
  }

  /**
   * Bounds of the size of a page.
   *
   * @param standard records of a page unless a caller says otherwise
   * @param lowest 1 or more
   * @param highest not less than the lowest
   * @return this source
   */
  public PageSource<E, T> limits(int standard, int lowest, int highest) {
    this.defaultLimit = standard;
    this.lowestLimit = lowest;
    this.highestLimit = highest;
    return this;
  }

  /**
   * What the service says beside the records.
   *
   * @param id what identifies the request
   * @param total how many records the list holds
   * @param next the link to the next page
   * @return this source
   */
  public PageSource<E, T> meta(
      Function<? super E, @Nullable String> id,
      Function<? super E, @Nullable Integer> total,
      Function<? super E, @Nullable String> next) {
    this.id = Objects.requireNonNull(id, "id");
    this.total = Objects.requireNonNull(total, "total");
    this.next = Objects.requireNonNull(next, "next");
    return this;
  }

  /** The limit of a walk: pages of one record could not overlap, so it is two at least. */
  int limitOfWalk(int limit) {
    return Math.min(Math.max(limit, 2), highestLimit);
  }

  Page<T> fetch(int limit, int offset) {
    return page(fetch.fetch(limit, offset), limit, offset);
  }

  CompletableFuture<Page<T>> fetchAsync(int limit, int offset) {
    CompletableFuture<Page<T>> page = new CompletableFuture<>();
    CompletableFuture<E> response;
    try {
      response = fetchAsync.fetch(limit, offset);
    } catch (Throwable e) {
      // A walk that reads ahead has records in hand here.
      page.completeExceptionally(e);
      return page;
    }
    // Not thenApply(), which would wrap a failure into a CompletionException.
    response.whenComplete((list, failure) -> {
      try {
        if (failure == null) {
          page.complete(page(list, limit, offset));
        } else {
          page.completeExceptionally(failure);
        }
      } catch (Throwable e) {
        page.completeExceptionally(e);
      }
    });
    // Whoever completes the page ends the request.
    page.whenComplete((done, failure) -> response.cancel(true));
    return page;
  }

  private Page<T> page(E list, int limit, int offset) {
    String link = part(next, list);
    boolean linked = link != null && !link.trim().isEmpty();
    return new Page<>(items.apply(list), part(id, list), limit, offset, part(total, list), linked);
  }

  private static <E, R> @Nullable R part(@Nullable Function<? super E, @Nullable R> part, E list) {
    return part == null ? null : part.apply(list);
  }

  /**
   * Fetches a page.
   *
   * @param <R> a page, or a future of one
   */
  @FunctionalInterface
  public interface Fetch<R> {
    /**
     * Fetches a page.
     *
     * @param limit number of records at most
     * @param offset number of records before the first one
     * @return the page, or a future of it
     */
    R fetch(int limit, int offset);
  }
}
