package dev.powerpack.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

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
