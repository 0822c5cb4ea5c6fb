package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.model.Powerpack;
import dev.powerpack.testing.FakePlivo;
import dev.powerpack.testing.FakeRequest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a walk asks for while nothing changes. */
class WalkRequestsTest {
  /**
   * One page, and one more for each 19 records beyond it: 6 % more than pages of 20 in the long
   * run.
   */
  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "19, 1", "20, 1", "21, 2", "39, 2", "40, 3", "53, 3", "1000, 53"})
  void accountTakesSoManyRequests(int records, int requests) {
    try (FakePlivo fake = FakePlivo.builder().powerpacks(records).start();
        PowerpackClient client = client(fake)) {
      assertThat(uuids(client.listAll())).isEqualTo(uuids(fake.powerpacks()));
      assertThat(fake.requests()).hasSize(requests);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "20, 1", "21, 2", "53, 3", "1000, 53"})
  void readAheadTakesNoMoreRequests(int records, int requests) {
    try (FakePlivo fake = FakePlivo.builder().powerpacks(records).start();
        PowerpackClient client = client(fake)) {
      assertThat(uuids(client.listAll().withReadAhead(8))).isEqualTo(uuids(fake.powerpacks()));
      assertThat(fake.requests()).hasSize(requests);
    }
  }

  @Test
  void pagesOverlapByOneRecord() {
    try (FakePlivo fake = FakePlivo.start();
        PowerpackClient client = client(fake)) {
      assertThat(client.listAll()).hasSize(53);
      assertThat(targets(fake))
          .containsExactly("limit=20&offset=0", "limit=20&offset=19", "limit=20&offset=38");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 19, 20})
  void anyPageSizeDeliversAll(int pageSize) {
    try (FakePlivo fake = FakePlivo.start();
        PowerpackClient client = client(fake)) {
      for (int readAhead : new int[] {1, 5}) {
        PowerpackPager pager = client.listAll().withPageSize(pageSize).withReadAhead(readAhead);
        assertThat(uuids(pager)).isEqualTo(uuids(fake.powerpacks()));
      }
    }
  }

  @Test
  void nothingIsAskedForBeforeTheFirstRecordIs() {
    try (FakePlivo fake = FakePlivo.start();
        PowerpackClient client = client(fake)) {
      Iterator<Powerpack> records = client.listAll().withReadAhead(4).iterator();
      assertThat(fake.requests()).isEmpty();
      assertThat(records.hasNext()).isTrue();
      assertThat(targets(fake)).first().isEqualTo("limit=20&offset=0");
    }
  }

  @Test
  void nothingIsAskedForBeyondThePageThatIsRead() {
    try (FakePlivo fake = FakePlivo.start();
        PowerpackClient client = client(fake)) {
      assertThat(client.listAll().stream().limit(20)).hasSize(20);
      assertThat(fake.requests()).hasSize(1);
    }
  }

  @Test
  void endIsAskedForOnce() {
    try (FakePlivo fake = FakePlivo.builder().powerpacks(20).start();
        PowerpackClient client = client(fake)) {
      Iterator<Powerpack> records = client.listAll().iterator();
      records.forEachRemaining(powerpack -> {});
      assertThat(records.hasNext()).isFalse();
      assertThat(records.hasNext()).isFalse();
      assertThat(fake.requests()).hasSize(1);
    }
  }

  @Test
  void walkBeginsAtTheOffset() {
    try (FakePlivo fake = FakePlivo.start();
        PowerpackClient client = client(fake)) {
      assertThat(uuids(client.listAll().withOffset(50)))
          .isEqualTo(uuids(fake.powerpacks().subList(50, 53)));
      assertThat(client.listAll().withOffset(53)).isEmpty();
      assertThat(client.listAll().withOffset(1000)).isEmpty();
    }
  }

  @Test
  void pageTellsWhereToResume() {
    try (FakePlivo fake = FakePlivo.start();
        PowerpackClient client = client(fake)) {
      List<Powerpack> read = new ArrayList<>();
      Iterator<PowerpackPage> pages = client.listAll().pages().iterator();
      read.addAll(pages.next().getPowerpacks());
      PowerpackPage second = pages.next();
      read.addAll(second.getPowerpacks());
      client.listAll().withOffset(second.next().getOffset()).forEach(read::add);
      assertThat(uuids(read)).isEqualTo(uuids(fake.powerpacks()));
    }
  }

  @Test
  void pagesHoldOnlyWhatIsNew() {
    try (FakePlivo fake = FakePlivo.start();
        PowerpackClient client = client(fake)) {
      List<Integer> sizes = new ArrayList<>();
      client.listAll().pages().forEach(page -> sizes.add(page.getPowerpacks().size()));
      assertThat(sizes).containsExactly(20, 19, 14);
    }
  }

  static PowerpackClient client(FakePlivo fake) {
    return PowerpackClient.builder()
        .credentials(PlivoCredentials.of(fake.authId(), fake.authToken()))
        .baseUrl(fake.baseUrl())
        .retryPolicy(RetryPolicy.none())
        .noRateLimit()
        .build();
  }

  static List<String> uuids(Iterable<Powerpack> powerpacks) {
    List<String> uuids = new ArrayList<>();
    powerpacks.forEach(powerpack -> uuids.add(powerpack.getUuid()));
    return uuids;
  }

  static List<String> targets(FakePlivo fake) {
    return fake.requests().stream()
        .map(FakeRequest::target)
        .map(target -> target.substring(target.indexOf('?') + 1))
        .collect(Collectors.toList());
  }
}
