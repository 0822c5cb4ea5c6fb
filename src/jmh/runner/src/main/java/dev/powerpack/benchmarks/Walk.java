package dev.powerpack.benchmarks;

import java.util.List;

/** A walk over a service that is 50 ms away. */
record Walk(int records, int readAhead, Measure measure) {
  static final List<Walk> ALL = List.of(
      new Walk(2_000, 1, Measure.WALK_2_000),
      new Walk(2_000, 4, Measure.WALK_2_000_BY_4),
      new Walk(2_000, 8, Measure.WALK_2_000_BY_8),
      new Walk(20_000, 1, Measure.WALK_20_000),
      new Walk(20_000, 4, Measure.WALK_20_000_BY_4),
      new Walk(20_000, 8, Measure.WALK_20_000_BY_8));

  static List<Walk> of(int records) {
    return ALL.stream().filter(walk -> walk.records == records).toList();
  }

  /** How often it is measured: the longest takes a minute. */
  int times() {
    return records == 2_000 ? 3 : 1;
  }

  /**
   * The fewest rounds in which each page of 20 overlaps the one before by a record, without which a
   * lost record cannot be noticed: the first page alone, then as many at once as are read ahead.
   */
  int rounds() {
    int after = (records - 20 + 18) / 19;
    return 1 + (after + readAhead - 1) / readAhead;
  }
}
