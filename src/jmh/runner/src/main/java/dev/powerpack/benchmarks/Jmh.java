package dev.powerpack.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.powerpack.testing.FakePlivo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs the benchmarks of the harness with JMH, one fork at a time, and reads its results. */
final class Jmh {
  private static final String MAIN = "org.openjdk.jmh.Main";
  private final FakePlivo fake;
  private final Path folder;

  /**
   * Benchmarks.
   *
   * @param fake the account that is called
   * @param folder holds the pages, and takes the results
   */
  Jmh(FakePlivo fake, Path folder) {
    this.fake = fake;
    this.folder = folder;
  }

  void measure(String benchmark, Peer peer, Figures figures) throws IOException {
    Path results = folder.resolve(peer.name() + ".json");
    Stream<String> page = Stream.of(
        "-Dpages=" + folder, "-Dlast=" + fake.powerpacks().all().get(19).getUuid());
    String options = String.join(" ", Stream.concat(Peer.account(fake), page).toList());
    peer.run(
        List.of(),
        MAIN,
        List.of(
            benchmark,
            "-f",
            "1",
            "-prof",
            "gc",
            "-rf",
            "json",
            "-rff",
            results.toString(),
            "-foe",
            "true",
            "-jvmArgs",
            options));
    for (JsonNode result : new ObjectMapper().readTree(results.toFile())) {
      read(result, peer, figures);
    }
  }

  private static void read(JsonNode result, Peer peer, Figures figures) {
    JsonNode times = result.path("primaryMetric");
    JsonNode bytes = result.path("secondaryMetrics").path("gc.alloc.rate.norm");
    String page = result.path("params").path("page").asText();
    switch (page) {
      case "" -> {
        double median = times.path("scorePercentiles").path("50.0").asDouble();
        figures.add(Measure.CALL, peer.name(), median);
        add(bytes, 1000, Measure.ALLOCATED, peer, figures);
      }
      case "indented" -> add(times, 1, Measure.DECODE_INDENTED, peer, figures);
      case "compact" -> add(times, 1, Measure.DECODE_COMPACT, peer, figures);
      default -> throw new IllegalStateException("a benchmark that is unknown here: " + result);
    }
  }

  private static void add(
      JsonNode metric, double divisor, Measure measure, Peer peer, Figures figures) {
    for (JsonNode fork : metric.path("rawData")) {
      for (JsonNode value : fork) {
        figures.add(measure, peer.name(), value.asDouble() / divisor);
      }
    }
  }
}
