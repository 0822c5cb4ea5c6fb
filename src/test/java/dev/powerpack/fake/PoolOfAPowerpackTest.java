package dev.powerpack.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.model.PoolNumber;
import dev.powerpack.model.Powerpack;
import dev.powerpack.testing.FakeList;
import dev.powerpack.testing.FakePlivo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pool of the fake is there as long as its powerpack is; what becomes of its numbers then. */
final class PoolOfAPowerpackTest {
  private static final Powerpack POWERPACK = FakePlivo.powerpack(0);
  private static final String POWERPACK_PATH = "Powerpack/" + POWERPACK.getUuid() + "/";
  private static final String POOL_PATH = "NumberPool/" + POWERPACK.numberPoolUuid() + "/Number/";
  private static final String OTHER_POOL_PATH =
      "NumberPool/" + FakePlivo.powerpack(1).numberPoolUuid() + "/Number/";

  @AutoClose
  private final FakePlivo fake = FakePlivo.builder().powerpacks(2).start();

  @AutoClose
  private final PlainClient client = new PlainClient(fake);

  private static PoolNumber number(String digits) {
    return PoolNumber.builder().number(digits).build();
  }

  private FakeList<PoolNumber> numbers() {
    return fake.pool(POWERPACK.numberPoolUuid()).numbers();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void numbersOfADeletedPowerpackAreGivenBackOrStay(boolean unrent) throws IOException {
    numbers().add(number("1"));
    client.send("DELETE", POWERPACK_PATH, "{\"unrent_numbers\":" + unrent + "}");

    assertThat(fake.rented()).hasSize(unrent ? 0 : 1);
    assertThat(client.send("GET", POOL_PATH, null).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
      /v1/Account/MA/NumberPool/n1                       | 200
      https://api.plivo.com/v1/Account/MA/NumberPool/n1/ | 200
      elsewhere/n1/                                      | 404
      null                                               | 404
      """)
  void poolIsFoundAsTheSdkReadsItsPathAndGoesWithItsPowerpack(@Nullable String path, int status)
      throws IOException {
    fake.powerpacks().clear();
    fake.powerpacks().add(POWERPACK.toBuilder().numberPool(path).build());
    fake.pool("n1").numbers().add(number("1"));

    assertThat(client.send("GET", "NumberPool/n1/Number/", null).status()).isEqualTo(status);
    assertThat(
            client.send("DELETE", POWERPACK_PATH, "{\"unrent_numbers\":true}").status())
        .isEqualTo(200);
    assertThat(fake.powerpacks()).isEmpty();
    assertThat(fake.rented()).hasSize(status == 404 ? 1 : 0);
  }

  /** The account keeps them, and one that is added elsewhere is in that pool alone. */
  @Test
  void numbersOfAPowerpackThatATestTakesAwayAreInNoPool() throws IOException {
    numbers().add(number("1"));
    numbers().add(number("2"));
    fake.powerpacks().remove(POWERPACK.getUuid());

    assertThat(client.send("POST", OTHER_POOL_PATH + "1/", "{}").status()).isEqualTo(200);
    client.send("DELETE", OTHER_POOL_PATH + "1/", "{\"unrent\":true}");
    assertThat(fake.rented()).containsExactly("2");
  }

  @Test
  void listOfAPoolIsWholeOrRejectedWhileItsPowerpackIsDeleted() throws Exception {
    // The more there are, the longer it takes to find the one.
    List<Powerpack> many = new ArrayList<>(Collections.nCopies(
        100_000, POWERPACK.toBuilder().uuid("u").numberPool("/").build()));
    many.add(POWERPACK);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try (FakePlivo other = FakePlivo.builder().powerpacks(many).start();
        PlainClient client = new PlainClient(other)) {
      for (int i = 0; i < 10; i++) {
        other.pool(POWERPACK.numberPoolUuid()).numbers().add(number("1"));
        List<Future<Set<String>>> lists = new ArrayList<>();
        for (int list = 0; list < 3; list++) {
          lists.add(threads.submit(() -> bodiesUntilRejected(client)));
        }
        client.send("DELETE", POWERPACK_PATH, "{\"unrent_numbers\":true}");
        for (Future<Set<String>> bodies : lists) {
          assertThat(bodies.get()).allMatch(body -> body.contains("\"number\":\"1\""));
        }
        other.powerpacks().add(POWERPACK);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Set<String> bodiesUntilRejected(PlainClient client) throws IOException {
    Set<String> bodies = new HashSet<>();
    PlainClient.Received received = client.send("GET", POOL_PATH, null);
    while (received.status() == 200) {
      bodies.add(received.body());
      received = client.send("GET", POOL_PATH, null);
    }
    return bodies;
  }
}
