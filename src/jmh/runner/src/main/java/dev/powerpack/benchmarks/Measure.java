package dev.powerpack.benchmarks;

/** What is measured; smaller is better, but for the throughput. */
enum Measure {
  CALL("warm call", "µs", 0),
  ALLOCATED("allocated for it", "KB", 1),
  FIRST_CALL("first call, from the start of the JVM to its end", "ms", 0),
  FIRST_CALL_CPU("processor time of that", "ms", 0),
  DECODE_COMPACT("decode a compact page", "µs", 1),
  DECODE_INDENTED("decode an indented page", "µs", 1),
  CREATE("create a powerpack", "µs", 0),
  GET("get a powerpack", "µs", 0),
  THROUGHPUT("64 threads, one client, calls a second", "", 0),
  SLOWEST("64 threads, 99th percentile", "ms", 1),
  VIRTUAL("1,000 virtual threads, a call each, 50 ms away", "ms", 0),
  WALK_2_000("walk over 2,000, 50 ms away", "ms", 0),
  WALK_2_000_BY_4("the same, read-ahead 4", "ms", 0),
  WALK_2_000_BY_8("the same, read-ahead 8", "ms", 0),
  WALK_20_000("walk over 20,000, 50 ms away", "ms", 0),
  WALK_20_000_BY_4("the same, read-ahead 4", "ms", 0),
  WALK_20_000_BY_8("the same, read-ahead 8", "ms", 0),
  DRIFT("5 walks under drift: lost / twice / loud", "", 0),
  REORDER("5 walks while the order moves", "", 0),
  CONTRADICTION("5 walks where an offset is rounded", "", 0),
  HEAP_2_000("heap at most, walk over 2,000", "MB", 1),
  HEAP_200_000("heap at most, walk over 200,000", "MB", 1),
  JARS("jars at run time", "", 0),
  BYTES("bytes of these jars", "KB", 0);

  final String title;
  final String unit;
  final int decimals;

  Measure(String title, String unit, int decimals) {
    this.title = title;
    this.unit = unit;
    this.decimals = decimals;
  }

  /** Whether its figures are counts of different things. */
  boolean isCounts() {
    return this == DRIFT || this == REORDER || this == CONTRADICTION;
  }

  @Override
  public String toString() {
    return unit.isEmpty() ? title : title + ", " + unit;
  }
}
