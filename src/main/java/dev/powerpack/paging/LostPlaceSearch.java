package dev.powerpack.paging;

/**
 * The order in which pages are looked through for a place that was lost: those before it and those
 * after it in turns, ever farther away, until the start of the list and its end.
 */
final class LostPlaceSearch {
  private final int step;
  private int before;
  private int after;
  private boolean endSeen;
  private boolean lookedBefore;

  LostPlaceSearch(int place, int step) {
    this.step = step;
    this.before = place;
    this.after = place;
  }

  /** The offset to fetch after this one, in which the list may end; -1 if that was all of it. */
  int after(int offset, boolean atEnd) {
    endSeen |= atEnd && offset >= after;
    lookedBefore = before > 0 && (endSeen || !lookedBefore);
    if (lookedBefore) {
      before = Math.max(0, before - step);
      return before;
    }
    if (endSeen) {
      return -1;
    }
    after += step;
    return after;
  }
}
