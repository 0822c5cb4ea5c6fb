package dev.powerpack.benchmarks;

import java.util.Collection;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Runs the benchmarks and prints their table: the median and the spread of all forks, and how much faster read-ahead is. */
public final class Benchmarks {
  private Benchmarks() {}

  /** Takes no arguments. */
  public static void main(String... args) throws RunnerException {
    Collection<RunResult> results = new Runner(new OptionsBuilder()
            .include(WalkBenchmark.class.getName())
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build())
        .run();
    double oneAfterTheOther = Double.NaN;
    System.out.println("A walk over 2,000 powerpacks, 50 ms a request");
    System.out.printf(
        "%-12s %10s %10s %10s %8s%n", "read-ahead", "min ms", "median ms", "max ms", "ratio");
    for (RunResult run : results) {
      Result<?> result = run.getPrimaryResult();
      Statistics times = result.getStatistics();
      double median = times.getPercentile(50);
      String readAhead = run.getParams().getParam("readAhead");
      oneAfterTheOther = readAhead.equals("1") ? median : oneAfterTheOther;
      System.out.printf(
          "%-12s %10.0f %10.0f %10.0f %8.2f%n",
          readAhead, times.getMin(), median, times.getMax(), oneAfterTheOther / median);
    }
  }
}
