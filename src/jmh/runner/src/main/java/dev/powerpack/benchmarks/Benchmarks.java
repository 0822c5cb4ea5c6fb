package dev.powerpack.benchmarks;

import dev.powerpack.testing.FakePlivo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Measures all contenders in turn, round after round, and prints the table. */
public final class Benchmarks {
  private static final int ROUNDS = 3;
  private static final int COLD_ROUNDS = 11;

  private final List<Peer> peers;
  private final Path folder;
  private final Figures figures = new Figures();

  private Benchmarks(List<Peer> peers, Path folder) {
    this.peers = peers;
    this.folder = folder;
  }

  /** Takes the folder with the contenders, built, and the one for the results. */
  public static void main(String... args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[1]));
    Benchmarks benchmarks = new Benchmarks(Peer.in(Path.of(args[0])), folder);
    benchmarks.measure();
    Report report = new Report(
        benchmarks.peers.stream().map(Peer::name).toList(), benchmarks.figures, Machine.here());
    Files.writeString(folder.resolve("benchmark.json"), report.json());
    Files.writeString(folder.resolve("benchmark.md"), report.markdown());
    System.out.print(report.markdown());
  }

  private void measure() throws IOException {
    try (FakePlivo fake =
        FakePlivo.builder().powerpacks(2_000).recordRequests(false).start()) {
      PageFiles.write(fake, folder);
      Jmh jmh = new Jmh(fake, folder);
      for (int round = 0; round < ROUNDS; round++) {
        for (Peer peer : peers) {
          jmh.measure(peer, figures);
        }
      }
      for (int round = 0; round < COLD_ROUNDS; round++) {
        for (Peer peer : peers) {
          first(peer, fake);
        }
      }
      fake.delay(Duration.ofMillis(50));
      for (int round = 0; round < ROUNDS; round++) {
        for (Peer peer : peers) {
          slow(peer, fake);
        }
      }
    }
    for (Peer peer : peers) {
      for (int seed = 0; seed < 5; seed++) {
        Drift.measure(peer, seed, figures);
      }
      memory(peer, 2_000, Measure.HEAP_2_000);
      memory(peer, 20_000, Measure.HEAP_20_000);
      memory(peer, 200_000, Measure.HEAP_200_000);
      closure(peer);
    }
  }

  /** From the start of a process to its end. */
  private void first(Peer peer, FakePlivo fake) throws IOException {
    long begin = System.nanoTime();
    List<String> lines = peer.program(fake, List.of(), "first");
    figures.add(Measure.FIRST_CALL, peer.name(), (System.nanoTime() - begin) / 1e6);
    if (!lines.get(0).equals(fake.powerpacks().all().get(19).getUuid())) {
      throw new IllegalStateException(peer.name() + " printed " + lines);
    }
    figures.add(Measure.FIRST_CALL_CPU, peer.name(), Double.parseDouble(lines.get(1)));
  }

  private void slow(Peer peer, FakePlivo fake) throws IOException {
    for (String millis : peer.program(fake, List.of(), "page")) {
      figures.add(Measure.PAGES, peer.name(), 100 * Double.parseDouble(millis));
    }
    add(Measure.WALK, peer, 1, peer.program(fake, List.of(), "walk", "1"));
    if (peer.name().equals(Goal.SDK)) {
      add(Measure.WALK_AHEAD, peer, 1, peer.program(fake, List.of(), "walk", "8"));
    }
  }

  private void memory(Peer peer, int records, Measure measure) throws IOException {
    try (FakePlivo fake =
        FakePlivo.builder().powerpacks(records).recordRequests(false).start()) {
      // Without the last one, a collection may leave up to a twentieth of the heap uncollected.
      List<String> options =
          List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:MarkSweepAlwaysCompactCount=1");
      add(measure, peer, 1e6, peer.program(fake, options, "memory", String.valueOf(records)));
    }
  }

  private void closure(Peer peer) throws IOException {
    double bytes = 0;
    for (Path jar : peer.closure()) {
      bytes += Files.size(jar);
    }
    figures.add(Measure.JARS, peer.name(), peer.closure().size());
    figures.add(Measure.CLOSURE, peer.name(), bytes / 1000);
  }

  private void add(Measure measure, Peer peer, double divisor, List<String> lines) {
    lines.forEach(line -> figures.add(measure, peer.name(), Double.parseDouble(line) / divisor));
  }
}
