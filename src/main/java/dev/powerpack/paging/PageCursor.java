package dev.powerpack.paging;

import dev.powerpack.exception.MalformedResponseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk through a list stands: which page to fetch next, and what of a page is new. It sends
 * nothing and waits for nothing.
 *
 * <p><b>Rules.</b> (1) Each request begins at the last record of the page before, so that two pages
 * overlap by one record. (2) A page <i>continues</i> the pass if it begins with a record that the
 * pass has seen, or holds the last one. Of such a page everything is delivered that was not
 * delivered yet, wherever it stands. (3) Any other page shows that the place is lost; then a
 * {@link LostPlaceSearch} fetches the pages around until one continues the pass. (4) The list ends
 * where count and link agree with the records that it does, or at an empty page. (5) If fewer
 * records were delivered than the least count of the pass, the walk looks through the list again, 8
 * times at most, with its pages cut at other places each time.
 *
 * <p><b>Why nothing comes twice.</b> Every key that was delivered is remembered.
 *
 * <p><b>Why nothing is lost where the order is stable.</b> Assume that the service keeps the order
 * of the records that stay. Call a record owed if it was on the account when the walk began, still
 * is, and was not delivered. At all times every delivered record that stays stands before every
 * owed one: at the start nothing is delivered; changes keep it, as records that stay keep their
 * order; and a page that continues the pass keeps it, since it delivers all that it holds. So no
 * owed record stands before such a page: either its first record was delivered, or it was created
 * just before the last one that was. If all delivered records are deleted, the walk begins again at
 * the start.
 *
 * <p><b>Why nothing is lost in silence where the order moves.</b> Assume only that count and end of
 * the list are true and that nothing is created or deleted. If the walk ends without a second look,
 * as many records were delivered as there are. If it ends after a look, then either the same holds,
 * or that look was {@linkplain ListPass#isComplete() complete}, or a record stands at two places:
 * three passes with other cuts saw the same records in the same order. Otherwise it throws.
 *
 * <p><b>Why it ends.</b> A page brings something new or is idle. After 4 idle pages in a row an
 * {@link OffsetProbe} finds out whether the service honours the offset; beyond 100, and three times
 * what the list has so far, the walk throws. Looks and new beginnings are bounded together.
 *
 * <p>Pages of one record leave no room for an overlap: with them a record may be lost where the
 * account changes meanwhile, which rule 5 then finds.
 */
final class PageCursor<T> {
  private static final int LOOKS = 8;
  /** Requests that have to show the same order before a record counts as listed twice. */
  private static final int SAME_ORDER = 16;

  private static final int IDLE_BEFORE_PROBE = 4;
  private static final int PATIENCE = 100;

  private final Function<? super T, String> key;
  private final int start;
  private final RecentKeys delivered = new RecentKeys();

  private ListPass pass = new ListPass();
  private @Nullable ListPass passBefore;
  private @Nullable LostPlaceSearch search;
  private @Nullable OffsetProbe probe;
  private List<String> keysBefore = Collections.emptyList();
  private int next;
  private boolean begins = true;
  private boolean overlaps;
  private boolean askedAgain;
  private boolean probed;
  private int longest;
  private int idle;
  private int looks;
  private int sameOrder;
  private int deliveredAtBegin;
  private boolean ended;

  PageCursor(Function<? super T, String> key, int start) {
    this.key = key;
    this.start = start;
    this.next = start;
  }

  /**
   * Where the next page begins. It stays the same until a page was {@linkplain #accept accepted}.
   */
  int nextOffset() {
    return next;
  }

  boolean hasEnded() {
    return ended;
  }

  /** Whether the requests after the next one can be foreseen. */
  boolean isSteady() {
    return !begins && overlaps && search == null && probe == null;
  }

  /** How much farther each request begins than the one before, while the cursor is steady. */
  int stride() {
    return Math.max(1, longest - 1);
  }

  /**
   * Takes the page at {@link #nextOffset()}.
   *
   * @return the page with what is new in it, maybe nothing
   * @throws MalformedResponseException if the pages contradict each other
   */
  Page<T> accept(Page<T> page) {
    List<String> keys = new ArrayList<>();
    page.getItems().forEach(item -> keys.add(key.apply(item)));
    longest = Math.max(longest, keys.size());
    pass.count(page);
    OffsetProbe asked = probe;
    if (asked != null) {
      asked.accept(keys);
      goOnAfter(asked, page);
      return page.with(Collections.emptyList());
    }
    boolean continues = begins || !overlaps || pass.continuesIn(keys, delivered);
    List<T> news = continues ? takeNew(page, keys) : Collections.emptyList();
    if (continues) {
      advance(page, keys);
    } else {
      pass.disturb();
      searchAround(page);
    }
    if (!ended) {
      watch(page, keys);
    }
    keysBefore = keys;
    return page.with(news);
  }

  private List<T> takeNew(Page<T> page, List<String> keys) {
    List<T> news = new ArrayList<>();
    int[] numbers = new int[keys.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = delivered.indexOf(keys.get(i));
      if (numbers[i] < 0) {
        if (delivered.size() == RecentKeys.MOST) {
          throw new IllegalStateException("a walk delivers at most " + RecentKeys.MOST
              + " records; begin another one with withOffset(" + page.getOffset() + ")");
        }
        numbers[i] = delivered.add(keys.get(i));
        news.add(page.getItems().get(i));
      }
    }
    int overlap = begins || !overlaps ? 0 : Math.max(0, pass.end() - next);
    idle = pass.add(keys, numbers, next, overlap) > 0 ? 0 : idle + 1;
    probed &= idle > 0;
    return news;
  }

  private void advance(Page<T> page, List<String> keys) {
    search = null;
    boolean first = begins;
    begins = false;
    if (isLast(page)) {
      end();
      return;
    }
    if (looks > 0 && missing() <= 0) {
      ended = true;
      return;
    }
    if (keys.isEmpty()) {
      askedAgain = true;
      return;
    }
    askedAgain = false;
    int end = page.end();
    // In a look the first page is left early, so that all that follow are cut at other places.
    int step = first && looks > 0 ? 1 + (keys.size() - 1) * looks / (LOOKS + 1) : keys.size() - 1;
    next = Math.max(Math.min(next + step, end - 1), Page.plus(next, 1));
    overlaps = next < end;
  }

  /** Count and link are believed where they agree with the records; else an empty page ends it. */
  private boolean isLast(Page<T> page) {
    Integer total = page.getTotalCount();
    if (page.getItems().isEmpty()) {
      return total == null || total <= next || askedAgain;
    }
    return total != null && total == page.end() && (!page.isLinked() || idle > 0);
  }

  /** How many records fewer were delivered than the count of this pass tells. */
  private int missing() {
    return pass.knowsTotal() ? pass.leastTotal() - start - delivered.size() : 0;
  }

  private void end() {
    ListPass before = passBefore;
    sameOrder = before != null && pass.hasOrderOf(before) ? sameOrder + pass.pages() : 0;
    if (missing() <= 0
        || (looks > 0 && pass.isComplete())
        || (looks > 1 && sameOrder >= SAME_ORDER)) {
      ended = true;
      return;
    }
    if (looks == LOOKS && sameOrder > 0) {
      ended = true;
      return;
    }
    int missing = missing();
    looks++;
    begin();
    if (looks > LOOKS) {
      looks = 0;
      throw contradiction(
          "the count says that " + missing + " more records are there than " + delivered.size()
              + ", and the order of the list changes",
          "$.meta.total_count");
    }
  }

  /** Begins a pass at the start of the list. */
  private void begin() {
    passBefore = pass;
    pass = new ListPass();
    search = null;
    begins = true;
    askedAgain = false;
    idle = 0;
    next = start;
    deliveredAtBegin = delivered.size();
  }

  private void searchAround(Page<T> page) {
    LostPlaceSearch around = search == null ? new LostPlaceSearch(next, stride()) : search;
    search = around;
    idle++;
    int offset = around.after(next, page.getItems().size() < longest);
    if (offset >= 0) {
      next = offset;
    } else if (start > 0) {
      throw contradiction(
          "none of the records delivered last is in the list any more; begin anew", "$.objects");
    } else {
      // All that was delivered was deleted, unless the order moves.
      looks += delivered.size() == deliveredAtBegin ? 1 : 0;
      begin();
    }
  }

  /** Probes, or gives up, where nothing new has come for long. */
  private void watch(Page<T> page, List<String> keys) {
    boolean repeats = !keys.isEmpty() && keys.equals(keysBefore) && next != page.getOffset();
    if (idle > 0 && !probed && (repeats || idle >= IDLE_BEFORE_PROBE)) {
      probed = true;
      probe = new OffsetProbe(next);
      next = 0;
    } else if (idle > PATIENCE + 3 * delivered.size() / stride() || looks > LOOKS) {
      int pages = idle;
      looks = 0;
      idle = 0;
      throw contradiction(
          pages + " pages in a row brought nothing new although the list goes on", "$.objects");
    }
  }

  private void goOnAfter(OffsetProbe asked, Page<T> page) {
    boolean repeats = asked.first().equals(keysBefore);
    if (repeats && !claimsMore(page)) {
      // The same page for whatever request, as a stub has it, and it says that it is all.
      ended = true;
    } else if (asked.isDone() || (idle < IDLE_BEFORE_PROBE && !repeats)) {
      probe = null;
      next = asked.resumeAt;
      String finding = asked.finding();
      if (finding != null && claimsMore(page)) {
        idle = 0;
        throw contradiction(finding, "$.objects");
      }
    } else {
      next = asked.nextOffset();
    }
  }

  /** Whether the service says that there is more than was delivered. */
  private boolean claimsMore(Page<T> page) {
    return pass.knowsTotal()
        ? missing() > 0
        : page.isLinked() || page.getItems().size() >= page.getLimit();
  }

  private static MalformedResponseException contradiction(String what, String path) {
    return new MalformedResponseException(
        "the pages contradict each other: " + what + ", at path " + path, "", 0, null);
  }
}
