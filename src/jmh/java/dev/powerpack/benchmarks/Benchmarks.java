package dev.powerpack.benchmarks;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs the benchmarks and prints their table: the median and the spread of all forks, and how much
 * faster read-ahead is.
 */
public final class Benchmarks {
  private static final String ROW = "%-10s %10s %10.0f %10.0f %10.0f %8.2f%n";

  private Benchmarks() {}

  /** Takes no arguments. */
  public static void main(String... args) throws RunnerException {
    Collection<RunResult> results = new Runner(new OptionsBuilder()
            .include(WalkBenchmark.class.getName())
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build())
        .run();
    Map<String, Double> oneAfterTheOther = new HashMap<>();
    System.out.println("A walk, 50 ms a request");
    System.out.printf(
        ROW.replace(".0f", "s").replace(".2f", "s"),
        "powerpacks",
        "read-ahead",
        "min ms",
        "median ms",
        "max ms",
        "ratio");
    for (RunResult run : results) {
      Statistics times = run.getPrimaryResult().getStatistics();
      double median = times.getPercentile(50);
      String records = run.getParams().getParam("records");
      String readAhead = run.getParams().getParam("readAhead");
      if (readAhead.equals("1")) {
        oneAfterTheOther.put(records, median);
      }
      double ratio = oneAfterTheOther.getOrDefault(records, Double.NaN) / median;
      System.out.printf(ROW, records, readAhead, times.getMin(), median, times.getMax(), ratio);
    }
  }
}
