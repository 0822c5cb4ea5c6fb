package dev.powerpack.benchmarks;

import dev.powerpack.model.Powerpack;
import dev.powerpack.testing.FakePlivo;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Walks over 500 powerpacks while they change: before each request one is deleted somewhere, or a
 * new one appears somewhere. What is on the account from the first request to the last has to come
 * once.
 */
final class Drift {
  private static final int RECORDS = 500;

  private Drift() {}

  static void measure(Peer peer, long seed, Figures figures) throws IOException {
    try (FakePlivo fake =
        FakePlivo.builder().powerpacks(RECORDS).recordRequests(false).start()) {
      Random random = new Random(seed);
      Set<String> owed = new HashSet<>();
      fake.powerpacks().all().forEach(powerpack -> owed.add(powerpack.getUuid()));
      fake.onRequest(request -> {
        List<Powerpack> now = fake.powerpacks().all();
        int index = random.nextInt(now.size());
        if (random.nextBoolean()) {
          fake.powerpacks().add(index, FakePlivo.powerpack(RECORDS + random.nextInt(1_000_000)));
        } else {
          owed.remove(now.get(index).getUuid());
          fake.powerpacks().remove(now.get(index).getUuid());
        }
      });
      List<String> delivered = peer.program(fake, List.of(), "uuids");
      if (delivered.isEmpty()) {
        return;
      }
      Set<String> distinct = new HashSet<>(delivered);
      owed.removeAll(distinct);
      figures.add(Measure.LOST, peer.name(), owed.size());
      figures.add(Measure.TWICE, peer.name(), delivered.size() - distinct.size());
    }
  }
}
