package dev.powerpack.benchmarks;

import static dev.powerpack.benchmarks.Measure.ALLOCATED_COMPACT;
import static dev.powerpack.benchmarks.Measure.ALLOCATED_INDENTED;
import static dev.powerpack.benchmarks.Measure.CALL;
import static dev.powerpack.benchmarks.Measure.CLOSURE;
import static dev.powerpack.benchmarks.Measure.DECODE_COMPACT;
import static dev.powerpack.benchmarks.Measure.DECODE_INDENTED;
import static dev.powerpack.benchmarks.Measure.FIRST_CALL;
import static dev.powerpack.benchmarks.Measure.FIRST_CALL_CPU;
import static dev.powerpack.benchmarks.Measure.HEAP_200_000;
import static dev.powerpack.benchmarks.Measure.HEAP_20_000;
import static dev.powerpack.benchmarks.Measure.HEAP_2_000;
import static dev.powerpack.benchmarks.Measure.JARS;
import static dev.powerpack.benchmarks.Measure.PAGES;
import static dev.powerpack.benchmarks.Measure.WALK;
import static dev.powerpack.benchmarks.Measure.WALK_AHEAD;

import java.util.List;
import java.util.Locale;

/**
 * What the SDK is to reach: its figure is at most so and so many times that of another contender,
 * or of its own under another measure.
 */
record Goal(Measure measure, double times, Measure other, String contender) {
  static final String SDK = "powerpack-sdk";
  static final String FLOOR = "floor";
  static final String PLIVO = "plivo-java";
  static final String STOCK = "openapi-generator";

  static final List<Goal> ALL = List.of(
      beside(DECODE_INDENTED, 1, FLOOR),
      beside(DECODE_COMPACT, 1, FLOOR),
      beside(DECODE_INDENTED, 1, STOCK),
      beside(DECODE_COMPACT, 1, STOCK),
      beside(DECODE_COMPACT, 1, PLIVO),
      beside(ALLOCATED_INDENTED, 0.6, PLIVO),
      beside(ALLOCATED_COMPACT, 0.6, PLIVO),
      beside(ALLOCATED_INDENTED, 0.2, STOCK),
      beside(ALLOCATED_COMPACT, 0.2, STOCK),
      beside(ALLOCATED_INDENTED, 1.1, FLOOR),
      beside(ALLOCATED_COMPACT, 1.1, FLOOR),
      beside(CALL, 1.05, FLOOR),
      beside(CALL, 1.1, PLIVO),
      beside(FIRST_CALL, 1.2, FLOOR),
      beside(FIRST_CALL, 0.75, PLIVO),
      beside(FIRST_CALL_CPU, 1.2, FLOOR),
      beside(FIRST_CALL_CPU, 0.75, PLIVO),
      new Goal(WALK, 1.06, PAGES, SDK),
      new Goal(WALK_AHEAD, 1 / 7.0, WALK, PLIVO),
      // Flat but for the keys, 24 to 48 bytes a record.
      new Goal(HEAP_20_000, 1.4, HEAP_2_000, SDK),
      new Goal(HEAP_200_000, 4, HEAP_2_000, SDK),
      beside(JARS, 0.5, PLIVO),
      beside(CLOSURE, 0.5, PLIVO));

  private static Goal beside(Measure measure, double times, String contender) {
    return new Goal(measure, times, measure, contender);
  }

  double ratio(Figures figures) {
    return figures.median(measure, SDK) / figures.median(other, contender);
  }

  boolean isReached(Figures figures) {
    return ratio(figures) <= times;
  }

  @Override
  public String toString() {
    String of = other == measure ? contender : contender + ", " + other.title;
    return String.format(Locale.ROOT, "%s: ≤ %.3f × %s", measure.title, times, of);
  }
}
