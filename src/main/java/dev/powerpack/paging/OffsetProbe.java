package dev.powerpack.paging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a service takes the offset for: it fetches the pages at 0, at the end of the list
 * and at 1, and the first two again, so that a list that changes is not mistaken for a service that
 * counts otherwise.
 */
final class OffsetProbe {
  private static final int PAGES = 5;

  private final List<List<String>> pages = new ArrayList<>();
  private @Nullable Integer total;
  private boolean changes;

  int nextOffset() {
    int page = pages.size() % 3;
    return page == 1 ? far() : page / 2;
  }

  /** A place beyond the first page, the last one of the list if its count is true. */
  private int far() {
    return Math.max(Math.max(2, first().size()), total == null ? 0 : total - 1);
  }

  private List<String> first() {
    return pages.get(0);
  }

  void accept(List<String> keys, @Nullable Integer told) {
    total = pages.isEmpty() ? told : total;
    pages.add(keys);
    changes |= !Objects.equals(told, total)
        || (pages.size() > 3 && !keys.equals(pages.get(pages.size() - 4)));
  }

  boolean isDone() {
    return pages.size() == PAGES || changes;
  }

  /** Whether the pages that came again were the same. */
  boolean isStable() {
    return !changes;
  }

  /** Whether two requests or more brought one page, as those of a stub do, or will have. */
  boolean isOfOnePage() {
    return pages.size() > 1 && !changes && pages.stream().allMatch(first()::equals);
  }

  /** Whether all that came was delivered. */
  boolean isWithin(RecentKeys delivered) {
    return pages.stream().flatMap(List::stream).allMatch(key -> delivered.indexOf(key) >= 0);
  }

  /** Whether the pages at 0 and 1 show that the service skips as many records as it is told. */
  boolean showsHonour() {
    List<String> one = pages.get(2);
    return !one.equals(first()) && !Collections.disjoint(first(), one);
  }

  /** What else it does; null where a first page of one record shows nothing. */
  @Nullable
  String finding() {
    boolean same = pages.get(2).equals(first());
    if (same && pages.get(1).equals(first())) {
      return "the service ignores offset: 0, 1 and " + far() + " bring the same page";
    }
    if (first().stream().distinct().count() < 2) {
      return null;
    }
    return same
        ? "the service rounds offset: 0 and 1 bring the same page"
        : "the service counts pages with offset: none of the records at 0 to "
            + (first().size() - 1) + " are at offset 1";
  }
}
