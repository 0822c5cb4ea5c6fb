package dev.powerpack.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a search looks, in which order. */
final class LostPlaceSearchTest {
  /** The place that was lost, the step, the offset where the list ends, and what is looked at. */
  @ParameterizedTest
  @CsvSource({
    "100, 10, 130, 90 110 80 120 70 130 60 50 40 30 20 10 0",
    "15, 10, 55, 5 25 0 35 45 55", // once the start is seen only pages after
    "0, 10, 30, 10 20 30", // nothing is before the start
    "20, 10, 20, 10 0", // nothing is after a place that is the end
    "0, 10, 0, ''"
  })
  void pagesBeforeAndAfterAreLookedThroughInTurns(int place, int step, int end, String looked) {
    LostPlaceSearch search = new LostPlaceSearch(place, step);
    List<String> offsets = new ArrayList<>();
    int offset = search.after(place, place >= end);
    while (offset >= 0) {
      offsets.add(String.valueOf(offset));
      offset = search.after(offset, offset >= end);
    }
    assertThat(String.join(" ", offsets)).isEqualTo(looked);
  }

  /** The list became shorter while it was looked through. */
  @Test
  void endBeforeThePlaceSaysNothingOfWhatIsAfterIt() {
    LostPlaceSearch search = new LostPlaceSearch(30, 10);
    assertThat(search.after(30, false)).isEqualTo(20);
    assertThat(search.after(20, true)).isEqualTo(40);
    assertThat(search.after(40, true)).isEqualTo(10);
    assertThat(search.after(10, false)).isEqualTo(0);
    assertThat(search.after(0, false)).isEqualTo(-1);
  }
}
