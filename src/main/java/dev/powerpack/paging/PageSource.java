package dev.powerpack.paging;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Pager} needs to know of a list operation: how a page is fetched, and where its
 * parts are. Generated code makes one of what the contract says. Immutable.
 *
 * @param <E> what the operation returns, a page with all that stands around its records
 * @param <T> a record
 */
public final class PageSource<E, T> {
  private final Builder<E, T> parts;

  private PageSource(Builder<E, T> parts) {
    this.parts = parts;
  }

  /**
   * A source that lacks {@code items} and {@code key}.
   *
   * @param fetch fetches a page and waits for it
   * @param fetchAsync fetches a page; cancelling what it returns ends the request
   * @param <E> what the operation returns
   * @param <T> a record
   * @return a builder
   */
  public static <E, T> Builder<E, T> of(Fetch<E> fetch, Fetch<CompletableFuture<E>> fetchAsync) {
    return new Builder<>(fetch, fetchAsync);
  }

  int defaultLimit() {
    return parts.defaultLimit;
  }

  /**
   * The limit, if it is within the bounds of the contract.
   *
   * @throws IllegalArgumentException if it is not
   */
  int checkLimit(int limit) {
    if (limit < parts.lowestLimit || limit > parts.highestLimit) {
      throw new IllegalArgumentException("page size must be " + parts.lowestLimit + " to "
          + parts.highestLimit + " but was " + limit);
    }
    return limit;
  }

  Function<? super T, String> key() {
    return parts.key;
  }

  Page<T> fetch(int limit, int offset) {
    return page(parts.fetch.fetch(limit, offset), limit, offset);
  }

  CompletableFuture<Page<T>> fetchAsync(int limit, int offset) {
    CompletableFuture<E> response = parts.fetchAsync.fetch(limit, offset);
    // Not thenApply(), which would wrap a failure into a CompletionException.
    CompletableFuture<Page<T>> page = new CompletableFuture<>();
    response.whenComplete((list, failure) -> {
      try {
        if (failure == null) {
          page.complete(page(list, limit, offset));
        } else {
          page.completeExceptionally(failure);
        }
      } catch (RuntimeException | Error e) {
        page.completeExceptionally(e);
      }
    });
    page.whenComplete((done, failure) -> {
      if (page.isCancelled()) {
        response.cancel(true);
      }
    });
    return page;
  }

  private Page<T> page(E list, int limit, int offset) {
    String next = parts.next.apply(list);
    return new Page<>(
        parts.items.apply(list),
        parts.id.apply(list),
        limit,
        offset,
        parts.total.apply(list),
        next != null && !next.trim().isEmpty());
  }

  /**
   * Fetches a page.
   *
   * @param <R> a page, or the promise of one
   */
  @FunctionalInterface
  public interface Fetch<R> {
    /**
     * Fetches a page.
     *
     * @param limit number of records at most
     * @param offset number of records before the first one
     * @return the page, or the promise of it
     */
    R fetch(int limit, int offset);
  }

  /**
   * Says where the parts of a page are. Not thread-safe.
   *
   * @param <E> what the operation returns
   * @param <T> a record
   */
  public static final class Builder<E, T> {
    private final Fetch<E> fetch;
    private final Fetch<CompletableFuture<E>> fetchAsync;
    private Function<? super E, ? extends List<T>> items = list -> {
      throw new IllegalStateException("items are missing");
    };
    private Function<? super T, String> key = record -> {
      throw new IllegalStateException("key is missing");
    };
    private Function<? super E, @Nullable String> id = list -> null;
    private Function<? super E, @Nullable Integer> total = list -> null;
    private Function<? super E, @Nullable String> next = list -> null;
    private int defaultLimit = 20;
    private int lowestLimit = 1;
    private int highestLimit = Integer.MAX_VALUE;

    private Builder(Fetch<E> fetch, Fetch<CompletableFuture<E>> fetchAsync) {
      this.fetch = Objects.requireNonNull(fetch, "fetch");
      this.fetchAsync = Objects.requireNonNull(fetchAsync, "fetchAsync");
    }

    /**
     * The records of a page. There is no default.
     *
     * @param items reads them
     * @return this builder
     */
    public Builder<E, T> items(Function<? super E, ? extends List<T>> items) {
      this.items = Objects.requireNonNull(items, "items");
      return this;
    }

    /**
     * What identifies a record. There is no default.
     *
     * @param key reads it
     * @return this builder
     */
    public Builder<E, T> key(Function<? super T, String> key) {
      this.key = Objects.requireNonNull(key, "key");
      return this;
    }

    /**
     * Bounds of the size of a page. Default 20, 1 and no bound.
     *
     * @param standard records of a page unless a caller says otherwise
     * @param lowest 1 or more
     * @param highest not less than the lowest
     * @return this builder
     */
    public Builder<E, T> limits(int standard, int lowest, int highest) {
      this.defaultLimit = standard;
      this.lowestLimit = lowest;
      this.highestLimit = highest;
      return this;
    }

    /**
     * What identifies a request. Default none.
     *
     * @param id reads it
     * @return this builder
     */
    public Builder<E, T> id(Function<? super E, @Nullable String> id) {
      this.id = Objects.requireNonNull(id, "id");
      return this;
    }

    /**
     * How many records the list holds, as the service says. Default unknown.
     *
     * @param total reads it
     * @return this builder
     */
    public Builder<E, T> total(Function<? super E, @Nullable Integer> total) {
      this.total = Objects.requireNonNull(total, "total");
      return this;
    }

    /**
     * The link to the next page. Default none.
     *
     * @param next reads it
     * @return this builder
     */
    public Builder<E, T> next(Function<? super E, @Nullable String> next) {
      this.next = Objects.requireNonNull(next, "next");
      return this;
    }

    /** {@return the source} */
    public PageSource<E, T> build() {
      return new PageSource<>(this);
    }
  }
}
