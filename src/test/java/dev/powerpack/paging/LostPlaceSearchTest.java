package dev.powerpack.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a search looks, in which order. */
final class LostPlaceSearchTest {
  @Test
  void pagesBeforeAndAfterAreLookedThroughInTurns() {
    assertThat(looked(100, 10, 130))
        .containsExactly(90, 110, 80, 120, 70, 130, 60, 50, 40, 30, 20, 10, 0);
  }

  @Test
  void onceTheStartIsSeenOnlyPagesAfterAreLookedThrough() {
    assertThat(looked(15, 10, 55)).containsExactly(5, 25, 0, 35, 45, 55);
  }

  @Test
  void nothingIsBeforeTheStart() {
    assertThat(looked(0, 10, 30)).containsExactly(10, 20, 30);
  }

  @Test
  void nothingIsAfterAPlaceThatIsTheEnd() {
    assertThat(looked(20, 10, 20)).containsExactly(10, 0);
    assertThat(looked(0, 10, 0)).isEmpty();
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

  /** The offsets that are looked at where the list ends in the page at {@code end}. */
  private static List<Integer> looked(int place, int step, int end) {
    LostPlaceSearch search = new LostPlaceSearch(place, step);
    List<Integer> offsets = new ArrayList<>();
    int offset = search.after(place, place >= end);
    while (offset >= 0) {
      offsets.add(offset);
      offset = search.after(offset, offset >= end);
    }
    return offsets;
  }
}
