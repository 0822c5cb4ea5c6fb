package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.model.PoolNumber;
import dev.powerpack.model.PoolShortcode;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Pager;
import dev.powerpack.testing.FakeList;
import dev.powerpack.testing.FakePlivo;
import dev.powerpack.testing.FakePool;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each list of the contract, walked while records are created and deleted before every page: what
 * stays comes exactly once. One simulation serves all of them.
 */
final class DriftTest extends AccountTest {
  private static final int ACCOUNTS = 50;

  private final PowerpackClient client = with(client().noRateLimit().build());

  private final String uuid = fake.powerpacks().all().get(0).numberPoolUuid();

  DriftTest() {
    super(FakePlivo.builder().recordRequests(false));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void whatStaysComesExactlyOnce(int ahead) {
    FakePool pool = fake.pool(uuid);
    drift(
        ahead,
        pool.numbers(),
        client.numbers().list(uuid),
        number -> PoolNumber.builder().number("1555" + number).build(),
        PoolNumber::getNumber);
    drift(
        ahead,
        pool.shortcodes(),
        client.shortcodes().list(uuid),
        number -> PoolShortcode.builder().shortcode("4" + number).build(),
        PoolShortcode::getShortcode);
    drift(
        ahead,
        pool.tollfreeNumbers(),
        client.tollfreeNumbers().list(uuid),
        number -> PoolNumber.builder().number("1877" + number).build(),
        PoolNumber::getNumber);
    drift(
        ahead,
        fake.powerpacks(),
        client.powerpacks().list(),
        FakePlivo::powerpack,
        Powerpack::getUuid);
  }

  private <T> void drift(
      int ahead, FakeList<T> list, Pager<T> pager, IntFunction<T> make, Function<T, String> key) {
    for (int seed = 0; seed < ACCOUNTS; seed++) {
      Random random = new Random(seed);
      Supplier<T> next =
          Stream.iterate(0, number -> number + 1).map(make::apply).iterator()::next;
      list.clear();
      for (int i = random.nextInt(80); i > 0; i--) {
        list.add(next.get());
      }
      Set<String> stayed = keys(list.all(), key);
      fake.onRequest(request -> {
        synchronized (random) {
          change(list, random, next, key).forEach(stayed::remove);
        }
      });

      List<T> came = new ArrayList<>();
      pager.withPageSize(1 + random.nextInt(20)).withReadAhead(ahead).forEach(came::add);

      fake.noHook();
      assertThat(came.stream().map(key)).as("seed %d", seed).doesNotHaveDuplicates();
      assertThat(keys(came, key)).as("seed %d", seed).containsAll(stayed);
    }
  }

  /** Returns the keys of what is removed. */
  private static <T> List<String> change(
      FakeList<T> list, Random random, Supplier<T> next, Function<T, String> key) {
    for (int i = random.nextInt(3); i > 0; i--) {
      list.add(random.nextInt(list.all().size() + 1), next.get());
    }
    List<String> removed = new ArrayList<>();
    for (int i = Math.min(list.all().size(), random.nextInt(3)); i > 0; i--) {
      removed.add(key.apply(list.all().get(random.nextInt(list.all().size()))));
      list.remove(removed.get(removed.size() - 1));
    }
    return removed;
  }

  private static <T> Set<String> keys(List<T> records, Function<T, String> key) {
    return records.stream().map(key).collect(Collectors.toCollection(HashSet::new));
  }
}
