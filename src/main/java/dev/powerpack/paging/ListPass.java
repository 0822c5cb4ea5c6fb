package dev.powerpack.paging;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one pass through a list, from its start to its end, has seen.
 *
 * <p>If none of its records came again at another place than where two pages overlap, and no place
 * was lost, each place of the list was seen once and held another record. A list that nobody
 * changes meanwhile has as many records as places, so that pass has seen them all, whatever the
 * order was: it is {@linkplain #isComplete() complete}.
 */
final class ListPass {
  private final BitSet seen = new BitSet();
  private boolean complete = true;
  private @Nullable Integer leastTotal;
  private long order;
  private int pages;
  private boolean linked;
  private int end;
  private String last = "";

  void count(Page<?> page) {
    Integer total = page.getTotalCount();
    Integer least = leastTotal;
    if (total != null && (least == null || total < least)) {
      leastTotal = total;
    }
    pages++;
    linked |= page.isLinked();
  }

  /**
   * Takes the records of a page that begins with {@code overlap} of the page before, and returns
   * how many are new in this pass.
   */
  int add(List<String> keys, int[] numbers, int offset, int overlap) {
    Set<Integer> inPage = new HashSet<>();
    int again = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (i >= overlap) {
        order = order * 31 + keys.get(i).hashCode();
      }
      // One that stands twice in one page does so for certain, and hides no other.
      if (inPage.add(numbers[i]) && seen.get(numbers[i])) {
        again++;
      }
    }
    inPage.forEach(seen::set);
    complete &= again == Math.min(overlap, inPage.size());
    if (!keys.isEmpty()) {
      end = Page.plus(offset, keys.size());
      last = keys.get(keys.size() - 1);
    }
    return inPage.size() - again;
  }

  /** Whether the page begins with what this pass has seen, or holds the last of it. */
  boolean continuesIn(List<String> keys, RecentKeys known) {
    if (keys.isEmpty()) {
      return false;
    }
    int first = known.indexOf(keys.get(0));
    return (first >= 0 && seen.get(first)) || keys.contains(last);
  }

  void disturb() {
    complete = false;
  }

  boolean isComplete() {
    return complete;
  }

  /**
   * The least count that a response told; null if none did. What was on the account from the first
   * response to the last is not more than that.
   */
  @Nullable
  Integer leastTotal() {
    return leastTotal;
  }

  /** How many records more than were seen the service counts. */
  int excess() {
    return leastTotal == null ? 0 : leastTotal - end;
  }

  int end() {
    return end;
  }

  int pages() {
    return pages;
  }

  /** Whether a page had a link to the next one. */
  boolean isLinked() {
    return linked;
  }

  boolean hasOrderOf(ListPass other) {
    return order == other.order && end == other.end;
  }
}
