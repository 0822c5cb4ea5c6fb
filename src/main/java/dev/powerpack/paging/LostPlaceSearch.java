package dev.powerpack.paging;

/**
 * The search of a pass for its place, page by page towards the start of the list. If it loses the
 * same place again, it first fetches the page there once or twice more, in turn: replicas that take
 * turns would otherwise lose it for ever.
 */
final class LostPlaceSearch {
  private boolean running;
  private int place = -1;
  private int losses;
  private int repeats;

  /** Whether it ended where it began, or never did; requests ahead would keep replicas in step. */
  boolean isQuiet() {
    return !running && losses == 0;
  }

  /** Where to continue after a page that does not continue the pass. */
  int next(int offset, int stride) {
    if (!running) {
      running = true;
      losses = offset == place ? losses + 1 : 0;
      repeats = losses % 3;
      place = offset;
    }
    return offset == place && repeats-- > 0 ? offset : Math.max(0, offset - stride);
  }

  void end() {
    running = false;
  }
}
