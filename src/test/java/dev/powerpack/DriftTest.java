package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.model.PoolNumber;
import dev.powerpack.model.PoolShortcode;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Pager;
import dev.powerpack.testing.FakeList;
import dev.powerpack.testing.FakePlivo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each list of the contract, walked while records are created and deleted before every page: what
 * stays comes exactly once. One simulation serves all of them.
 */
final class DriftTest {
  private static final int ACCOUNTS = 50;

  @AutoClose
  private final FakePlivo fake = FakePlivo.builder().recordRequests(false).start();

  @AutoClose
  private final PowerpackClient client =
      TestClients.clientOf(fake).noRateLimit().build();

  private final String pool = fake.powerpacks().all().get(0).numberPoolUuid();

  /** A list, how the client walks it, and how a record of it is made and identified. */
  record Walked<T>(
      String name,
      Function<DriftTest, FakeList<T>> list,
      Function<DriftTest, Pager<T>> pager,
      IntFunction<T> make,
      Function<T, String> key) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Arguments> lists() {
    List<Walked<?>> lists = List.of(
        new Walked<>(
            "powerpacks",
            test -> test.fake.powerpacks(),
            test -> test.client.powerpacks().list(),
            // The first powerpack has the pool that the other lists belong to.
            number -> FakePlivo.powerpack(number + 1),
            Powerpack::getUuid),
        new Walked<>(
            "numbers",
            test -> test.fake.pool(test.pool).numbers(),
            test -> test.client.numbers().list(test.pool),
            number -> PoolNumber.builder().number("1555" + number).build(),
            PoolNumber::getNumber),
        new Walked<>(
            "shortcodes",
            test -> test.fake.pool(test.pool).shortcodes(),
            test -> test.client.shortcodes().list(test.pool),
            number -> PoolShortcode.builder().shortcode("4" + number).build(),
            PoolShortcode::getShortcode),
        new Walked<>(
            "toll-free numbers",
            test -> test.fake.pool(test.pool).tollfreeNumbers(),
            test -> test.client.tollfreeNumbers().list(test.pool),
            number -> PoolNumber.builder().number("1877" + number).build(),
            PoolNumber::getNumber));
    return lists.stream()
        .flatMap(list -> List.of(1, 4).stream().map(ahead -> Arguments.of(list, ahead)))
        .toList();
  }

  @ParameterizedTest(name = "{0}, read-ahead {1}")
  @MethodSource("lists")
  <T> void whatStaysComesExactlyOnce(Walked<T> walked, int readAhead) {
    for (int seed = 0; seed < ACCOUNTS; seed++) {
      Random random = new Random(seed);
      FakeList<T> list = walked.list.apply(this);
      list.clear();
      int[] made = {0};
      for (int i = random.nextInt(80); i > 0; i--) {
        list.add(walked.make.apply(made[0]++));
      }
      Set<String> stayed = keys(walked, list.all());
      fake.onRequest(request -> {
        synchronized (random) {
          change(walked, list, random, made, stayed);
        }
      });

      List<T> came = new ArrayList<>();
      walked
          .pager
          .apply(this)
          .withPageSize(1 + random.nextInt(20))
          .withReadAhead(readAhead)
          .forEach(came::add);

      fake.noHook();
      assertThat(came.stream().map(walked.key)).as("seed %d", seed).doesNotHaveDuplicates();
      assertThat(keys(walked, came)).as("seed %d", seed).containsAll(stayed);
    }
  }

  private static <T> void change(
      Walked<T> walked, FakeList<T> list, Random random, int[] made, Set<String> stayed) {
    for (int i = random.nextInt(3); i > 0; i--) {
      list.add(random.nextInt(list.all().size() + 1), walked.make.apply(made[0]++));
    }
    for (int i = Math.min(list.all().size(), random.nextInt(3)); i > 0; i--) {
      String key = walked.key.apply(list.all().get(random.nextInt(list.all().size())));
      list.remove(key);
      stayed.remove(key);
    }
  }

  private static <T> Set<String> keys(Walked<T> walked, List<T> records) {
    Set<String> keys = new HashSet<>();
    records.forEach(record -> keys.add(walked.key.apply(record)));
    return keys;
  }
}
