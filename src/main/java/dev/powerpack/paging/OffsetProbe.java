package dev.powerpack.paging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a service takes the offset for, where a walk does not get on: it fetches the pages
 * at 0, at the end of the list and at 1, and the first two again, so that a list that changes is
 * not mistaken for a service that counts otherwise.
 */
final class OffsetProbe {
  private static final int PAGES = 5;

  /** Where the walk continues if the service honours the offset. */
  final int resumeAt;

  private final @Nullable List<String> repeated;
  private final List<List<String>> pages = new ArrayList<>();
  private final @Nullable Integer total;
  private boolean changes;

  /** A probe after a page that told this count, and after one that came for two offsets. */
  OffsetProbe(int resumeAt, @Nullable Integer total, @Nullable List<String> repeated) {
    this.resumeAt = resumeAt;
    this.total = total;
    this.repeated = repeated;
  }

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
    pages.add(keys);
    changes |= !Objects.equals(told, total)
        || (pages.size() > 3 && !keys.equals(pages.get(pages.size() - 4)));
  }

  /** Whether all requests bring the same page so far, as from a stub. */
  boolean isStub() {
    return repeated != null
        && !changes
        && pages.size() > 1
        && pages.stream().allMatch(repeated::equals);
  }

  boolean isDone() {
    return isComplete() || (repeated != null && !first().equals(repeated));
  }

  boolean isComplete() {
    return pages.size() == PAGES || changes || first().isEmpty();
  }

  /** Whether a page holds what was not delivered. */
  boolean foundMore(RecentKeys delivered) {
    return pages.stream().flatMap(List::stream).anyMatch(key -> delivered.indexOf(key) < 0);
  }

  /** What is wrong; null if nothing is known to be. */
  @Nullable
  String finding() {
    if (pages.size() < PAGES || changes) {
      return null;
    }
    List<String> one = pages.get(2);
    if (one.equals(first())) {
      if (pages.get(1).equals(first())) {
        return "the service ignores offset: 0, 1 and " + far() + " bring the same page";
      }
      return first().size() == 1 ? null : "the service rounds offset: 0 and 1 bring the same page";
    }
    return first().size() > 1 && Collections.disjoint(first(), one)
        ? "the service counts pages with offset: none of the records at 0 to "
            + (first().size() - 1) + " are at offset 1"
        : null;
  }
}
