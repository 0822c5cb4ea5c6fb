package dev.powerpack.review;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One difference between two contracts.
 *
 * @param place as a JSON pointer; within a component from its name on
 * @param what the value before and after, each cut where it is a whole operation or the like
 */
record Change(String place, String what, Verdict verdict) {
  private static final int LONGEST = 100;

  /** What became of a value; missing before it was added, and after it was removed. */
  static Change of(String place, JsonNode from, JsonNode to, Verdict verdict) {
    String what = from.isMissingNode()
        ? "added, " + cut(to)
        : to.isMissingNode() ? "removed, was " + cut(from) : "was " + cut(from) + ", is " + cut(to);
    return new Change(place, what, verdict);
  }

  private static String cut(JsonNode value) {
    String text = value.toString();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  @Override
  public String toString() {
    return verdict + ": " + place + ": " + what;
  }
}
