package dev.powerpack.benchmarks;

import static java.util.Collections.nCopies;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** One client under many threads. */
final class Load {
  private static final int THREADS = 64;
  private static final long WARM_UP = TimeUnit.SECONDS.toNanos(4);
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final int CALLS = 1000;

  private Load() {}

  /** Calls a second of all threads, and the 99th percentile in milliseconds. */
  static List<Double> threads(Contender contender) throws Exception {
    // One thread alone, as 64 of them would leave the compiler no time.
    for (long start = System.nanoTime(); System.nanoTime() - start < WARM_UP; ) {
      contender.fetch();
    }
    long begin = System.nanoTime() + SECOND;
    long end = begin + SECOND;
    Callable<List<Double>> calls = () -> {
      List<Double> millis = new ArrayList<>();
      for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
        contender.fetch();
        if (start >= begin) {
          millis.add(Program.millisSince(start));
        }
      }
      return millis;
    };
    List<Double> sorted =
        all(Executors.newFixedThreadPool(THREADS), nCopies(THREADS, calls)).stream()
            .flatMap(List::stream)
            .sorted()
            .toList();
    return List.of((double) sorted.size(), sorted.get(sorted.size() * 99 / 100));
  }

  /** Milliseconds of many calls at once, on a virtual thread each, three times. */
  static List<Double> virtual(Contender contender) throws Exception {
    List<Double> millis = new ArrayList<>();
    for (int round = -2; round < 3; round++) {
      // By its name, as the harness is compiled for Java 17 too.
      ExecutorService threads = (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
      long begin = System.nanoTime();
      all(threads, nCopies(CALLS, contender::fetch));
      if (round >= 0) {
        millis.add(Program.millisSince(begin));
      }
    }
    return millis;
  }

  private static <T> List<T> all(ExecutorService threads, List<Callable<T>> calls)
      throws Exception {
    List<T> results = new ArrayList<>();
    for (Future<T> result : threads.invokeAll(calls)) {
      results.add(result.get());
    }
    threads.shutdown();
    return results;
  }
}
