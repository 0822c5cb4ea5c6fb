package dev.powerpack.benchmarks;

/** Whether a contender read the page whole. */
final class Last {
  private Last() {}

  /** Fails where the twentieth powerpack is not the one that the runner names. */
  static void check(Contender contender, Object page) {
    String last = System.getProperty("last");
    String read = contender.lastUuid(page);
    if (!read.equals(last) && !read.equals(Contender.NOT_READ)) {
      throw new IllegalStateException("the last powerpack is not " + last + " but " + read);
    }
  }
}
