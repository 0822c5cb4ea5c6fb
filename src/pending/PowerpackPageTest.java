package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.powerpack.model.PageMeta;
import dev.powerpack.model.Powerpack;
import dev.powerpack.model.PowerpackList;
import dev.powerpack.testing.FakePlivo;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PowerpackPageTest {
  /**
   * The offset that was asked for, the records that came, what the service says, and what follows.
   */
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
    // A page that is shorter than asked for is followed by what comes after its records.
    "0, 5, 53, , 5",
    // A count that is too low does not hide a link.
    "0, 20, 0, link, 20",
    // An empty page is the last one, whatever the service says.
    "0, 0, 53, link, ",
    "60, 0, 53, , ",
    "0, 0, 0, , "
  })
  void nextFollowsTheRecords(
      int offset, int records, int totalCount, @Nullable String link, @Nullable Integer next) {
    PowerpackPage page = page(PageRequest.first().withOffset(offset), records, totalCount, link);

    assertThat(page.hasNext()).isEqualTo(next != null);
    if (next != null) {
      assertThat(page.next()).isEqualTo(PageRequest.first().withOffset(next));
    } else {
      assertThatThrownBy(page::next)
          .isExactlyInstanceOf(NoSuchElementException.class)
          .hasMessage("no page follows this one, which ends at " + (offset + records));
    }
  }

  @Test
  void placesEndWithTheLargestOffset() {
    PageRequest last = PageRequest.first().withOffset(Integer.MAX_VALUE);
    PowerpackPage page = page(last.withOffset(Integer.MAX_VALUE - 1), 3, 53, "link");

    assertThat(page.next()).isEqualTo(last);
    assertThat(page.from(2).request()).isEqualTo(last);
    assertThat(page.from(2).getPowerpacks()).isEqualTo(page.getPowerpacks().subList(2, 3));
  }

  @Test
  void nextHasTheSameLimit() {
    assertThat(page(PageRequest.first().withLimit(7).withOffset(3), 7, 53, null).next())
        .isEqualTo(PageRequest.first().withLimit(7).withOffset(10));
  }

  /** The limit and the offset of this page, and those of the one before. */
  @ParameterizedTest
  @CsvSource({"20, 20, 20, 0", "20, 45, 20, 25", "20, 5, 5, 0", "7, 8, 7, 1", "1, 1, 1, 0"})
  void previousEndsWhereThePageBegins(
      int limit, int offset, int previousLimit, int previousOffset) {
    PowerpackPage page =
        page(PageRequest.first().withLimit(limit).withOffset(offset), limit, 53, null);

    assertThat(page.hasPrevious()).isTrue();
    assertThat(page.previous())
        .isEqualTo(PageRequest.first().withLimit(previousLimit).withOffset(previousOffset));
  }

  @Test
  void noPageComesBeforeTheFirstOne() {
    PowerpackPage page = page(PageRequest.first(), 20, 53, null);

    assertThat(page.hasPrevious()).isFalse();
    assertThatThrownBy(page::previous)
        .isExactlyInstanceOf(NoSuchElementException.class)
        .hasMessage("no page comes before the first one");
  }

  @Test
  void countsAreThoseOfTheServiceEvenWhereTheyContradict() {
    PowerpackPage page = page(PageRequest.first().withLimit(5).withOffset(10), 2, 1, null);

    assertThat(page.getLimit()).isEqualTo(99);
    assertThat(page.getOffset()).isEqualTo(77);
    assertThat(page.getTotalCount()).isEqualTo(1);
    assertThat(page.getApiId()).isEqualTo("a");
    assertThat(page.getPowerpacks()).isEqualTo(records(2));
    assertThat(page)
        .hasToString(
            "PowerpackPage{offset=77, limit=99, totalCount=1, powerpacks=" + records(2) + "}");
  }

  @Test
  void recordsCannotBeChanged() {
    List<Powerpack> records = page(PageRequest.first(), 2, 2, null).getPowerpacks();

    assertThatThrownBy(records::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void hashCodesDiffer() {
    Set<Integer> hashCodes = new HashSet<>();
    for (int limit = 1; limit <= 20; limit++) {
      for (int count = 0; count < 20; count++) {
        hashCodes.add(page(PageRequest.first().withLimit(limit), 0, count, null).hashCode());
      }
    }
    assertThat(hashCodes).hasSizeGreaterThan(200);
  }

  @Test
  void equalWhereRequestAndAnswerAre() {
    PowerpackPage page = page(PageRequest.first(), 2, 2, null);

    assertThat(page)
        .isEqualTo(page(PageRequest.first(), 2, 2, null))
        .hasSameHashCodeAs(page(PageRequest.first(), 2, 2, null))
        .isNotEqualTo(page(PageRequest.first().withLimit(2), 2, 2, null))
        .isNotEqualTo(page(PageRequest.first(), 1, 2, null))
        .isNotEqualTo(page(PageRequest.first(), 2, 3, null))
        .isNotEqualTo(page(PageRequest.first(), 2, 2, "link"))
        .isNotEqualTo(null)
        .isNotEqualTo(page.toString());
  }

  private static PowerpackPage page(
      PageRequest request, int records, int totalCount, @Nullable String next) {
    PageMeta meta = PageMeta.builder()
        .limit(99)
        .offset(77)
        .totalCount(totalCount)
        .next(next)
        .build();
    return new PowerpackPage(
        request,
        PowerpackList.builder().apiId("a").meta(meta).objects(records(records)).build());
  }

  private static List<Powerpack> records(int count) {
    return IntStream.range(0, count).mapToObj(FakePlivo::powerpack).toList();
  }
}
