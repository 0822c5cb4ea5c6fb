package dev.powerpack.benchmarks;

import java.util.function.Consumer;

/** A contender whose library walks over all pages by itself. */
public interface Walker {
  /**
   * Walks over all powerpacks.
   *
   * @param readAhead pages in flight at once; a library without read-ahead takes 1 for it
   * @param uuids takes the uuid of each powerpack
   */
  void walk(int readAhead, Consumer<String> uuids);
}
