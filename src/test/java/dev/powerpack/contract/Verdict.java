package dev.powerpack.contract;

/** What a change means for those who use a contract, from the least to the most. */
enum Verdict {
  UNCHANGED("unchanged"),
  DOCUMENTATION("documentation"),
  COMPATIBLE("compatible"),
  BREAKING("breaking");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  /** The one that asks for more. */
  Verdict or(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }

  @Override
  public String toString() {
    return text;
  }
}
