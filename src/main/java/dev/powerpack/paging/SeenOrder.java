package dev.powerpack.paging;

/** The order in which a pass sees the records, and how many passes in a row saw the same one. */
final class SeenOrder {
  /** Requests that have to show one order before it is believed to be the only one. */
  private static final int ENOUGH = 16;

  private long hash;
  private boolean lost;
  private int requests;
  private int same;
  private int requestsOfSame;

  void countRequest() {
    requests++;
  }

  /** Takes a record that the pass had not seen. */
  void add(int number) {
    hash = (hash + number + 1) * 0x9E3779B97F4A7C15L;
  }

  /** The place was lost, so that it shows nothing. */
  void lose() {
    lost = true;
  }

  /** Whether, at the end of the pass, four passes that cut the list at other places saw one. */
  boolean isOfFourPasses(SeenOrder before) {
    if (!lost && !before.lost && hash == before.hash) {
      same = before.same + 1;
      requestsOfSame = before.requestsOfSame + requests;
    }
    return same > 2 && requestsOfSame >= ENOUGH;
  }
}
