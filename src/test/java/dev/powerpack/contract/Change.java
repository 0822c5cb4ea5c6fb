package dev.powerpack.contract;

/**
 * One difference between two contracts.
 *
 * @param place as a JSON pointer; within a component from its name on
 * @param what the value before and after
 */
record Change(String place, String what, Verdict verdict) {
  private static final int LONGEST = 200;

  /** The change, cut where it is a whole operation or the like. */
  String shortened() {
    return what.length() <= LONGEST ? what : what.substring(0, LONGEST) + "…";
  }

  @Override
  public String toString() {
    return verdict + ": " + place + ": " + shortened();
  }
}
