package dev.powerpack.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PageTest {
  /** The requested offset, the records that came, what the service says, and what follows. */
  @ParameterizedTest
  @CsvSource({
    "0, 20, 53, link, 20",
    "0, 20, 53, , 20",
    "20, 20, 53, , 40",
    "40, 13, 53, , ",
    "40, 13, 53, link, 53",
    "33, 20, 53, , ",
    "0, 20, 20, , ",
    "0, 20, 21, , 20",
    // A blank link is none.
    "0, 20, 20, '', ",
    "0, 20, 20, ' ', ",
    // A page that is shorter than requested is followed by what comes after its records.
    "0, 5, 53, , 5",
    // A count that is too low does not hide a link, nor does one that is absent.
    "0, 20, 0, link, 20",
    "0, 20, , link, 20",
    "0, 20, , , ",
    // An empty page is the last one, whatever the service says.
    "0, 0, 53, link, ",
    "60, 0, 53, , ",
    "0, 0, 0, , ",
    // Places end with the largest offset.
    "2147483646, 3, , link, 2147483647"
  })
  void nextFollowsTheRecords(
      int offset,
      int records,
      @Nullable Integer totalCount,
      @Nullable String link,
      @Nullable Integer next) {
    Page<String> page = page(20, offset, records, totalCount, link);

    assertThat(page.hasNext()).isEqualTo(next != null);
    // Where this one ends, whether or not something follows.
    assertThat(page.getNextOffset()).isEqualTo(next == null ? offset + records : next);
  }

  /** The limit and the offset of this page, and the offset of the one before. */
  @ParameterizedTest
  @CsvSource({"20, 20, 0", "20, 45, 25", "20, 5, 0", "7, 8, 1", "1, 1, 0", "20, 0, 0"})
  void previousIsAsLongAsThisOne(int limit, int offset, int previousOffset) {
    Page<String> page = page(limit, offset, limit, 53, null);

    assertThat(page.hasPrevious()).isEqualTo(offset > 0);
    assertThat(page.getPreviousOffset()).isEqualTo(previousOffset);
  }

  @Test
  void countIsThatOfTheServiceEvenWhereItContradicts() {
    Page<String> page = page(5, 10, 2, 1, null);

    assertThat(page.getLimit()).isEqualTo(5);
    assertThat(page.getOffset()).isEqualTo(10);
    assertThat(page.getTotalCount()).isEqualTo(1);
    assertThat(page.getApiId()).isEqualTo("a");
    assertThat(page.getItems()).containsExactly("record 0", "record 1");
    assertThat(page)
        .hasToString("Page{offset=10, limit=5, totalCount=1, items=[record 0, record 1]}");
  }

  @Test
  void pageWithSomeOfItsRecordsEndsAtTheSamePlace() {
    Page<String> page = page(5, 10, 3, 53, "link");
    Page<String> rest = page.with(page.getItems().subList(2, 3));

    assertThat(rest).hasToString("Page{offset=12, limit=5, totalCount=53, items=[record 2]}");
    assertThat(rest.getNextOffset()).isEqualTo(13);
    assertThat(page.with(page.getItems())).isSameAs(page);
    assertThatThrownBy(rest.getItems()::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void equalWhereAllPartsAre() {
    Page<String> page = page(20, 0, 2, 2, null);

    assertThat(page)
        .isEqualTo(page(20, 0, 2, 2, null))
        .hasSameHashCodeAs(page(20, 0, 2, 2, null))
        .isNotEqualTo(page(2, 0, 2, 2, null))
        .isNotEqualTo(page(20, 1, 2, 2, null))
        .isNotEqualTo(page(20, 0, 1, 2, null))
        .isNotEqualTo(page(20, 0, 2, 3, null))
        .isNotEqualTo(page(20, 0, 2, null, null))
        .isNotEqualTo(page(20, 0, 2, 2, "link"))
        .isNotEqualTo(new Page<>(page.getItems(), null, 20, 0, 2, false))
        .isNotEqualTo(null)
        .isNotEqualTo(page.toString())
        .doesNotHaveSameHashCodeAs(page(20, 1, 2, 2, null))
        .doesNotHaveSameHashCodeAs(page(2, 0, 2, 2, null))
        .doesNotHaveSameHashCodeAs(page(20, 0, 2, 3, null));
  }

  /** The page that a pager makes of what an operation returns: here, its records alone. */
  private static Page<String> page(
      int limit, int offset, int records, @Nullable Integer totalCount, @Nullable String next) {
    List<String> items =
        IntStream.range(0, records).mapToObj(i -> "record " + i).toList();
    PageSource<List<String>, String> source = new PageSource<List<String>, String>(
            (most, from) -> items,
            (most, from) -> CompletableFuture.completedFuture(items),
            list -> list,
            record -> record)
        .meta(list -> "a", list -> totalCount, list -> next);
    return source.fetch(limit, offset);
  }
}
