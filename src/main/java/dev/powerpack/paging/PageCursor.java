package dev.powerpack.paging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk through a list stands: which page to fetch next, and what of a page is new. It sends
 * nothing and waits for nothing. The documentation of the package has its rules, and why nothing is
 * lost.
 */
final class PageCursor<T> {
  private final Function<? super T, String> key;
  private final int start;
  private final RecentKeys delivered = new RecentKeys();
  private final Looks looks;
  private final IdleWatch watch = new IdleWatch();

  private int next;
  private boolean begins = true;
  private boolean overlaps;
  private boolean askedAgain;
  private boolean ended;
  private int longest;
  private int latest;
  private @Nullable LostPlaceSearch search;
  private @Nullable OffsetProbe probe;

  PageCursor(Function<? super T, String> key, int start) {
    this.key = key;
    this.start = start;
    this.next = start;
    this.looks = new Looks(start, delivered);
  }

  /** Where the next page begins, the same until a page was {@linkplain #accept accepted}. */
  int nextOffset() {
    return next;
  }

  boolean hasEnded() {
    return ended;
  }

  /** Whether the requests after the next one can be foreseen. */
  boolean isSteady() {
    return !ended
        && overlaps
        && next != start
        && latest == longest
        && search == null
        && probe == null;
  }

  /** How much farther each request begins than the one before, while the cursor is steady. */
  int stride() {
    return Math.max(1, longest - 1);
  }

  /** Takes the page at {@link #nextOffset()}; returns it with what is new in it, maybe nothing. */
  Page<T> accept(Page<T> page) {
    List<String> keys = new ArrayList<>();
    page.getItems().forEach(item -> keys.add(key.apply(item)));
    looks.pass().count(page);
    OffsetProbe probing = probe;
    if (probing != null) {
      probing.accept(keys, page.getTotalCount());
      continueAfter(probing, page);
      return page.with(Collections.emptyList());
    }
    latest = keys.size();
    longest = Math.max(longest, latest);
    return begins || !overlaps || looks.pass().continuesIn(keys, delivered)
        ? advance(page, keys)
        : searchAround(page, keys);
  }

  private Page<T> advance(Page<T> page, List<String> keys) {
    int known = delivered.size();
    int[] numbers = delivered.addAll(keys);
    Page<T> news = page.from(known, numbers);
    int overlap = begins || !overlaps ? 0 : Math.max(0, looks.pass().end() - next);
    watch.count(keys, next, true, looks.pass().add(keys, numbers, next, overlap));
    search = null;
    begins = false;
    if (isLast(page)) {
      end(page, news.getItems().isEmpty());
    } else if (looks.isAgain() && looks.missing() == 0) {
      ended = true;
    } else {
      askedAgain = keys.isEmpty();
      if (!askedAgain) {
        step(keys.size());
      }
      watch(page);
    }
    return news;
  }

  private void step(int size) {
    int step = next == start ? looks.firstStep(size) : Math.max(1, size - 1);
    next = Page.plus(next, step);
    overlaps = step < size;
  }

  /** Count and link are believed where the service links pages, or the first one is not full. */
  private boolean isLast(Page<T> page) {
    Integer total = page.getTotalCount();
    int size = page.getItems().size();
    return size == 0
        ? total == null || total <= next || askedAgain
        : page.isSaidToBeLast()
            && (looks.pass().isLinked() || (next == start && size < page.getLimit()));
  }

  private void end(Page<T> page, boolean broughtNothing) {
    looks.compareOrder();
    if (looks.missing() == 0
        || looks.isSettled()
        || (looks.holdsRecordsTwice() && watch.isProbed())) {
      ended = true;
    } else if (looks.holdsRecordsTwice()) {
      // Or the service does not honour the offset.
      probe(page, null);
    } else {
      String otherwise = delivered.size() + " of " + (delivered.size() + looks.missing())
          + " records came, and the service changes their order";
      // What is new is handed out first; after it comes another look.
      begin(looks.lookAgain() || !broughtNothing, otherwise);
    }
  }

  private void begin(boolean worthIt, String otherwise) {
    begins = true;
    overlaps = false;
    askedAgain = false;
    search = null;
    watch.reset();
    next = start;
    if (!worthIt) {
      looks.reset();
      throw Looks.contradiction(otherwise, "$.meta.total_count");
    }
  }

  private Page<T> searchAround(Page<T> page, List<String> keys) {
    looks.pass().disturb();
    watch.count(keys, next, false, 0);
    search = search == null ? new LostPlaceSearch(next, stride()) : search;
    int offset = search.after(next, keys.size() < longest);
    if (offset >= 0) {
      next = offset;
      watch(page);
    } else if (start > 0) {
      throw Looks.contradiction(
          "none of the records delivered last is in the list any more; begin anew", "$.objects");
    } else {
      begin(looks.restart(), "the service changes the order of its records");
    }
    return page.with(Collections.emptyList());
  }

  /** Probes, or gives up, where nothing new has come for long. */
  private void watch(Page<T> page) {
    if (watch.isProbeDue()) {
      probe(page, watch.repeated());
    } else {
      watch.check(delivered.size(), looks.pass().leastTotal(), stride());
    }
  }

  private void probe(Page<T> page, @Nullable List<String> repeated) {
    probe = new OffsetProbe(next, page.getTotalCount(), repeated);
    next = probe.nextOffset();
  }

  private void continueAfter(OffsetProbe probing, Page<T> page) {
    if (probing.isStub() && !looks.claimMore(page)) {
      ended = true;
    } else if (!probing.isDone()) {
      next = probing.nextOffset();
    } else {
      probe = null;
      next = probing.resumeAt;
      if (probing.isComplete()) {
        watch.probed();
      }
      String finding = probing.finding();
      if (finding != null && (looks.claimMore(page) || probing.foundMore(delivered))) {
        watch.reset();
        throw Looks.contradiction(finding, "$.objects");
      }
      ended = finding != null || looks.holdsRecordsTwice();
    }
  }
}
