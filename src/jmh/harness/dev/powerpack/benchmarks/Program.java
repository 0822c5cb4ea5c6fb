package dev.powerpack.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
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
 *   <li>{@code page}: the milliseconds of a page over a warm connection, five times.
 *   <li>{@code walk READ_AHEAD}: the milliseconds of a walk, after one that is not measured.
 *   <li>{@code uuids}: the uuids of a walk.
 *   <li>{@code memory RECORDS}: the most bytes that were reachable in a walk, of 20 looks.
 * </ul>
 *
 * <p>A contender that is no {@link Walker} prints nothing for a walk.
 */
public final class Program {
  private static final PrintStream OUT = System.out;

  private Program() {}

  /** Takes what to do, and its argument. */
  public static void main(String... args) throws IOException {
    try (ThisContender contender = new ThisContender()) {
      contender.connect(
          System.getProperty("baseUrl"),
          System.getProperty("authId"),
          System.getProperty("authToken"));
      switch (args[0]) {
        case "first" -> first(contender);
        case "page" -> page(contender);
        default -> {
          // Through Object, because not all of them walk.
          if ((Object) contender instanceof Walker walker) {
            walk(walker, args);
          }
        }
      }
    }
    // Threads that idle in pools would keep some of them waiting.
    System.exit(0);
  }

  private static void first(Contender contender) throws IOException {
    OUT.println(contender.lastUuid(contender.fetch()));
    OUT.println(ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis());
  }

  private static void page(Contender contender) throws IOException {
    contender.fetch();
    for (int i = 0; i < 5; i++) {
      long begin = System.nanoTime();
      contender.fetch();
      OUT.println(millisSince(begin));
    }
  }

  private static void walk(Walker walker, String... args) {
    switch (args[0]) {
      case "walk" -> {
        int readAhead = Integer.parseInt(args[1]);
        walker.walk(readAhead, uuid -> {});
        long begin = System.nanoTime();
        walker.walk(readAhead, uuid -> {});
        OUT.println(millisSince(begin));
      }
      case "uuids" -> {
        List<String> uuids = new ArrayList<>();
        walker.walk(1, uuids::add);
        uuids.forEach(OUT::println);
      }
      case "memory" -> {
        Looks looks = new Looks(Integer.parseInt(args[1]) / 20);
        walker.walk(1, looks);
        OUT.println(looks.most);
      }
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static double millisSince(long begin) {
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
