package dev.powerpack.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.powerpack.exception.MalformedResponseException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.paging.ScriptedList.Envelope;
import dev.powerpack.paging.ScriptedList.Item;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a walk fetches, request by request. */
class WalkRequestsTest {
  /** One more for each 19 records beyond a page. A full one does not end the list. */
  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "1, 1",
    "19, 1",
    "20, 3",
    "21, 2",
    "38, 2",
    "39, 3",
    "40, 3",
    "53, 3",
    "1000, 53"
  })
  void listTakesSoManyRequests(int records, int requests) {
    for (int readAhead : new int[] {1, 8}) {
      ScriptedList list = list(records);
      assertThat(list.pager().withReadAhead(readAhead)).containsExactlyElementsOf(list.items);
      assertThat(list.targets).hasSize(requests);
      list.pager().withReadAhead(readAhead).forEachAsync(item -> {}).join();
      assertThat(list.targets).hasSize(2 * requests);
    }
  }

  @Test
  void nothingIsFetchedBeforeTheFirstRecordIsRead() {
    ScriptedList list = list(53);
    Iterator<Item> items = list.pager().withReadAhead(4).iterator();
    assertThat(list.targets).isEmpty();
    assertThat(items.hasNext()).isTrue();
    assertThat(list.targets).first().isEqualTo("20 at 0");
  }

  @Test
  void nothingIsFetchedBeyondThePageThatIsRead() {
    ScriptedList list = list(53);
    assertThat(list.pager().stream().limit(20)).hasSize(20);
    assertThat(list.targets).hasSize(1);
  }

  @Test
  void endIsFetchedOnce() {
    ScriptedList list = list(19);
    Iterator<Item> items = list.pager().iterator();
    items.forEachRemaining(item -> {});
    assertThat(items.hasNext()).isFalse();
    assertThat(items.hasNext()).isFalse();
    assertThat(list.targets).hasSize(1);
  }

  @Test
  void walkBeginsAtTheOffset() {
    ScriptedList list = list(53);
    assertThat(list.pager().withOffset(50)).containsExactlyElementsOf(list.items.subList(50, 53));
    assertThat(list.pager().withOffset(53)).isEmpty();
    assertThat(list.pager().withOffset(Integer.MAX_VALUE)).isEmpty();
  }

  @Test
  void pageTellsWhereToResume() {
    ScriptedList list = list(53);
    Iterator<Page<Item>> pages = list.pager().pages().iterator();
    List<Item> read = new ArrayList<>(pages.next().getItems());
    Page<Item> second = pages.next();
    read.addAll(second.getItems());
    list.pager().withOffset(second.getNextOffset()).forEach(read::add);
    assertThat(read).isEqualTo(list.items);
  }

  @Test
  void pagesOverlapByOneRecordAndHoldOnlyWhatIsNew() {
    ScriptedList list = list(53);
    assertThat(list.pager().pages())
        .extracting(page -> page.getItems().size())
        .containsExactly(20, 19, 14);
    assertThat(list.targets).isEqualTo(pagesAt(0, 19, 38));
  }

  /** The second page is longer than the first, so those at 18, 27 and 36 do not follow on it. */
  @Test
  void pagesAheadThatDoNotFollowAreFetchedAnew() {
    ScriptedList list =
        list(100).serve((same, limit, offset) -> same.page(offset == 0 ? 10 : limit, offset));
    assertThat(list.pager().withReadAhead(4)).containsExactlyElementsOf(list.items);
    assertThat(list.targets).isEqualTo(pagesAt(0, 9, 18, 27, 36, 28, 47, 66, 85));
  }

  @Test
  void pagesBehindOneThatFailsAreKept() {
    ScriptedList list = list(100).serve((same, limit, offset) -> {
      if (offset == 38 && same.requests == 3) {
        throw new PowerpackException("a failure", 1, null);
      }
      return same.page(limit, offset);
    });
    Iterator<Item> items = list.pager().withReadAhead(4).iterator();
    List<Item> read = new ArrayList<>();
    assertThatThrownBy(() -> items.forEachRemaining(read::add)).hasMessage("a failure");
    items.forEachRemaining(read::add);
    assertThat(read).isEqualTo(list.items);
    assertThat(list.targets).isEqualTo(pagesAt(0, 19, 38, 57, 76, 95, 38));
  }

  /** A link where nothing follows; a count that is too high, which takes another pass. */
  @ParameterizedTest
  @CsvSource({"53, true, 5", "54, , 15"})
  void contradictoryMetaTakesSoManyRequests(Integer total, Boolean linked, int requests) {
    ScriptedList list = list(53)
        .serve((same, limit, offset) -> new Envelope(
            same.page(limit, offset).items(), total, linked == null ? null : "?offset=0"));
    assertThat(list.pager()).containsExactlyElementsOf(list.items);
    assertThat(list.targets).hasSize(requests);
  }

  /** Stubs respond to each request alike, as a rule. */
  @ParameterizedTest
  @CsvSource({
    "2, 0, , 4",
    "2, 0, '', 4",
    "2, 0, ?offset=0, 4",
    "2, 2, ?offset=0, 4",
    "2, , , 4",
    "0, , , 1",
    "0, 0, , 1"
  })
  void stubIsReadOnce(int records, Integer total, String next, int requests) {
    ScriptedList list = list(records)
        .serve((same, limit, offset) -> new Envelope(List.copyOf(same.items), total, next));
    assertThat(list.pager()).containsExactlyElementsOf(list.items);
    assertThat(list.targets).hasSize(requests);
  }

  /** Plivo documents a sample of three records of one uuid beside a count of 53. */
  @Test
  void pageOfOneKeyUnderACountOf53EndsSoon() {
    ScriptedList list = list(3)
        .serve((same, limit, offset) -> new Envelope(
            offset < 3
                ? IntStream.range(offset, 3).mapToObj(i -> new Item("k", i)).toList()
                : List.of(),
            53,
            null));
    assertThat(list.pager()).extracting(Item::number).containsExactly(0);
    assertThat(list.targets).hasSizeLessThan(15);
  }

  @ParameterizedTest
  @CsvSource({
    "ignored, 'the service ignores offset: 0, 1 and 52 bring the same page', 9",
    "rounded, 'the service rounds offset: 0 and 1 bring the same page', 9",
    "counted, 'the service rounds offset up or counts pages with it: none of the records at 0 to 19 are at offset 1', 11",
    "rounded up, 'the service rounds offset up or counts pages with it: none of the records at 0 to 19 are at offset 1', 11"
  })
  void otherOffsetIsNamedSoon(String what, String finding, int requests) {
    ScriptedList list = list(53)
        .serve((same, limit, offset) -> same.page(
            limit,
            switch (what) {
              case "ignored" -> 0;
              case "rounded" -> offset - offset % 20;
              case "rounded up" -> (offset + 19) / 20 * 20;
              default -> offset * limit;
            }));
    List<Item> delivered = new ArrayList<>();
    Iterator<Item> walk = list.pager().iterator();
    assertThatThrownBy(() -> walk.forEachRemaining(delivered::add))
        .isInstanceOf(MalformedResponseException.class)
        .hasMessage("the pages contradict each other: " + finding + ", at path $.objects");
    assertThat(delivered).isEqualTo(list.items.subList(0, 20));
    assertThat(list.targets).hasSizeLessThanOrEqualTo(requests);

    // It begins anew.
    list.calmDown();
    list.targets.clear();
    walk.forEachRemaining(delivered::add);
    assertThat(delivered).isEqualTo(list.items);
    assertThat(list.targets).isEqualTo(pagesAt(0, 19, 38));
  }

  /** The first probe meets one and concludes nothing; without another the walk would not end. */
  @Test
  void offsetThatIsIgnoredIsNamedThoughRecordsComeMeanwhile() {
    ScriptedList list = list(53)
        .change((same, limit, offset) -> {
          if (same.requests % 30 == 5) {
            same.items.add(0, same.create());
          }
        })
        .serve((same, limit, offset) -> same.page(limit, 0));
    assertThatThrownBy(() -> list.pager().stream().limit(50).forEach(item -> {}))
        .hasMessageContaining("the service ignores offset");
  }

  /** Pages are shorter than requested, and neither count nor link says that more follows. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void otherOffsetIsNamedWhereOnlyTheProbeShowsMore(boolean rounded) {
    ScriptedList list = list(53)
        .serve((same, limit, offset) -> new Envelope(
            same.page(10, rounded ? offset - offset % 10 : offset * 10).items(), null, null));
    assertThatThrownBy(() -> list.pager().forEach(item -> {}))
        .isInstanceOf(MalformedResponseException.class)
        .hasMessageContaining(rounded ? "rounds offset" : "counts pages with it");
  }

  private static List<String> pagesAt(int... offsets) {
    return IntStream.of(offsets).mapToObj(offset -> "20 at " + offset).toList();
  }

  private static ScriptedList list(int records) {
    return new ScriptedList(new Random(1), records).neverFails();
  }
}
