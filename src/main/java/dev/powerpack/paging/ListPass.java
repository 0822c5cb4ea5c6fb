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
  /** Requests that have to show one order before a record counts as listed twice. */
  private static final int SAME_ORDER = 16;

  private final int start;
  private final int number;
  private final BitSet seen = new BitSet();
  private final LostPlaceSearch search = new LostPlaceSearch();
  private int offset;
  private int end;
  private int last = -1;
  private int requests;
  private int fetchedAgain;
  private boolean overlaps;
  private boolean linked;
  private boolean empty;
  private boolean lost;
  private boolean complete = true;
  private long order;
  private int sameOrder;
  private int requestsInOrder;
  private @Nullable Integer leastTotal;

  /** A pass from there on, with the number of those before it. */
  ListPass(int start, int number) {
    this.start = start;
    this.number = number;
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
    requests++;
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
    int overlap = Math.max(0, end - offset);
    Set<Integer> distinct = new HashSet<>();
    int again = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (i >= overlap) {
        order = (order + numbers[i] + 1) * 0x9E3779B97F4A7C15L;
      }
      // One that stands twice in one page does so for certain, and hides no other.
      if (distinct.add(numbers[i]) && seen.get(numbers[i])) {
        again++;
      }
    }
    distinct.forEach(seen::set);
    complete &= again == Math.min(overlap, distinct.size());
    if (numbers.length > 0) {
      end = Page.plus(offset, numbers.length);
      last = numbers[numbers.length - 1];
    }
    return again < distinct.size();
  }

  /**
   * Count and link are believed of a page that is not full, if the service links pages, or it is
   * the first one: a link that is made of a count that is too low ends with a full one. An empty
   * page is believed where the page before ended, unless the count contradicts, or where it comes
   * again.
   */
  boolean isLast(Page<?> page, int longest) {
    Integer total = page.getTotalCount();
    int size = page.getItems().size();
    return size == 0
        ? empty || (offset >= end && (total == null || total <= offset))
        : page.isSaidToBeLast()
            && (offset == start ? size < page.getLimit() : linked && size < longest);
  }

  /**
   * Steps to the last record of a page. A later pass cuts the list at other places: it fetches the
   * first page again, once or twice, so that services that alternate are caught too, and leaves it
   * early.
   */
  void step(int size) {
    empty = size == 0;
    if (!empty) {
      int step = number > 0 && offset == start ? firstStep(size) : Math.max(1, size - 1);
      offset = Page.plus(offset, step);
      overlaps = step < size;
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
    lost = true;
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
   * and saw as many records fewer than the service counts as the pass before.
   */
  boolean isSettled(@Nullable ListPass before) {
    return before != null && complete && excess() == before.excess();
  }

  private int excess() {
    return leastTotal == null ? 0 : leastTotal - end;
  }

  /**
   * Whether, at its end, what seems to be missing are places of records that stand at others too:
   * four passes saw one order.
   */
  boolean holdsRecordsTwice(@Nullable ListPass before) {
    if (before != null && !lost && !before.lost && order == before.order && end == before.end) {
      sameOrder = before.sameOrder + 1;
      requestsInOrder = before.requestsInOrder + requests;
    }
    return sameOrder > 2 && requestsInOrder >= SAME_ORDER;
  }
}
