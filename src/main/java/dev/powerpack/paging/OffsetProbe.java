package dev.powerpack.paging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a service takes the offset for, where a walk does not get on: it looks at the
 * pages at 0, at 1, at the end of the first one, and at 0 again, so that an account that changes is
 * not mistaken for a service that counts otherwise.
 */
final class OffsetProbe {
  /** Where the walk continues if the service honours the offset. */
  final int resumeAt;

  private final List<List<String>> pages = new ArrayList<>();

  OffsetProbe(int resumeAt) {
    this.resumeAt = resumeAt;
  }

  int nextOffset() {
    switch (pages.size()) {
      case 1:
        return 1;
      case 2:
        return Math.max(1, pages.get(0).size());
      default:
        return 0;
    }
  }

  void accept(List<String> keys) {
    pages.add(keys);
  }

  /** The page at 0, once it came. */
  List<String> first() {
    return pages.get(0);
  }

  boolean isDone() {
    return pages.size() == 4 || first().isEmpty();
  }

  /** What is wrong; null if nothing is known to be. */
  @Nullable
  String finding() {
    if (pages.size() < 4 || !first().equals(pages.get(3))) {
      return null;
    }
    List<String> second = pages.get(1);
    if (second.equals(first())) {
      return pages.get(2).equals(first())
          ? "the service ignores offset: 0, 1 and " + Math.max(1, first().size())
              + " bring the same page"
          : "the service rounds offset: 0 and 1 bring the same page";
    }
    return first().size() > 1 && Collections.disjoint(first(), second)
        ? "the service counts pages with offset: none of the records at 0 to "
            + (first().size() - 1) + " are at offset 1"
        : null;
  }
}
