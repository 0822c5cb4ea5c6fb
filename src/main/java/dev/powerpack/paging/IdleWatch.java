package dev.powerpack.paging;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the pages in a row that bring nothing new, and says when it is time to find out why, and
 * when to give up.
 */
final class IdleWatch {
  private static final int BEFORE_PROBE = 4;
  private static final int PATIENCE = 100;
  /** So much of a count, which may be wrong, is believed. */
  private static final int PLAUSIBLE = 1_000;

  private int idle;
  private boolean probed;
  private boolean repeats;
  private List<String> keysBefore = Collections.emptyList();
  private int offsetBefore;

  /** A page came that continues the pass or not, with so much that is new. */
  void count(List<String> keys, int offset, boolean continues, int news) {
    repeats = continues && !keys.isEmpty() && keys.equals(keysBefore) && offset != offsetBefore;
    keysBefore = keys;
    offsetBefore = offset;
    if (news > 0) {
      reset();
    } else if (!continues || !keys.isEmpty()) {
      idle++;
    }
  }

  void reset() {
    idle = 0;
    probed = false;
  }

  /** Whether the page is the same as the one before, of another offset, or too many were idle. */
  boolean isProbeDue() {
    return !probed && (repeated() != null || idle >= BEFORE_PROBE);
  }

  /** The page that came for two offsets in a row, if one did just now. */
  @Nullable
  List<String> repeated() {
    return repeats && idle == 1 ? keysBefore : null;
  }

  void probed() {
    probed = true;
  }

  boolean isProbed() {
    return probed;
  }

  /** Throws if more pages were idle than looking three times through what is known of the list. */
  void check(int delivered, @Nullable Integer total, int stride) {
    int records = Math.max(delivered, total == null ? 0 : Math.min(total, PLAUSIBLE));
    int pages = idle;
    if (pages > PATIENCE + 3 * (records / stride)) {
      reset();
      throw Looks.contradiction(
          pages + " pages in a row brought nothing new although the list goes on", "$.objects");
    }
  }
}
