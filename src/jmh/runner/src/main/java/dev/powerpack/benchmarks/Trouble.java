package dev.powerpack.benchmarks;

import dev.powerpack.model.Powerpack;
import dev.powerpack.testing.FakeList;
import dev.powerpack.testing.FakePlivo;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Walks over 500 powerpacks of a service that is not at rest. What is on the account from the first
 * request to the last has to come once, or the walk has to fail.
 */
enum Trouble {
  /** Before each request one is deleted somewhere, or a new one appears somewhere. */
  DRIFT(Measure.DRIFT) {
    @Override
    void begin(FakePlivo fake, Set<String> owed, Random random) {
      fake.onRequest(request -> {
        FakeList<Powerpack> list = fake.powerpacks();
        Powerpack one = any(list, random);
        if (random.nextBoolean()) {
          list.add(list.all().indexOf(one), FakePlivo.powerpack(RECORDS + random.nextInt(1 << 20)));
        } else {
          owed.remove(one.getUuid());
          list.remove(one.getUuid());
        }
      });
    }
  },
  /** Before each third request, about, one moves somewhere else. */
  REORDER(Measure.REORDER) {
    @Override
    void begin(FakePlivo fake, Set<String> owed, Random random) {
      fake.onRequest(request -> {
        if (random.nextInt(3) == 0) {
          Powerpack one = any(fake.powerpacks(), random);
          fake.powerpacks().remove(one.getUuid());
          fake.powerpacks().add(random.nextInt(RECORDS), one);
        }
      });
    }
  },
  /** The service rounds an offset down to a multiple of 40 to 120. */
  CONTRADICTION(Measure.CONTRADICTION) {
    @Override
    void begin(FakePlivo fake, Set<String> owed, Random random) {
      int step = 40 + random.nextInt(81);
      fake.respondWith(request -> {
        String limit = request.query("limit");
        String offset = request.query("offset");
        return fake.page(
            limit == null ? 20 : Integer.parseInt(limit),
            offset == null ? 0 : Integer.parseInt(offset) / step * step);
      });
    }
  };

  private static final int RECORDS = 500;
  private final Measure measure;

  Trouble(Measure measure) {
    this.measure = measure;
  }

  abstract void begin(FakePlivo fake, Set<String> owed, Random random);

  /** Adds how many were lost without a word, came twice, and how many walks failed. */
  void measure(Peer peer, int walks, Figures figures) throws IOException {
    int lost = 0;
    int twice = 0;
    int loud = 0;
    for (int seed = 0; seed < walks; seed++) {
      try (FakePlivo fake =
          FakePlivo.builder().powerpacks(RECORDS).recordRequests(false).start()) {
        Set<String> owed = new HashSet<>();
        fake.powerpacks().forEach(powerpack -> owed.add(powerpack.getUuid()));
        begin(fake, owed, new Random(seed));
        List<String> delivered = peer.program(fake, List.of(), "uuids");
        if (delivered.isEmpty()) {
          return;
        }
        boolean failed = delivered.get(delivered.size() - 1).equals("failed");
        List<String> uuids = failed ? delivered.subList(0, delivered.size() - 1) : delivered;
        Set<String> distinct = new HashSet<>(uuids);
        owed.removeAll(distinct);
        lost += failed ? 0 : owed.size();
        twice += uuids.size() - distinct.size();
        loud += failed ? 1 : 0;
      }
    }
    figures.add(measure, peer.name(), lost);
    figures.add(measure, peer.name(), twice);
    figures.add(measure, peer.name(), loud);
  }

  private static Powerpack any(FakeList<Powerpack> list, Random random) {
    return list.all().get(random.nextInt(list.all().size()));
  }
}
