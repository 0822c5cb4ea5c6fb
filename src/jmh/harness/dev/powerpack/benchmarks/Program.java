package dev.powerpack.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What a contender does in a process of its own; each line of the output is a figure.
 *
 * <ul>
 *   <li>{@code first}: the uuid of the last powerpack of the first page, then the milliseconds of
 *       processor time that the process took.
 *   <li>{@code page}: the milliseconds of a page over a warm connection, nine times.
 *   <li>{@code edit}: the median microseconds of a create, and of a get.
 *   <li>{@code threads}, {@code virtual}: as {@link Load} says.
 *   <li>{@code walk READ_AHEAD}: the milliseconds of a walk, after three that were left.
 *   <li>{@code uuids}: the uuids of a walk, and {@value #FAILED} where it threw.
 *   <li>{@code memory RECORDS}: the most bytes that were reachable in a walk, of 20 looks.
 * </ul>
 *
 * <p>A contender that cannot do it prints nothing.
 */
public final class Program {
  private static final String FAILED = "failed";

  private Program() {}

  /** Takes what to do, and its argument. */
  public static void main(String... args) throws Exception {
    try (ThisContender contender = new ThisContender()) {
      contender.connect(
          System.getProperty("baseUrl"),
          System.getProperty("authId"),
          System.getProperty("authToken"));
      run(contender, args).forEach(System.out::println);
    } catch (UnsupportedOperationException e) {
      // Nothing is the figure of what it cannot do.
    }
    // Threads that idle in pools would keep some of them waiting.
    System.exit(0);
  }

  private static List<?> run(Contender contender, String... args) throws Exception {
    return switch (args[0]) {
      case "first" -> List.of(contender.lastUuid(contender.fetch()), processorTime());
      case "page" -> page(contender);
      case "edit" -> edit(contender);
      case "threads" -> Load.threads(contender);
      case "virtual" -> Load.virtual(contender);
      case "walk" -> walk(contender, Integer.parseInt(args[1]));
      case "uuids" -> uuids(contender);
      case "memory" -> {
        Looks looks = new Looks(Integer.parseInt(args[1]) / 20);
        contender.walk(1, looks);
        yield List.of(looks.most);
      }
      default -> throw new IllegalArgumentException(args[0]);
    };
  }

  private static long processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
  }

  private static List<Double> page(Contender contender) throws IOException {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      long begin = System.nanoTime();
      contender.fetch();
      millis.add(millisSince(begin));
    }
    return millis.subList(11, 20);
  }

  private static List<Double> edit(Contender contender) throws IOException {
    List<Double> creates = new ArrayList<>();
    List<Double> gets = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      String name = "Powerpack „" + i + "“";
      long begin = System.nanoTime();
      String uuid = contender.create(name);
      creates.add(millisSince(begin) * 1000);
      begin = System.nanoTime();
      String got = contender.get(uuid);
      gets.add(millisSince(begin) * 1000);
      if (!got.equals(name)) {
        throw new IllegalStateException("created " + name + " but got " + got);
      }
    }
    return List.of(medianOfLast(creates), medianOfLast(gets));
  }

  private static double medianOfLast(List<Double> values) {
    return values.subList(2000, 3000).stream().sorted().toList().get(500);
  }

  private static List<Double> walk(Contender contender, int readAhead) throws Exception {
    for (int i = 0; i < 3; i++) {
      walk(contender, readAhead, 400, new ArrayList<>());
      // What was requested ahead comes to an end.
      Thread.sleep(200);
    }
    long begin = System.nanoTime();
    contender.walk(readAhead, uuid -> {});
    return List.of(millisSince(begin));
  }

  private static List<String> uuids(Contender contender) throws IOException {
    List<String> uuids = new ArrayList<>();
    try {
      // Where each page is the first one, some would never end.
      walk(contender, 1, 10_000, uuids);
    } catch (UnsupportedOperationException e) {
      throw e;
    } catch (RuntimeException e) {
      uuids.add(FAILED);
    }
    return uuids;
  }

  /** Leaves the walk after so many powerpacks. */
  private static void walk(Contender contender, int readAhead, int most, List<String> uuids)
      throws IOException {
    Error enough = new Error("enough");
    try {
      contender.walk(readAhead, uuid -> {
        uuids.add(uuid);
        if (uuids.size() >= most) {
          throw enough;
        }
      });
    } catch (Error e) {
      if (e != enough) {
        throw e;
      }
    }
  }

  static double millisSince(long begin) {
    return (System.nanoTime() - begin) / (double) TimeUnit.MILLISECONDS.toNanos(1);
  }

  /** Looks every so many powerpacks at how much memory is reachable. */
  private static final class Looks implements Consumer<String> {
    private final int every;
    private int seen;
    private long most;

    Looks(int every) {
      this.every = every;
    }

    @Override
    public void accept(String uuid) {
      if (++seen % every == 0) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        most = Math.max(most, runtime.totalMemory() - runtime.freeMemory());
      }
    }
  }
}
