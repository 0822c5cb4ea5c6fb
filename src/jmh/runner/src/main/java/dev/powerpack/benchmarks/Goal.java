package dev.powerpack.benchmarks;

import static dev.powerpack.benchmarks.Measure.BYTES;
import static dev.powerpack.benchmarks.Measure.CALL;
import static dev.powerpack.benchmarks.Measure.CONTRADICTION;
import static dev.powerpack.benchmarks.Measure.DECODE_COMPACT;
import static dev.powerpack.benchmarks.Measure.DECODE_INDENTED;
import static dev.powerpack.benchmarks.Measure.DRIFT;
import static dev.powerpack.benchmarks.Measure.FIRST_CALL;
import static dev.powerpack.benchmarks.Measure.FIRST_CALL_CPU;
import static dev.powerpack.benchmarks.Measure.HEAP_200_000;
import static dev.powerpack.benchmarks.Measure.HEAP_2_000;
import static dev.powerpack.benchmarks.Measure.REORDER;
import static dev.powerpack.benchmarks.Measure.THROUGHPUT;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What the SDK is to reach.
 *
 * @param value of the figures of a run
 * @param relation of the value to the bound, {@code ≤} or {@code ≥}
 */
record Goal(String title, ToDoubleFunction<Figures> value, String relation, double bound) {
  static final String SDK = "powerpack-sdk";
  static final String PLIVO = "plivo-java";
  static final String BY_HAND = "by-hand";
  static final String LIMIT = "limit";

  static final List<Goal> ALL = List.of(
      atMost(1.05, BY_HAND, CALL),
      atMost(1.1, PLIVO, CALL),
      atMost(1.2, BY_HAND, FIRST_CALL),
      atMost(1.2, BY_HAND, FIRST_CALL_CPU),
      atMost(1.15, BY_HAND, DECODE_COMPACT),
      atMost(1.15, BY_HAND, DECODE_INDENTED),
      beside(THROUGHPUT, BY_HAND, "≥", 0.95),
      atMost(1.08, LIMIT, Walk.of(2_000)),
      atMost(1.08, LIMIT, Walk.of(20_000)),
      new Goal("lost or twice in 15 walks", Goal::lostOrTwice, "≤", 0),
      // The hash of a key, in a table that is half empty when it has grown.
      new Goal("heap of a walk, bytes a record", Goal::growth, "≤", 48),
      atMost(0.5, PLIVO, BYTES));

  private static Goal atMost(double times, String contender, Measure measure) {
    return beside(measure, contender, "≤", times);
  }

  private static Goal beside(Measure measure, String contender, String relation, double times) {
    return new Goal(
        measure.title + " ÷ " + contender,
        figures -> figures.ratio(measure, contender),
        relation,
        times);
  }

  private static Goal atMost(double times, String contender, List<Walk> walks) {
    return new Goal(
        "each " + walks.get(0).measure().title + " ÷ " + contender,
        figures -> walks.stream()
            .mapToDouble(walk -> figures.ratio(walk.measure(), contender))
            .max()
            .orElseThrow(),
        "≤",
        times);
  }

  private static double lostOrTwice(Figures figures) {
    return Stream.of(DRIFT, REORDER, CONTRADICTION)
        .flatMap(measure -> figures.of(measure, SDK).subList(0, 2).stream())
        .mapToDouble(count -> count)
        .sum();
  }

  private static double growth(Figures figures) {
    return (figures.median(HEAP_200_000, SDK) - figures.median(HEAP_2_000, SDK)) * 1e6 / 198_000;
  }

  boolean isReached(Figures figures) {
    double reached = value.applyAsDouble(figures);
    return relation.equals("≤") ? reached <= bound : reached >= bound;
  }

  @Override
  public String toString() {
    return title + " " + relation + " "
        + BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
  }
}
