package dev.powerpack.review;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One difference between two contracts.
 *
 * @param place as a JSON pointer; within a component from its name on
 * @param what the value before and after, cut where it is a whole operation or the like
 */
record Change(String place, String what, Verdict verdict) {
  private static final int LONGEST = 200;

  /** What became of a value; missing before it was added, and after it was removed. */
  static Change of(String place, JsonNode from, JsonNode to, Verdict verdict) {
    String what = from.isMissingNode()
        ? "added, " + to
        : to.isMissingNode() ? "removed, was " + from : "was " + from + ", is " + to;
    return new Change(
        place, what.length() <= LONGEST ? what : what.substring(0, LONGEST) + "…", verdict);
  }

  @Override
  public String toString() {
    return verdict + ": " + place + ": " + what;
  }
}
