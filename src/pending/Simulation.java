package dev.powerpack;

import dev.powerpack.model.Powerpack;
import dev.powerpack.testing.FakePlivo;
import dev.powerpack.testing.FakeRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;

/**
 * Walks accounts that change at each request and that fail now and then, and counts what the walk
 * got wrong.
 */
final class Simulation {
  private static final int LONGEST_ACCOUNT = 500;

  private final Function<PowerpackClient, Iterator<Powerpack>> walker;
  private final Random random;
  private final int mostChanges;
  private int created;

  int accounts;
  int requests;
  int changes;
  int failures;
  int owed;
  int lost;
  int twice;
  int disordered;

  /**
   * A simulation that goes the same way for the same seed, as far as threads allow.
   *
   * @param mostChanges changes of the account at a request, at most; a change is of one record as a
   *     rule, of up to 60 at times
   */
  Simulation(long seed, int mostChanges, Function<PowerpackClient, Iterator<Powerpack>> walker) {
    this.random = new Random(seed);
    this.mostChanges = mostChanges;
    this.walker = walker;
  }

  Simulation run(int accounts) {
    for (int i = 0; i < accounts; ) {
      // A server for a hundred accounts: starting one for each would take most of the time.
      try (FakePlivo fake =
              FakePlivo.builder().powerpacks(0).recordRequests(false).start();
          PowerpackClient client = client(fake)) {
        for (int j = 0; j < 100 && i < accounts; j++, i++) {
          walk(fake, client);
        }
      }
    }
    return this;
  }

  private static PowerpackClient client(FakePlivo fake) {
    return PowerpackClient.builder()
        .credentials(PlivoCredentials.of(fake.authId(), fake.authToken()))
        .baseUrl(fake.baseUrl())
        .retryPolicy(RetryPolicy.none())
        .noRateLimit()
        .build();
  }

  private void walk(FakePlivo fake, PowerpackClient client) {
    fake.reset();
    fake.clear();
    int size = random.nextInt(LONGEST_ACCOUNT + 1);
    for (int i = 0; i < size; i++) {
      fake.add(FakePlivo.powerpack(created++));
    }
    List<Powerpack> atStart = fake.powerpacks();
    List<String> delivered = new ArrayList<>();
    Set<String> failed = new HashSet<>();
    fake.onRequest(request -> change(fake, delivered));
    fake.respondWith(request -> failOnce(request, failed));
    collect(walker.apply(client), delivered);
    fake.noHook();
    count(atStart, fake.powerpacks(), delivered);
  }

  private void collect(Iterator<Powerpack> records, List<String> delivered) {
    while (true) {
      try {
        if (!records.hasNext()) {
          return;
        }
        String uuid = records.next().getUuid();
        synchronized (this) {
          delivered.add(uuid);
        }
      } catch (ServerException e) {
        // The same iterator goes on with the same page.
        failures++;
      }
    }
  }

  private synchronized @Nullable MockResponse failOnce(FakeRequest request, Set<String> failed) {
    boolean fails = random.nextInt(20) == 0 && failed.add(request.target());
    return fails ? new MockResponse.Builder().code(500).build() : null;
  }

  private synchronized void change(FakePlivo fake, List<String> delivered) {
    requests++;
    int count = random.nextInt(mostChanges + 1);
    for (int i = 0; i < count; i++) {
      changes++;
      changeOnce(fake, delivered);
    }
  }

  private void changeOnce(FakePlivo fake, List<String> delivered) {
    List<Powerpack> now = fake.powerpacks();
    switch (random.nextInt(40)) {
      case 0 -> removeRun(fake, now, random.nextInt(now.size() + 1), 1 + random.nextInt(60));
      case 1 -> addRun(fake, random.nextInt(now.size() + 1), 1 + random.nextInt(60));
      case 2 -> removeRun(fake, now, 0, 1 + random.nextInt(40));
      case 3 -> addRun(fake, 0, 1 + random.nextInt(40));
      case 4 ->
        delivered
            .subList(Math.max(0, delivered.size() - 30), delivered.size())
            .forEach(fake::remove);
      case 5, 6, 7, 8, 9 -> {
        if (!delivered.isEmpty()) {
          fake.remove(delivered.get(delivered.size() - 1));
        }
      }
      case 10, 11, 12, 13, 14, 15, 16 -> removeRun(fake, now, 0, 1);
      case 17, 18, 19, 20, 21, 22 -> addRun(fake, 0, 1);
      case 23, 24, 25, 26 -> addRun(fake, now.size(), 1);
      case 27, 28, 29 -> removeRun(fake, now, now.size() - 1, 1);
      case 30, 31, 32, 33, 34 -> addRun(fake, random.nextInt(now.size() + 1), 1);
      default -> removeRun(fake, now, random.nextInt(now.size() + 1), 1);
    }
  }

  private static void removeRun(FakePlivo fake, List<Powerpack> now, int from, int count) {
    for (int i = Math.max(0, from); i < Math.min(now.size(), from + count); i++) {
      fake.remove(now.get(i).getUuid());
    }
  }

  private void addRun(FakePlivo fake, int index, int count) {
    for (int i = 0; i < count; i++) {
      fake.add(index, FakePlivo.powerpack(created++));
    }
  }

  private void count(List<Powerpack> atStart, List<Powerpack> atEnd, List<String> delivered) {
    Set<String> left = new HashSet<>();
    atEnd.forEach(powerpack -> left.add(powerpack.getUuid()));
    List<String> survivors = new ArrayList<>();
    for (Powerpack powerpack : atStart) {
      if (left.contains(powerpack.getUuid())) {
        survivors.add(powerpack.getUuid());
      }
    }
    Set<String> once = new HashSet<>(delivered);
    accounts++;
    owed += survivors.size();
    twice += delivered.size() - once.size();
    lost += (int) survivors.stream().filter(uuid -> !once.contains(uuid)).count();
    List<String> inOrder = new ArrayList<>(delivered);
    inOrder.retainAll(new HashSet<>(survivors));
    survivors.retainAll(once);
    disordered += inOrder.equals(survivors) ? 0 : 1;
  }

  @Override
  public String toString() {
    return String.format(
        "%,d accounts, %,d requests, %,d changes, %,d failures; %,d records owed: %d lost, %d twice; %d accounts out of order",
        accounts, requests, changes, failures, owed, lost, twice, disordered);
  }
}
