package dev.powerpack.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Where and when figures were measured. */
record Machine(String date, String processor, int cores, String system, String java) {
  static Machine here() throws IOException {
    return new Machine(
        LocalDate.now(Clock.systemUTC()).toString(),
        model(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        System.getProperty("java.vm.name") + " " + Runtime.version());
  }

  /**
   * A JDK that has virtual threads: the one that runs this, or one that lies beside it, as JDKs do
   * where a system installs them. Empty, and said, where there is none.
   */
  static Optional<Path> virtualThreads() throws IOException {
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    try (Stream<Path> homes = Files.list(own.getParent())) {
      Optional<Path> found = Stream.concat(Stream.of(own), homes.sorted())
          .filter(home -> feature(home) >= 21)
          .findFirst();
      System.out.println(
          found.isPresent()
              ? "virtual threads are measured with JDK " + feature(found.get())
              : "virtual threads are not measured: no JDK of 21 or later beside " + own);
      return found;
    }
  }

  private static int feature(Path home) {
    Properties release = new Properties();
    try (Reader file = Files.newBufferedReader(home.resolve("release"))) {
      release.load(file);
    } catch (IOException e) {
      return 0;
    }
    String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
    return Runtime.Version.parse(version).feature();
  }

  private static String model() throws IOException {
    Path file = Path.of("/proc/cpuinfo");
    if (!Files.exists(file)) {
      return "unknown processor";
    }
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).trim())
        .findFirst()
        .orElse("unknown processor");
  }

  @Override
  public String toString() {
    return date + ", " + cores + " cores, " + processor + ", " + system + ", " + java;
  }
}
