package dev.powerpack;

import static dev.powerpack.WalkRequestsTest.client;
import static dev.powerpack.WalkRequestsTest.uuids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.Moshi;
import dev.powerpack.model.PageMeta;
import dev.powerpack.model.Powerpack;
import dev.powerpack.model.PowerpackList;
import dev.powerpack.testing.FakePlivo;
import dev.powerpack.testing.FakeRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Answers that contradict themselves end in all records or in an exception: never in a loop, never
 * in a silent loss.
 */
@Timeout(30)
class WalkContradictionsTest {
  private static final int ALL = 53;
  private static final String LINK =
      "/api/v1/account/MA2025RK4E639VJFZAGV/Powerpack?limit=20&offset=";

  private final FakePlivo fake = FakePlivo.start();
  private final PowerpackClient client = client(fake);

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @Test
  void nextThatPointsAtItselfCostsOneRequestAtTheEnd() {
    meta((meta, request) -> meta.next(LINK + request.query("offset")));
    assertAllComeInRequests(4);
  }

  @Test
  void nextThatPointsBackwardsCostsOneRequestAtTheEnd() {
    meta((meta, request) -> meta.next(LINK + 0));
    assertAllComeInRequests(4);
  }

  @Test
  void nextThatIsMissingThoughTheCountSaysMoreLosesNothing() {
    meta((meta, request) -> meta.next(null).previous(null));
    assertAllComeInRequests(3);
  }

