package dev.powerpack.benchmarks;

/** What is measured; smaller is better. */
enum Measure {
  DECODE_INDENTED("decode an indented page", "µs", 1),
  DECODE_COMPACT("decode a compact page", "µs", 1),
  ALLOCATED_INDENTED("allocated for an indented page", "KB", 1),
  ALLOCATED_COMPACT("allocated for a compact page", "KB", 1),
  CALL("a call, warm", "µs", 0),
  FIRST_CALL("first call, cold", "ms", 0),
  FIRST_CALL_CPU("first call, cold, processor time", "ms", 0),
  PAGES("100 pages, as one of them took", "ms", 0),
  WALK("walk over 2,000", "ms", 0),
  WALK_AHEAD("walk over 2,000, read-ahead 8", "ms", 0),
  LOST("lost in walks under drift", "records", 0),
  TWICE("twice in walks under drift", "records", 0),
  HEAP_2_000("heap at most, walk over 2,000", "MB", 1),
  HEAP_20_000("heap at most, walk over 20,000", "MB", 1),
  HEAP_200_000("heap at most, walk over 200,000", "MB", 1),
  JARS("jars at run time", "", 0),
  CLOSURE("bytes of these jars", "KB", 0);

  final String title;
  final String unit;
  final int decimals;

  Measure(String title, String unit, int decimals) {
    this.title = title;
    this.unit = unit;
    this.decimals = decimals;
  }

  @Override
  public String toString() {
    return unit.isEmpty() ? title : title + ", " + unit;
  }
}
