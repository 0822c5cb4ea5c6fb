package dev.powerpack.paging;

import dev.powerpack.exception.MalformedResponseException;
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
  /** Passes after the first one, unless the last page of the last one brings something. */
  private static final int MOST_PASSES = 8;

  private final Function<? super T, String> key;
  private final int start;
  private final RecentKeys delivered = new RecentKeys();

  private ListPass pass;
  private @Nullable ListPass before;
  private @Nullable OffsetProbe probe;
  private boolean probed;
  private boolean honoured;
  private boolean ended;
  private int fruitless;
  private int longest;
  private List<String> latest = Collections.emptyList();
  /** Where the latest page came first. */
  private int since;

  PageCursor(Function<? super T, String> key, int start) {
    this.key = key;
    this.start = start;
    this.pass = new ListPass(start, null);
  }

  /** Where the next page begins, the same until a page was {@linkplain #accept accepted}. */
  int nextOffset() {
    return probe == null ? pass.offset() : probe.nextOffset();
  }

  boolean hasEnded() {
    return ended;
  }

  /** Whether the requests after the next one can be foreseen. */
  boolean isSteady() {
    return !ended && probe == null && pass.isSteady() && latest.size() == longest;
  }

  /** How much farther each request begins than the one before, while the cursor is steady. */
  int stride() {
    return Math.max(1, longest - 1);
  }

  /** Takes the page at {@link #nextOffset()}; returns it with what is new in it, maybe nothing. */
  Page<T> accept(Page<T> page) {
    List<String> keys = new ArrayList<>();
    page.getItems().forEach(item -> keys.add(key.apply(item)));
    pass.count(page);
    Page<T> none = page.with(Collections.emptyList());
    if (probe != null) {
      probe.accept(page, keys);
      judge(probe, page, keys.equals(latest));
      return none;
    }
    boolean same = keys.equals(latest);
    boolean repeats = same && pass.number() == 0 && !keys.isEmpty();
    since = same ? since : pass.offset();
    latest = keys;
    longest = Math.max(longest, keys.size());
    if (pass.continuesIn(keys, delivered)) {
      return advance(page, keys, repeats);
    }
    if (!pass.goBack(stride())) {
      throw contradiction(
          "none of the records delivered last is in the list any more; begin anew", "$.objects");
    }
    fruitless++;
    watch(false);
    return none;
  }

  private Page<T> advance(Page<T> page, List<String> keys, boolean repeats) {
    int known = delivered.size();
    int[] numbers = delivered.addAll(keys);
    Page<T> news = page.from(known, numbers);
    if (pass.add(numbers)) {
      fruitless = 0;
      probed = false;
    } else if (!keys.isEmpty()) {
      fruitless++;
    }
    honoured |= pass.honoured;
    if (pass.isLast(page, longest, delivered.size())) {
      end(news.getItems().isEmpty());
    } else if (pass.number() > 0 && missing() == 0) {
      ended = true;
    } else if (repeats && isLastForAll(page)) {
      ended = true;
    } else {
      pass.step(page, longest);
      watch(repeats);
    }
    return news;
  }

  /**
   * Whether it comes, as the last page of all, even where none of its places can be shown. Small
   * pages come again for a while where the list grows at its start as fast as it is read.
   */
  private boolean isLastForAll(Page<T> page) {
    return honoured
        && pass.offset() - since >= page.getLimit() + 16
        && missing() == 0
        && !page.isLinked();
  }

  private int missing() {
    return pass.missing(delivered.size());
  }

  /** The end of a pass. Where the service counts more than was delivered, another one follows. */
  private void end(boolean broughtNothing) {
    // Then what seems to be missing stands at two places, or is not shown at its own.
    boolean oneOrder = before != null && pass.order.isOfFourPasses(before.order);
    ended = missing() == 0
        || pass.isSettled(before, delivered.size())
        || (oneOrder && (honoured || longest > 1));
    if (!ended && oneOrder && !probed) {
      // Pages of one record hide that a place is lost. After the probe the last one comes again.
      startProbe();
    } else if (!ended && broughtNothing && pass.number() >= MOST_PASSES) {
      // What is new is handed out before anything is thrown.
      throw contradiction(
          delivered.size() + " of " + (delivered.size() + missing())
              + " records came, though the list was read " + (pass.number() + 1) + " times",
          "$.meta.total_count");
    } else if (!ended) {
      before = pass;
      begin(new ListPass(start, pass));
    }
  }

  private void begin(ListPass next) {
    pass = next;
    probe = null;
    fruitless = 0;
    latest = Collections.emptyList();
  }

  /** Finds out why nothing new comes, and gives up where that lasts. */
  private void watch(boolean repeats) {
    if (fruitless > 64 + 8 * delivered.size() / stride()) {
      throw contradiction(
          fruitless + " pages in a row brought nothing new although the list continues",
          "$.objects");
    }
    if (fruitless > 2 || (fruitless > 0 && repeats)) {
      startProbe();
    }
  }

  private void startProbe() {
    if (!honoured && !probed) {
      probed = true;
      probe = new OffsetProbe();
    }
  }

  private void judge(OffsetProbe probing, Page<T> page, boolean repeats) {
    boolean whole = probing.isWithin(delivered) && !pass.claimsMore(page, delivered.size());
    if (probing.isOfOnePage() && repeats && whole) {
      ended = true;
    } else if (probing.isDone()) {
      probe = null;
      honoured = probing.isStable() && probing.showsHonour();
      if (probing.isStable() && !honoured) {
        ended = whole;
        String finding = probing.finding();
        if (!ended && finding != null) {
          throw contradiction(finding, "$.objects");
        }
      }
    }
  }

  /** What is thrown. Called again, the walk begins at its start. */
  private MalformedResponseException contradiction(String what, String path) {
    before = null;
    honoured = false;
    begin(new ListPass(start, null));
    return new MalformedResponseException(
        "the pages contradict each other: " + what + ", at path " + path, "", 0, null);
  }
}
