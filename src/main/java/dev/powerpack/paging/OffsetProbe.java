package dev.powerpack.paging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a service takes the offset for: it fetches the pages at 0, far from it and at 1,
 * and each of them again, so that a list that changes is not mistaken for a service that counts
 * otherwise.
 */
final class OffsetProbe {
  /**
   * 0 is the page at 0, 1 the far one, 2 that at 1. Two to five replicas that take turns bring two
   * versions of one of these, and a record that comes and goes does so too.
   */
  private static final int[] ORDER = {0, 1, 1, 2, 0, 2, 0};

  /** As they came first. */
  private final List<List<String>> pages = new ArrayList<>();

  private final List<@Nullable Integer> totals = new ArrayList<>();
  private int requests;
  /** A place beyond the first page, the last one of the list if its count is true. */
  private int far;

  private boolean changes;

  int nextOffset() {
    int page = ORDER[requests];
    return page == 1 ? far : page / 2;
  }

  private List<String> first() {
    return pages.get(0);
  }

  void accept(Page<?> page, List<String> keys) {
    Integer total = page.getTotalCount();
    if (requests == 0) {
      int beyond = Math.max(2, Math.max(page.getLimit(), keys.size()));
      far = Math.max(beyond, total == null || total < 0 ? 0 : total - 1);
    }
    int number = ORDER[requests++];
    if (number == pages.size()) {
      pages.add(keys);
      totals.add(total);
    }
    changes |= !keys.equals(pages.get(number)) || !Objects.equals(total, totals.get(number));
  }

  boolean isDone() {
    return requests == ORDER.length || changes;
  }

  /** Whether the pages that came again were the same. */
  boolean isStable() {
    return !changes;
  }

  /** Whether two requests or more brought one page, as those of a stub do, or will have. */
  boolean isOfOnePage() {
    return requests > 1
        && !changes
        && pages.stream().allMatch(first()::equals)
        && totals.stream().distinct().count() == 1;
  }

  /** Whether all that came was delivered. */
  boolean isWithin(RecentKeys delivered) {
    return pages.stream().flatMap(List::stream).allMatch(key -> delivered.indexOf(key) >= 0);
  }

  /**
   * Whether the pages at 0 and 1 show that the service skips as many records as it is told: they
   * overlap, or have no room for it.
   */
  boolean showsHonour() {
    List<String> one = pages.get(2);
    return !one.equals(first())
        && (first().size() * one.size() == 1 || !Collections.disjoint(first(), one));
  }

  /** What else it does; null where a first page of one record, or of none, shows nothing. */
  @Nullable
  String finding() {
    boolean same = pages.get(2).equals(first());
    if (same && pages.get(1).equals(first()) && !first().isEmpty()) {
      return "the service ignores offset: 0, 1 and " + far + " bring the same page";
    }
    if (pages.get(same ? 1 : 2).isEmpty() || first().stream().distinct().count() < 2) {
      return null;
    }
    return same
        ? "the service rounds offset: 0 and 1 bring the same page"
        : "the service rounds offset up or counts pages with it: none of the records at 0 to "
            + (first().size() - 1) + " are at offset 1";
  }
}
