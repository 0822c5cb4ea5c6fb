package dev.powerpack.paging;

import dev.powerpack.exception.PowerpackException;
import java.util.Iterator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All records of a list, fetched page by page as they are read. Immutable and thread-safe; each
 * {@link #iterator()}, {@link #stream()} and {@link #forEachAsync} is a walk of its own, to be used
 * by one thread at a time.
 *
 * <p>A record that is in the list from the start of a walk to its end is delivered exactly once,
 * whatever is created or deleted meanwhile, as long as the service keeps the order of the records
 * that stay, the same for each offset, gives each a key of its own and sends no page of a single
 * one where more follow. If the order changes, no record comes twice. While nothing is created or
 * deleted then, a walk that found fewer records than the service counts goes through the list
 * again: 8 times, and on while that brings something, until it has all or two passes agree that the
 * count is wrong; otherwise it throws a {@link dev.powerpack.exception.MalformedResponseException}.
 * A walk delivers at most 1,000,000 records, and remembers their keys in 24 to 48 bytes each.
 *
 * <p>Nothing is sent before the first record is read, and nothing once the end is known.
 * Consecutive pages overlap by one record. After a {@link PowerpackException} the same iterator
 * continues with the same page, so nothing that was delivered is lost or comes again.
 *
 * @param <T> a record
 */
public final class Pager<T> implements Iterable<T> {
  private static final int MOST_AHEAD = 64;

  private final PageSource<?, T> source;
  private final int limit;
  private final int offset;
  private final int readAhead;

  private Pager(PageSource<?, T> source, int limit, int offset, int readAhead) {
    this.source = source;
    this.limit = limit;
    this.offset = offset;
    this.readAhead = readAhead;
  }

  /**
   * A pager from the start of a list, for the generated operations and for tests of callers.
   *
   * @param source how a page is fetched, and where its parts are
   * @param <T> a record
   * @return a pager; nothing is sent yet
   */
  public static <T> Pager<T> of(PageSource<?, T> source) {
    return new Pager<>(source, source.defaultLimit, 0, 1);
  }

  /**
   * Begins farther on, to resume: {@code offset} records are left out. What was created or deleted
   * before that place in the meantime moves it. Default 0.
   *
   * @param offset number of records to leave out, 0 or more
   * @return a pager that differs in the offset
   * @throws IllegalArgumentException if the offset is negative
   */
  public Pager<T> withOffset(int offset) {
    if (offset < 0) {
      throw new IllegalArgumentException("offset must be 0 or more but was " + offset);
    }
    return new Pager<>(source, limit, offset, readAhead);
  }

  /**
   * Records of a page, at most. Default and bounds are those of the contract: 20, 1 to 20. A walk
   * requests 2 at least, so that its pages can overlap.
   *
   * @param pageSize number of records
   * @return a pager that differs in the size of its pages
   * @throws IllegalArgumentException if the size is out of bounds
   */
  public Pager<T> withPageSize(int pageSize) {
    if (pageSize < source.lowestLimit || pageSize > source.highestLimit) {
      throw new IllegalArgumentException("page size must be " + source.lowestLimit + " to "
          + source.highestLimit + " but was " + pageSize);
    }
    return new Pager<>(source, pageSize, offset, readAhead);
  }

  /**
   * Pages that are pending or waiting to be delivered at once, the next one included; they bound
   * the memory of a walk. Default 1: a page is fetched when its first record is read. At most 64.
   * Nothing is read ahead where the service does not count the records.
   *
   * <p>With an {@code httpClient} of your own, its dispatcher bounds what is in flight at once: 5
   * by OkHttp's default.
   *
   * @param pages number of pages, 1 to 64
   * @return a pager that differs in its read-ahead
   * @throws IllegalArgumentException if the number is not 1 to 64
   */
  public Pager<T> withReadAhead(int pages) {
    if (pages < 1 || pages > MOST_AHEAD) {
      throw new IllegalArgumentException(
          "read-ahead must be 1 to " + MOST_AHEAD + " pages but was " + pages);
    }
    return new Pager<>(source, limit, offset, pages);
  }

  /**
   * One page: the first one, or the one at {@link #withOffset}. Waits for it.
   *
   * @return the page, empty where it lies beyond the end
   * @throws PowerpackException if the call fails; the subclass says how
   */
  public Page<T> page() {
    return source.fetch(limit, offset);
  }

  /**
   * One page, later. No thread waits for it; cancelling the future ends the request and its
   * retries. What depends on the future may take its time, and may call the client.
   *
   * @return completes with the page, or with a {@link PowerpackException} as {@link #page()} throws
   *     it
   */
  public CompletableFuture<Page<T>> pageAsync() {
    return source.fetchAsync(limit, offset);
  }

  /**
   * The records, one by one. Both {@code hasNext()} and {@code next()} throw a
   * {@link PowerpackException} where a page fails; called again, they fetch that page again.
   *
   * @return a new walk, for one thread at a time
   */
  @Override
  public Iterator<T> iterator() {
    return new ItemIterator<>(walk());
  }

  /**
   * The records as a sequential stream. Closing it ends what is read ahead. A page that fails ends
   * it with a {@link PowerpackException}.
   *
   * @return a new walk
   */
  public Stream<T> stream() {
    PageIterator<T> walk = walk();
    int characteristics = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.DISTINCT;
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(new ItemIterator<>(walk), characteristics), false)
        .onClose(walk::cancel);
  }

  /**
   * The pages, each with what is new in it; none is empty. A page's {@link Page#getNextOffset()}
   * tells where to resume.
   *
   * @return pages of which each {@code iterator()} is a new walk; it throws and continues as
   *     {@link #iterator()} does
   */
  public Iterable<Page<T>> pages() {
    return this::walk;
  }

  /**
   * Hands every record to {@code consumer}, in order, on a thread of the client, or on the calling
   * one where a page is there at once. No thread waits for the pages. The consumer may take its
   * time, and may call the client.
   *
   * @param consumer is called by one thread at a time
   * @return completes after the last record, with the {@link PowerpackException} of a page that
   *     failed, or with the exception of the consumer; cancelling it ends the walk
   */
  public CompletableFuture<Void> forEachAsync(Consumer<? super T> consumer) {
    return new AsyncForEach<>(walk(), Objects.requireNonNull(consumer, "consumer")).begin();
  }

  private PageIterator<T> walk() {
    return new PageIterator<>(source, source.limitOfWalk(limit), offset, readAhead);
  }
}