  @Test
  void nextBeyondTheEndIsAskedForOnce() {
    meta((meta, request) -> meta.next(LINK + ALL).totalCount(ALL));
    assertAllComeInRequests(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE, 5, 19, 20, 52})
  void countThatIsTooSmallLosesNothingWhereTheLinkGoesOn(int count) {
    meta((meta, request) -> meta.totalCount(count));
    assertAllCome();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 5, 19})
  void countThatIsTooSmallLosesNothingWhereTheLinkIsMissingToo(int count) {
    meta((meta, request) -> meta.totalCount(count).next(null));
    assertAllCome();
  }

  @ParameterizedTest
  @ValueSource(ints = {54, 60, 1_000_000, Integer.MAX_VALUE})
  void countThatIsTooLargeIsAnExceptionAfterAllRecords(int count) {
    meta((meta, request) -> meta.totalCount(count));
    List<String> delivered = new ArrayList<>();
    assertThatThrownBy(
            () -> client.listAll().forEach(powerpack -> delivered.add(powerpack.getUuid())))
        .isInstanceOf(MalformedResponseException.class)
        .hasMessage("the pages contradict each other: the count says " + count
            + " but nothing follows the record 53, at path $.meta.total_count");
    assertThat(delivered).isEqualTo(uuids(fake.powerpacks()));
  }

  @ParameterizedTest
  @ValueSource(ints = {-7, 0, 1, 1000})
  void limitAndOffsetOtherThanAskedForAreNotBelieved(int wrong) {
    meta((meta, request) -> meta.limit(wrong).offset(wrong));
    assertAllComeInRequests(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 19})
  void pagesShorterThanAskedForLoseNothing(int size) {
    fake.respondWith(
        request -> page(size, offset(request), fake.powerpacks(), (meta, asked) -> meta, request));
    assertAllCome();
  }

  @Test
  void pageLongerThanAskedForIsDeliveredWhole() {
    fake.respondWith(
        request -> page(30, offset(request), fake.powerpacks(), (meta, asked) -> meta, request));
    assertAllCome();
  }

  @Test
  void emptyPageInTheMiddleIsAskedForAgain() {
    fake.respondWith(request -> offset(request) == 19 && count(19) == 1
        ? page(0, 19, fake.powerpacks(), (meta, asked) -> meta, request)
        : null);
    assertAllCome();
  }

  @Test
  void emptyPageInTheMiddleForEverIsAnException() {
    fake.respondWith(request -> offset(request) > 0
        ? page(0, 19, fake.powerpacks(), (meta, asked) -> meta, request)
        : null);
    assertEndsInContradiction(250);
  }

  @Test
  void emptyFirstPageThoughTheCountSaysMoreIsAnException() {
    fake.respondWith(request -> page(0, 0, fake.powerpacks(), (meta, asked) -> meta, request));
    assertThatThrownBy(() -> client.listAll().iterator().hasNext())
        .isInstanceOf(MalformedResponseException.class)
        .hasMessage(
            "the pages contradict each other: the count says 53 but nothing follows the record 0,"
                + " at path $.meta.total_count");
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void samePageForEveryOffsetIsAnException() {
    fake.respondWith(request -> fake.page(20, 0));
    assertEndsInContradiction(250);
  }

  @Test
  void samePageForEveryOffsetIsAnExceptionEvenWhereItsCountSaysThatItIsAll() {
    fake.clear();
    IntStream.range(0, 20).mapToObj(FakePlivo::powerpack).forEach(fake::add);
    fake.respondWith(
        request -> page(20, 0, fake.powerpacks(), (meta, asked) -> meta.next(LINK + 20), request));
    assertEndsInContradiction(250);
  }

  @Test
  void objectsThatAreNullAreAnExceptionWithTheirPath() {
    fake.enqueue(new MockResponse.Builder()
        .body(
            "{\"api_id\":\"a\",\"meta\":{\"limit\":20,\"offset\":0,\"total_count\":1},\"objects\":null}")
        .build());
    assertThatThrownBy(() -> client.listAll().iterator().hasNext())
        .isInstanceOf(MalformedResponseException.class)
        .hasMessageContaining("objects");
  }

  @Test
  void readAheadEndsInTheSameWay() {
    fake.respondWith(request -> fake.page(20, 0));
    List<String> delivered = new ArrayList<>();
    assertThatThrownBy(() -> client
            .listAll()
            .withReadAhead(4)
            .forEach(powerpack -> delivered.add(powerpack.getUuid())))
        .isInstanceOf(MalformedResponseException.class);
    assertThat(delivered).isEqualTo(uuids(fake.powerpacks().subList(0, 20)));
  }

  private void assertAllComeInRequests(int requests) {
    assertAllCome();
    assertThat(fake.requests()).hasSize(requests);
  }

  private void assertAllCome() {
    assertThat(uuids(client.listAll())).isEqualTo(uuids(fake.powerpacks()));
  }

  private void assertEndsInContradiction(int mostRequests) {
    List<String> delivered = new ArrayList<>();
    assertThatThrownBy(
            () -> client.listAll().forEach(powerpack -> delivered.add(powerpack.getUuid())))
        .isInstanceOf(MalformedResponseException.class)
        .hasMessageMatching(
            "the pages contradict each other: \\d+ pages in a row brought nothing new although the list goes on,"
                + " at path \\$\\.objects");
    assertThat(delivered).isEqualTo(uuids(fake.powerpacks().subList(0, 20)));
    assertThat(fake.requests()).hasSizeLessThan(mostRequests);
  }

  private long count(int offset) {
    return fake.requests().stream().filter(request -> offset(request) == offset).count();
  }

  private static int offset(FakeRequest request) {
    return Integer.parseInt(request.query("offset"));
  }

  private void meta(BiFunction<PageMeta.Builder, FakeRequest, PageMeta.Builder> change) {
    fake.respondWith(request -> page(20, offset(request), fake.powerpacks(), change, request));
  }

  private static MockResponse page(
      int size,
      int offset,
      List<Powerpack> all,
      BiFunction<PageMeta.Builder, FakeRequest, PageMeta.Builder> change,
      FakeRequest request) {
    int from = Math.min(offset, all.size());
    int to = Math.min(from + size, all.size());
    PageMeta.Builder meta = PageMeta.builder()
        .limit(20)
        .offset(offset)
        .totalCount(all.size())
        .next(to < all.size() ? LINK + to : null);
    PowerpackList list = PowerpackList.builder()
        .apiId("e44c159e-0a02-11ea-b072-0242ac110007")
        .meta(change.apply(meta, request).build())
        .objects(all.subList(from, to))
        .build();
    return new MockResponse.Builder()
        .body(new Moshi.Builder().build().adapter(PowerpackList.class).toJson(list))
        .build();
  }
}
