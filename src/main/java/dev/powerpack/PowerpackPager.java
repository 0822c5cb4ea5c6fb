package dev.powerpack;

import dev.powerpack.model.Powerpack;
import java.util.Iterator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All powerpacks of an account, page by page as they are asked for. Immutable and thread-safe; each
 * {@link #iterator()}, {@link #stream()} and {@link #forEachAsync} is a walk of its own, to be used
 * by one thread at a time.
 *
 * <p>A powerpack that is on the account from the start of a walk to its end is delivered exactly
 * once, in the order of the service, whatever is created or deleted meanwhile. For this,
 * consecutive pages overlap by one record; pages of one record cannot, and may lose records that
 * others move.
 *
 * <p>Nothing is asked for before the first record is, and nothing once the end is known. After a
 * {@link PowerpackException} the same iterator goes on with the same page, so nothing that was
 * delivered is lost or comes again.
 */
public final class PowerpackPager implements Iterable<Powerpack> {
  private static final int MOST_AHEAD = 64;

  private final PageFetcher fetcher;
  private final PageRequest start;
  private final int readAhead;

  PowerpackPager(PageFetcher fetcher, PageRequest start, int readAhead) {
    this.fetcher = fetcher;
    this.start = start;
    this.readAhead = readAhead;
  }

  /**
   * Begins farther on, to resume: {@code offset} powerpacks are left out. What was created or
   * deleted before that place in the meantime moves it. Default 0.
   *
   * @param offset number of powerpacks to leave out, 0 or more
   * @return a pager that differs in the offset
   * @throws IllegalArgumentException if the offset is negative
   */
  public PowerpackPager withOffset(int offset) {
    return new PowerpackPager(fetcher, start.withOffset(offset), readAhead);
  }

  /**
   * Powerpacks that a request asks for at most. Default 20, 1 to 20.
   *
   * @param pageSize number of powerpacks, 1 to 20
   * @return a pager that differs in the size of its pages
   * @throws IllegalArgumentException if the size is out of bounds
   */
  public PowerpackPager withPageSize(int pageSize) {
    return new PowerpackPager(fetcher, start.withLimit(pageSize), readAhead);
  }

  /**
   * Pages that are under way or waiting to be delivered at once, the next one included; they bound
   * the memory of a walk. Default 1: a page is asked for when its first record is. At most 64.
   *
   * <p>With an {@code httpClient} of your own, its dispatcher bounds what is under way at once: 5
   * by OkHttp's default.
   *
   * @param pages number of pages, 1 to 64
   * @return a pager that differs in its read-ahead
   * @throws IllegalArgumentException if the number is not 1 to 64
   */
  public PowerpackPager withReadAhead(int pages) {
    if (pages < 1 || pages > MOST_AHEAD) {
      throw new IllegalArgumentException(
          "read-ahead must be 1 to " + MOST_AHEAD + " pages but was " + pages);
    }
    return new PowerpackPager(fetcher, start, pages);
  }

  /**
   * The powerpacks, one by one. Both {@code hasNext()} and {@code next()} throw a
   * {@link PowerpackException} where a page fails; called again, they ask for that page again.
   *
   * @return a new walk, for one thread at a time
   */
  @Override
  public Iterator<Powerpack> iterator() {
    return new Records(new Pages(newWalk()));
  }

  /**
   * The powerpacks as a sequential stream. Closing it ends what is under way. A page that fails
   * ends it with a {@link PowerpackException}.
   *
   * @return a new walk
   */
  public Stream<Powerpack> stream() {
    Walk walk = newWalk();
    int characteristics = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.DISTINCT;
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(new Records(new Pages(walk)), characteristics),
            false)
        .onClose(walk::cancel);
  }

  /**
   * The pages, each with what is new in it; none is empty. A page's {@link PowerpackPage#next()}
   * tells where to resume.
   *
   * @return pages of which each {@code iterator()} is a new walk; it throws and goes on as
   *     {@link #iterator()} does
   */
  public Iterable<PowerpackPage> pages() {
    return () -> new Pages(newWalk());
  }

  /**
   * Hands every powerpack to {@code consumer}, in order, on the thread that a page comes in on. No
   * thread waits.
   *
   * @param consumer is called by one thread at a time
   * @return completes after the last powerpack, with the {@link PowerpackException} of a page that
   *     failed, or with the exception of the consumer; cancelling it ends the walk
   */
  public CompletableFuture<Void> forEachAsync(Consumer<? super Powerpack> consumer) {
    return new AsyncWalk(newWalk(), Objects.requireNonNull(consumer, "consumer")).begin();
  }

  private Walk newWalk() {
    return new Walk(fetcher, start, readAhead);
  }
}
