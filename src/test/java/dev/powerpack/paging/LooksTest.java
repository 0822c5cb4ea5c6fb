package dev.powerpack.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooksTest {
  private final RecentKeys delivered = new RecentKeys();
  private final Looks looks = new Looks(3, delivered);

  @Test
  void missingIsWhatTheLeastCountTellsBeyondStartAndDelivered() {
    delivered.addAll(List.of("a", "b"));
    assertThat(looks.missing()).isZero();
    looks.pass().count(page(20, 0, 11, false));
    assertThat(looks.missing()).isEqualTo(6);
    looks.pass().count(page(20, 0, 10, false));
    looks.pass().count(page(20, 0, 12, false));
    looks.pass().count(page(20, 0, null, false));
    assertThat(looks.missing()).isEqualTo(5);
    looks.pass().count(page(20, 0, Integer.MIN_VALUE, false));
    assertThat(looks.missing()).isZero();
  }

  @Test
  void withoutACountALinkOrAFullPageClaimsMore() {
    assertThat(looks.claimMore(page(2, 1, null, false))).isFalse();
    assertThat(looks.claimMore(page(2, 1, null, true))).isTrue();
    assertThat(looks.claimMore(page(2, 2, null, false))).isTrue();
  }

  /** The walk begins at 3, and has delivered nothing. */
  @ParameterizedTest
  @CsvSource({
    "4, 1, false, true",
    "3, 1, true, false",
    "3, 2, false, false",
    "3, 2, true, true",
    "2, 1, true, false",
    "2, 2, false, true"
  })
  void fullPageClaimsMoreWhereItHasALinkOrTheCountIsTooLow(
      int total, int records, boolean linked, boolean more) {
    Page<String> page = page(2, records, total, linked);
    looks.pass().count(page);
    assertThat(looks.claimMore(page)).isEqualTo(more);
  }

  @Test
  void eachLookCutsThePagesAtOtherPlaces() {
    assertThat(steps(20)).isEqualTo("19");
    assertThat(looks.firstStep(1)).isEqualTo(1);
    looks.lookAgain();
    assertThat(steps(20)).isEqualTo("0 11");
    looks.lookAgain();
    assertThat(steps(20)).isEqualTo("0 0 3");
    looks.lookAgain();
    assertThat(steps(20)).isEqualTo("13");
    looks.lookAgain();
    assertThat(steps(20)).isEqualTo("0 5");
  }

  @Test
  void eightLooksAreEnough() {
    assertThat(looks.isAgain()).isFalse();
    for (int i = 0; i < 8; i++) {
      assertThat(looks.lookAgain()).isTrue();
    }
    assertThat(looks.isAgain()).isTrue();
    assertThat(looks.lookAgain()).isFalse();
    ListPass pass = looks.pass();
    looks.reset();
    assertThat(looks.isAgain()).isFalse();
    assertThat(looks.pass()).isNotSameAs(pass);
    assertThat(looks.lookAgain()).isTrue();
  }

  @Test
  void eightBeginningsThatBringNothingAreEnough() {
    for (int i = 0; i < 8; i++) {
      ListPass pass = looks.pass();
      assertThat(looks.restart()).isTrue();
      assertThat(looks.pass()).isNotSameAs(pass);
    }
    delivered.addAll(List.of("new"));
    assertThat(looks.restart()).isTrue();
    for (int i = 0; i < 8; i++) {
      assertThat(looks.restart()).isTrue();
    }
    assertThat(looks.restart()).isFalse();
  }

  @Test
  void firstPassSettlesNothingAndACompleteLookDoes() {
    assertThat(looks.isSettled()).isFalse();
    looks.lookAgain();
    assertThat(looks.isSettled()).isTrue();
    looks.pass().count(page(20, 0, 9, false));
    assertThat(looks.isSettled()).as("as far from the count as the pass before").isFalse();
    looks.lookAgain();
    looks.pass().count(page(20, 0, 9, false));
    assertThat(looks.isSettled()).isTrue();
    looks.pass().disturb();
    assertThat(looks.isSettled()).isFalse();
  }

  @Test
  void fourPassesOf16RequestsShowThatARecordStandsAtTwoPlaces() {
    delivered.addAll(List.of("a", "b"));
    assertThat(twiceAfterPassesOf(8, "a", "b", "a"))
        .containsExactly(false, false, false, true, true);
  }

  @Test
  void fourPassesOfFewRequestsDoNot() {
    delivered.addAll(List.of("a", "b"));
    assertThat(twiceAfterPassesOf(3, "a", "b", "a"))
        .containsExactly(false, false, false, false, false);
    assertThat(twiceAfterPassesOf(3, "a", "b", "a")).containsExactly(false, true, true, true, true);
  }

  @Test
  void anotherOrderBeginsToCountAnew() {
    delivered.addAll(List.of("a", "b"));
    twiceAfterPassesOf(8, "a", "b", "a");
    assertThat(twiceAfterPassesOf(8, "b", "a", "b")).startsWith(false, false, false);
  }

  @Test
  void moreThatIsMissingThanCameIsNoMatterOfTwoPlaces() {
    delivered.addAll(List.of("a"));
    assertThat(twiceAfterPassesOf(8, "a", "a", "a"))
        .containsExactly(false, false, false, false, false);
  }

  /** Five passes of so many requests that see these records under a count of six. */
  private List<Boolean> twiceAfterPassesOf(int requests, String... keys) {
    return IntStream.range(0, 5)
        .mapToObj(i -> {
          for (int request = 0; request < requests; request++) {
            looks.pass().count(page(20, 0, 6, false));
          }
          List<String> seen = List.of(keys);
          looks.pass().add(seen, delivered.addAll(seen), 0, 0);
          looks.compareOrder();
          boolean twice = looks.holdsRecordsTwice();
          looks.lookAgain();
          return twice;
        })
        .toList();
  }

  private String steps(int size) {
    StringBuilder steps = new StringBuilder();
    int step;
    do {
      step = looks.firstStep(size);
      steps.append(step).append(' ');
    } while (step == 0);
    return steps.toString().strip();
  }

  private static Page<String> page(
      int limit, int records, @Nullable Integer total, boolean linked) {
    List<String> items = IntStream.range(0, records).mapToObj(String::valueOf).toList();
    return new Page<>(items, null, limit, 0, total, linked);
  }
}
