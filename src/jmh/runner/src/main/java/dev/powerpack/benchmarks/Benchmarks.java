package dev.powerpack.benchmarks;

import dev.powerpack.testing.FakePlivo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Measures all contenders in turn, round after round, and prints the table. */
public final class Benchmarks {
  private static final int ROUNDS = 3;
  private static final int CALL_ROUNDS = 5;
  private static final int COLD_ROUNDS = 21;
  private static final int TROUBLED_WALKS = 5;

  private final List<Peer> peers;
  private final Path folder;
  private final Figures figures = new Figures();

  private Benchmarks(List<Peer> peers, Path folder) {
    this.peers = peers;
    this.folder = folder;
  }

  /** What is done with a contender. */
  private interface Step {
    void run(Peer peer) throws IOException;
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
    try (FakePlivo fake = fake(2_000)) {
      PageFiles.write(fake, folder);
      Jmh jmh = new Jmh(fake, folder);
      inTurn(CALL_ROUNDS, peer -> jmh.measure("Call", peer, figures));
      inTurn(ROUNDS, peer -> jmh.measure("Decode", peer, figures));
      inTurn(COLD_ROUNDS, peer -> first(peer, fake));
      inTurn(ROUNDS, peer -> {
        List<String> lines = peer.program(fake, List.of(), "threads");
        add(Measure.THROUGHPUT, peer, 1, lines.subList(0, 1));
        add(Measure.SLOWEST, peer, 1, lines.subList(1, 2));
      });
      fake.delay(Duration.ofMillis(50));
      Optional<Path> javaHome = Machine.virtualThreads();
      if (javaHome.isPresent()) {
        inTurn(
            1,
            peer -> add(Measure.VIRTUAL, peer, 1, peer.program(javaHome.get(), fake, "virtual")));
      }
    }
    inTurn(ROUNDS, this::edit);
    for (Walk walk : Walk.ALL) {
      for (int round = 0; round < walk.times(); round++) {
        walk(walk);
      }
    }
    atOnce(this::steady);
  }

  /** From the start of a process to its end. */
  private void first(Peer peer, FakePlivo fake) throws IOException {
    long begin = System.nanoTime();
    List<String> lines = peer.program(fake, List.of(), "first");
    figures.add(Measure.FIRST_CALL, peer.name(), (System.nanoTime() - begin) / 1e6);
    String expected = peer.name().equals(Goal.LIMIT)
        ? "not read"
        : fake.powerpacks().all().get(19).getUuid();
    if (!lines.get(0).equals(expected)) {
      throw new IllegalStateException(peer.name() + " printed " + lines);
    }
    add(Measure.FIRST_CALL_CPU, peer, 1, lines.subList(1, 2));
  }

  private void edit(Peer peer) throws IOException {
    try (FakePlivo fake = fake(0)) {
      List<String> lines = peer.program(fake, List.of(), "edit");
      if (!lines.isEmpty()) {
        add(Measure.CREATE, peer, 1, lines.subList(0, 1));
        add(Measure.GET, peer, 1, lines.subList(1, 2));
      }
    }
  }

  /** The limit of a walk is so many pages, one after the other. */
  private void walk(Walk walk) throws IOException {
    try (FakePlivo fake = fake(walk.records())) {
      fake.delay(Duration.ofMillis(50));
      // They wait nearly all the time, so one does not disturb another.
      atOnce(peer -> {
        if (peer.name().equals(Goal.LIMIT)) {
          add(walk.measure(), peer, 1.0 / walk.rounds(), peer.program(fake, List.of(), "page"));
        } else {
          String readAhead = String.valueOf(walk.readAhead());
          add(walk.measure(), peer, 1, peer.program(fake, List.of(), "walk", readAhead));
        }
      });
    }
  }

  /** What does not depend on how busy the machine is. */
  private void steady(Peer peer) throws IOException {
    for (Trouble trouble : Trouble.values()) {
      trouble.measure(peer, TROUBLED_WALKS, figures);
    }
    memory(peer, 2_000, Measure.HEAP_2_000);
    memory(peer, 200_000, Measure.HEAP_200_000);
    if (!peer.name().equals(Goal.LIMIT)) {
      double bytes = 0;
      for (Path jar : peer.closure()) {
        bytes += Files.size(jar);
      }
      figures.add(Measure.JARS, peer.name(), peer.closure().size());
      figures.add(Measure.BYTES, peer.name(), bytes / 1000);
    }
  }

  private void memory(Peer peer, int records, Measure measure) throws IOException {
    try (FakePlivo fake = fake(records)) {
      // Without the last one, a collection may leave up to a twentieth of the heap uncollected.
      List<String> options =
          List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:MarkSweepAlwaysCompactCount=1");
      add(measure, peer, 1e6, peer.program(fake, options, "memory", String.valueOf(records)));
    }
  }

  private static FakePlivo fake(int powerpacks) {
    return FakePlivo.builder().powerpacks(powerpacks).recordRequests(false).start();
  }

  private void inTurn(int rounds, Step step) throws IOException {
    for (int round = 0; round < rounds; round++) {
      for (Peer peer : peers) {
        step.run(peer);
      }
    }
  }

  private void atOnce(Step step) {
    ExecutorService threads = Executors.newCachedThreadPool();
    List<CompletableFuture<Void>> runs = peers.stream()
        .map(peer -> CompletableFuture.runAsync(
            () -> {
              try {
                step.run(peer);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            threads))
        .toList();
    runs.forEach(CompletableFuture::join);
    threads.shutdown();
  }

  private void add(Measure measure, Peer peer, double divisor, List<String> lines) {
    lines.forEach(line -> figures.add(measure, peer.name(), Double.parseDouble(line) / divisor));
  }
}
