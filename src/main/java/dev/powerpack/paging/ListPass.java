package dev.powerpack.paging;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One pass through a list, from its start to its end: where it stands, and what it has seen.
 *
 * <p>If none of its records came again at another place than where two pages overlap, and no place
 * was lost, each place of the list was seen once and held another record. A list that nobody
 * changes meanwhile has as many records as places, so that pass has seen them all, whatever the
 * order was: it is complete.
 */
final class ListPass {
  /** Empty pages in a row that are believed although the count says that more follows. */
  private static final int EMPTY_PAGES = 4;

  private final int start;
  private final int number;
  private final int endBefore;
  private final BitSet seen = new BitSet();
  private final LostPlaceSearch search = new LostPlaceSearch();
  final SeenOrder order = new SeenOrder();
  private int offset;
  private int end;
  private int last = -1;
  private int fetchedAgain;
  private int empties;
  private boolean overlaps;
  private boolean linked;
  private boolean complete = true;
  /** Whether a page began with the last record of the one before, as its offset said. */
  boolean honoured;

  private @Nullable Integer leastTotal;

  /** A pass from there on, after another one if that is not the first. */
  ListPass(int start, @Nullable ListPass before) {
    this.start = start;
    this.number = before == null ? 0 : before.number + 1;
    this.endBefore = before == null ? Integer.MAX_VALUE : before.end;
    this.offset = start;
  }

  int number() {
    return number;
  }

  /** Where its next page begins. */
  int offset() {
    return offset;
  }

  void count(Page<?> page) {
    order.countRequest();
    linked |= page.isLinked();
    Integer total = page.getTotalCount();
    if (total != null && (leastTotal == null || total < leastTotal)) {
      leastTotal = total;
    }
  }

  /**
   * Whether a page follows on what was seen. Nothing stands before one at the start of the list.
   */
  boolean continuesIn(List<String> keys, RecentKeys known) {
    return !overlaps
        || (offset == 0 && start == 0)
        || (!keys.isEmpty()
            && (sees(known.indexOf(keys.get(0)))
                || keys.stream().anyMatch(key -> known.indexOf(key) == last)));
  }

  private boolean sees(int key) {
    return key >= 0 && seen.get(key);
  }

  /**
   * Takes the numbers of the records of a page that continues this pass, and returns whether some
   * are new in it.
   */
  boolean add(int[] numbers) {
    search.end();
    Set<Integer> distinct = new HashSet<>();
    int again = 0;
    for (int number : numbers) {
      // One that stands twice in one page does so for certain, and hides no other.
      if (!distinct.add(number)) {
        continue;
      }
      if (seen.get(number)) {
        again++;
      } else {
        order.add(number);
        seen.set(number);
      }
    }
    int overlap = Math.max(0, end - offset);
    complete &= again == Math.min(overlap, distinct.size());
    if (numbers.length > 0) {
      honoured |= overlap == 1 && numbers[0] == last && again < distinct.size();
      // After pages that were skipped it is not known how many places there are.
      complete &= empties < 2;
      end = Page.plus(offset, numbers.length);
      last = numbers[numbers.length - 1];
    }
    return again < distinct.size();
  }

  /**
   * Count and link are believed of a page that is not full, if the service links pages, or it is
   * the first one: a link that is made of a count that is too low ends with a full one. An empty
   * page is believed where the page before ended, or where it comes again; if more is claimed, only
   * if the pages behind it are empty too, or were.
   */
  boolean isLast(Page<?> page, int longest, int delivered) {
    int size = page.getItems().size();
    if (size == 0) {
      boolean contradicted = claimsMore(page, delivered) && offset < endBefore;
      return contradicted ? empties + 1 == EMPTY_PAGES : empties > 0 || offset >= end;
    }
    return page.isSaidToBeLast()
        && (offset == start ? size < page.getLimit() : linked && size < longest);
  }

  /**
   * Steps to the last record of a page. A later pass cuts the list at other places: it fetches the
   * first page again, once or twice, so that services that alternate are caught too, and leaves it
   * early. An empty page is fetched again, and then skipped, with as many places as any page had.
   */
  void step(Page<?> page, int longest) {
    int size = page.getItems().size();
    if (size > 0) {
      int step = number > 0 && offset == start ? firstStep(size) : Math.max(1, size - 1);
      offset = Page.plus(offset, step);
      overlaps = step < size;
      empties = 0;
    } else if (++empties > 1) {
      offset = Page.plus(offset, longest == 0 ? page.getLimit() : longest);
      overlaps = false;
    }
  }

  private int firstStep(int size) {
    if (fetchedAgain < number % 3) {
      fetchedAgain++;
      return 0;
    }
    return 1 + (size - 1) * (5 * number % 9) / 9;
  }

  /** Goes back to search the place, which is lost; false if the list has nothing before. */
  boolean goBack(int stride) {
    order.lose();
    complete = false;
    int from = offset;
    offset = search.next(from, stride);
    return from > 0;
  }

  /** Whether the next page begins with the last record of the page that was added last. */
  boolean isSteady() {
    return search.isQuiet() && offset != start && offset == end - 1;
  }

  /** How many records fewer were delivered than the least count of this pass tells. */
  int missing(int delivered) {
    long total = leastTotal == null ? 0 : Math.max(0, leastTotal);
    return (int) Math.max(0, total - start - delivered);
  }

  /** Whether the service says that there is more than was delivered, with a page that says so. */
  boolean claimsMore(Page<?> page, int delivered) {
    boolean full = page.getItems().size() >= page.getLimit();
    if (leastTotal == null) {
      return full || page.isLinked();
    }
    boolean disproved = (long) leastTotal - start < delivered;
    return missing(delivered) > 0 || (full && (disproved || page.isLinked()));
  }

  /**
   * Whether, at its end, it shows that nothing is missing, whatever the count says: it is complete,
   * saw no fewer records than were delivered, and as many fewer than the service counts as the pass
   * before.
   */
  boolean isSettled(@Nullable ListPass before, int delivered) {
    return before != null
        && complete
        && seen.cardinality() >= delivered
        && excess() == before.excess();
  }

  private int excess() {
    return leastTotal == null ? 0 : leastTotal - end;
  }
}
