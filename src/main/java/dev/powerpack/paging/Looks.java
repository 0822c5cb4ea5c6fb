package dev.powerpack.paging;

import dev.powerpack.exception.MalformedResponseException;
import org.jspecify.annotations.Nullable;

/**
 * The passes of a walk through its list: the first one, and where fewer records came than the
 * service counts, some more. Each cuts the list into pages at other places.
 */
final class Looks {
  /** Passes after the first one, and new beginnings that bring nothing. */
  static final int MOST = 8;

  /** Requests that have to show one order before a record counts as listed twice. */
  private static final int SAME_ORDER = 16;

  private final int start;
  private final RecentKeys delivered;
  private ListPass pass = new ListPass();
  private @Nullable ListPass passBefore;
  private int looks;
  private int restarts;
  private int sameOrder;
  private int sameRequests;
  private int fetchedAgain;
  private int deliveredBefore;

  Looks(int start, RecentKeys delivered) {
    this.start = start;
    this.delivered = delivered;
  }

  ListPass pass() {
    return pass;
  }

  /** Whether an earlier pass went to the end of the list. */
  boolean isAgain() {
    return looks > 0;
  }

  /** How many records fewer were delivered than the least count of this pass tells. */
  int missing() {
    Integer total = pass.leastTotal();
    return total == null ? 0 : Math.max(0, Math.max(0, total) - start - delivered.size());
  }

  /** Whether the service says that there is more than was delivered, with a page that says so. */
  boolean claimMore(Page<?> page) {
    Integer total = pass.leastTotal();
    boolean full = page.getItems().size() >= page.getLimit();
    if (total == null) {
      return full || page.isLinked();
    }
    boolean disproved = (long) total - start < delivered.size();
    return missing() > 0 || (full && (disproved || page.isLinked()));
  }

  /**
   * Whether the pass that came to its end shows that nothing is missing, whatever the count says:
   * it was complete, and saw as many records fewer than the service counts as the one before.
   */
  boolean isSettled() {
    return passBefore != null && pass.isComplete() && pass.excess() == passBefore.excess();
  }

  /**
   * Whether what seems to be missing are places of records that stand at others too: four passes
   * saw one order.
   */
  boolean holdsRecordsTwice() {
    return sameOrder > 2
        && (sameRequests >= SAME_ORDER || looks == MOST)
        && missing() <= delivered.size();
  }

  /** Begins another pass; false if there were too many. */
  boolean lookAgain() {
    ListPass before = pass;
    begin();
    passBefore = before;
    looks++;
    return looks <= MOST;
  }

  void compareOrder() {
    boolean same = passBefore != null && pass.hasOrderOf(passBefore);
    sameOrder = same ? sameOrder + 1 : 0;
    sameRequests = same ? sameRequests + pass.pages() : 0;
  }

  /**
   * Begins this pass anew, as none of its records is there any more; false if that happens again
   * and again and brings nothing.
   */
  boolean restart() {
    restarts = delivered.size() == deliveredBefore ? restarts + 1 : 0;
    begin();
    return restarts <= MOST;
  }

  private void begin() {
    pass = new ListPass();
    passBefore = null;
    fetchedAgain = 0;
    deliveredBefore = delivered.size();
  }

  void reset() {
    looks = 0;
    restarts = 0;
    sameOrder = 0;
    begin();
  }

  /**
   * How far the second page begins after the first one. In a look the first page is fetched again
   * before, once or twice, and left early, so that services that alternate are caught too.
   */
  int firstStep(int size) {
    if (looks == 0) {
      return Math.max(1, size - 1);
    }
    if (fetchedAgain < looks % 3) {
      fetchedAgain++;
      return 0;
    }
    return 1 + (size - 1) * (5 * looks % (MOST + 1)) / (MOST + 1);
  }

  static MalformedResponseException contradiction(String what, String path) {
    return new MalformedResponseException(
        "the pages contradict each other: " + what + ", at path " + path, "", 0, null);
  }
}
