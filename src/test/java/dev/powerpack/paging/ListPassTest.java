package dev.powerpack.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.powerpack.exception.MalformedResponseException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a pass knows of its list, and how long it is patient with pages that bring nothing. */
class ListPassTest {
  private final RecentKeys known = new RecentKeys();
  private final ListPass pass = new ListPass();
  private final IdleWatch watch = new IdleWatch();

  @Test
  void passIsCompleteWhereOnlyTheOverlapComesAgain() {
    assertThat(add(0, 0, "a", "b", "c")).isEqualTo(3);
    assertThat(add(2, 1, "c", "d")).isEqualTo(1);
    assertThat(pass.isComplete()).isTrue();
    assertThat(pass.end()).isEqualTo(4);
    assertThat(add(3, 1, "d", "a")).isZero();
    assertThat(pass.isComplete()).isFalse();
  }

  @Test
  void recordThatStandsTwiceInOnePageHidesNoOther() {
    assertThat(add(0, 0, "a", "a", "b")).isEqualTo(2);
    assertThat(pass.isComplete()).isTrue();
  }

  @Test
  void pageThatLacksTheOverlapIsNotComplete() {
    add(0, 0, "a", "b");
    add(1, 1, "c");
    assertThat(pass.isComplete()).isFalse();
  }

  @Test
  void pageContinuesWhereItBeginsWithWhatWasSeenOrHoldsTheLast() {
    add(0, 0, "a", "b", "c");
    known.addAll(List.of("z"));
    assertThat(pass.continuesIn(List.of("a", "x"), known)).isTrue();
    assertThat(pass.continuesIn(List.of("x", "c"), known)).isTrue();
    assertThat(pass.continuesIn(List.of("x", "b"), known)).isFalse();
    assertThat(pass.continuesIn(List.of("z", "x"), known)).isFalse();
    assertThat(pass.continuesIn(List.of(), known)).isFalse();
  }

  @Test
  void orderIsThatOfThePlacesBeyondTheOverlap() {
    add(0, 0, "a", "b", "c");
    assertThat(sameOrder(0, "a", "b", "c")).isTrue();
    assertThat(sameOrder(0, "a", "c", "b")).isFalse();
    assertThat(sameOrder(1, "a", "b", "c")).isFalse();
  }

  @Test
  void fourIdlePagesOrOneThatComesAgainAreWorthAProbe() {
    watch.count(List.of("a"), 0, true, 1);
    assertThat(watch.isProbeDue()).isFalse();
    watch.count(List.of("a"), 0, true, 0);
    assertThat(watch.isProbeDue()).as("the same offset").isFalse();
    watch.reset();
    watch.count(List.of("a"), 1, true, 0);
    assertThat(watch.isProbeDue()).isTrue();
    assertThat(watch.repeated()).containsExactly("a");
    watch.probed();
    assertThat(watch.isProbeDue()).isFalse();
    assertThat(watch.isProbed()).isTrue();
    watch.count(List.of("b"), 2, true, 1);
    assertThat(watch.isProbed()).isFalse();
    for (int i = 0; i < 4; i++) {
      assertThat(watch.isProbeDue()).isFalse();
      watch.count(List.of("c" + i), i, false, 0);
    }
    assertThat(watch.isProbeDue()).isTrue();
    assertThat(watch.repeated()).isNull();
  }

  @Test
  void patienceIsAHundredPagesAndThreeTimesTheList() {
    for (int i = 0; i < 130; i++) {
      watch.count(List.of("page " + i), i, true, 0);
      watch.check(190, null, 19);
    }
    watch.count(List.of(), 0, true, 0);
    watch.check(190, null, 19);
    watch.count(List.of("one more"), 0, true, 0);
    watch.check(0, 228, 19);
    assertThatThrownBy(() -> watch.check(190, 0, 19))
        .isInstanceOf(MalformedResponseException.class)
        .hasMessage("the pages contradict each other: 131 pages in a row brought nothing new"
            + " although the list goes on, at path $.objects");
  }

  private int add(int offset, int overlap, String... keys) {
    return pass.add(List.of(keys), known.addAll(List.of(keys)), offset, overlap);
  }

  private boolean sameOrder(int offset, String... keys) {
    ListPass next = new ListPass();
    next.add(List.of(keys), known.addAll(List.of(keys)), offset, 0);
    return next.hasOrderOf(pass);
  }
}
