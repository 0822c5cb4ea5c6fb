package dev.powerpack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One walk over all pages: asks for what its {@link Course} says, some pages ahead, and hands out
 * what is new, in order. Used by one thread at a time.
 */
final class Walk {
  private final PageFetcher fetcher;
  private final int readAhead;
  private final Course course;
  private final Deque<Ahead> underWay = new ArrayDeque<>();
  private int totalCount;

  Walk(PageFetcher fetcher, PageRequest start, int readAhead) {
    this.fetcher = fetcher;
    this.readAhead = readAhead;
    this.course = new Course(start);
  }

  /**
   * Waits for the next page that holds something new; null at the end. After an exception the same
   * page is asked for again.
   */
  @Nullable
  PowerpackPage nextPage() {
    while (!course.hasEnded()) {
      PowerpackPage news = accept(awaitNext());
      if (!news.getPowerpacks().isEmpty()) {
        return news;
      }
    }
    return null;
  }

  private PowerpackPage awaitNext() {
    CompletableFuture<PowerpackPage> page = ask();
    try {
      return PageFetcher.await(page);
    } catch (RuntimeException e) {
      underWay.poll();
      throw e;
    }
  }

  boolean hasEnded() {
    return course.hasEnded();
  }

  /** Asks for the next page, if that is not under way, and for those ahead. */
  CompletableFuture<PowerpackPage> ask() {
    Ahead head = underWay.peek();
    if (head != null && !head.request.equals(course.next())) {
      // The account has changed: what was read ahead does not follow on what was delivered.
      cancel();
    }
    if (underWay.isEmpty()) {
      underWay.add(new Ahead(course.next()));
    }
    askAhead();
    return underWay.element().page;
  }

  private void askAhead() {
    while (course.isSteady() && underWay.size() < readAhead) {
      PageRequest last = underWay.getLast().request;
      // A page that begins with the last record of the list would hold nothing new.
      PageRequest next = last.forward(course.stride());
      if (next.getOffset() + 1L >= totalCount) {
        return;
      }
      underWay.add(new Ahead(next));
    }
  }

  PowerpackPage accept(PowerpackPage page) {
    totalCount = page.getTotalCount();
    underWay.remove();
    PowerpackPage news = course.accept(page);
    if (course.hasEnded()) {
      cancel();
    } else if (readAhead > 1 && course.isSteady()) {
      // So that the pages ahead are under way while the caller is busy with this one.
      ask();
    }
    return news;
  }

  /** Ends what is under way. The walk can go on afterwards. */
  void cancel() {
    for (Ahead ahead : underWay) {
      ahead.page.cancel(true);
    }
    underWay.clear();
  }

  /** A page that was asked for. */
  private final class Ahead {
    final PageRequest request;
    final CompletableFuture<PowerpackPage> page;

    Ahead(PageRequest request) {
      this.request = request;
      this.page = fetcher.fetch(request);
    }
  }
}
