package dev.powerpack.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pass makes of its pages. It begins at 3. */
class ListPassTest {
  private final RecentKeys known = new RecentKeys();
  private ListPass pass = new ListPass(3, null);

  @Test
  void missingIsWhatTheLeastCountTellsBeyondStartAndDelivered() {
    assertThat(pass.missing(2)).isZero();
    tell(11, 10, 12, null);
    assertThat(pass.missing(2)).isEqualTo(5);
    tell(Integer.MIN_VALUE);
    assertThat(pass.missing(2)).isZero();
  }

  /** Nothing was delivered. */
  @ParameterizedTest
  @CsvSource({
    "4, 1, false, true",
    "3, 1, true, false",
    "3, 2, false, false",
    "3, 2, true, true",
    "2, 1, true, false",
    "2, 2, false, true",
    ", 1, false, false",
    ", 1, true, true",
    ", 2, false, true"
  })
  void moreIsClaimedByCountLinkOrAFullPage(
      @Nullable Integer total, int records, boolean linked, boolean more) {
    Page<String> page = page(2, records, 3, total, linked);
    pass.count(page);
    assertThat(pass.claimsMore(page, 0)).isEqualTo(more);
  }

  @Test
  void pageContinuesWhereItBeginsWithWhatWasSeenOrHoldsTheLast() {
    assertThat(pass.continuesIn(List.of(), known)).as("the first page").isTrue();
    add("a", "b", "c");
    known.addAll(List.of("z"));
    assertThat(pass.continuesIn(List.of("a", "x"), known)).isTrue();
    assertThat(pass.continuesIn(List.of("x", "c"), known)).isTrue();
    assertThat(pass.continuesIn(List.of("x", "b"), known)).isFalse();
    assertThat(pass.continuesIn(List.of("z", "x"), known)).isFalse();
    assertThat(pass.continuesIn(List.of(), known)).isFalse();
  }

  @Test
  void lostPlaceIsSearchedBeforeTheStartOfTheWalkToo() {
    add("a", "b", "c", "d");
    assertThat(pass.goBack(4)).isTrue();
    assertThat(pass.goBack(4)).as("beyond 0").isTrue();
    assertThat(pass.offset()).isZero();
    assertThat(pass.continuesIn(List.of("x"), known)).isFalse();
    assertThat(pass.goBack(4)).isFalse();
  }

  @Test
  void startOfTheListAlwaysContinues() {
    pass = new ListPass(0, null);
    add("a", "b", "c");
    pass.goBack(4);
    assertThat(pass.continuesIn(List.of("x"), known)).isTrue();
  }

  @Test
  void passIsCompleteWhereOnlyTheOverlapComesAgain() {
    assertThat(add("a", "a", "b", "c")).as("one twice in a page hides no other").isTrue();
    assertThat(add("c", "d")).isTrue();
    assertThat(pass.isSettled(pass, 4)).isTrue();
    assertThat(pass.isSettled(pass, 5)).as("that saw less than was delivered").isFalse();
    assertThat(add("d", "a")).isFalse();
    assertThat(pass.isSettled(pass, 4)).isFalse();
  }

  @Test
  void pageThatLacksTheOverlapIsNotComplete() {
    add("a", "b");
    add("c");
    assertThat(pass.isSettled(pass, 0)).isFalse();
  }

  @Test
  void passSettlesAWrongCountWhereItIsAsFarFromItAsTheOneBefore() {
    assertThat(pass.isSettled(null, 0)).isFalse();
    tell(9);
    ListPass next = new ListPass(3, pass);
    assertThat(next.isSettled(pass, 0)).isFalse();
    next.count(page(20, 0, 3, 9, false));
    assertThat(next.isSettled(pass, 0)).isTrue();
    next.goBack(1);
    assertThat(next.isSettled(pass, 0)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 20, 0 19 38",
    "1, 20, 0 0 11 30",
    "2, 20, 0 0 0 3 22",
    "3, 20, 0 13 32",
    "4, 20, 0 0 5 24",
    "0, 1, 0 1 2",
    "1, 1, 0 0 1 2"
  })
  void eachPassCutsTheListAtOtherPlaces(int number, int size, String offsets) {
    pass = new ListPass(0, null);
    while (pass.number() < number) {
      pass = new ListPass(0, pass);
    }
    StringBuilder fetched = new StringBuilder("0");
    while (fetched.length() < offsets.length()) {
      pass.step(page(20, size), 20);
      fetched.append(' ').append(pass.offset());
    }
    assertThat(fetched).hasToString(offsets);
  }

  /** The page before ended at 5, and two records were delivered; a page has 20 at most. */
  @ParameterizedTest
  @CsvSource({
    "5,  , 5",
    "5, 5, 5",
    "4,  , 4 4",
    "5, 6, 5 5 25 45", // more is missing
    "4, 6, 4 4 24 44"
  })
  void emptyPagesAreBelievedAfterThese(int offset, @Nullable Integer total, String offsets) {
    pass.add(known.addAll(List.of("a", "b")));
    stepTo(offset);
    tell(total);
    StringBuilder fetched = new StringBuilder().append(offset);
    for (Page<String> empty = page(20, 0); !pass.isLast(empty, 20, 2); ) {
      pass.step(empty, 20);
      fetched.append(' ').append(pass.offset());
    }
    assertThat(fetched).hasToString(offsets);
  }

  @Test
  void emptyPageIsBelievedWhereAPassHasEndedBefore() {
    add("a", "b");
    pass = new ListPass(3, pass);
    tell(9);
    stepTo(4);
    assertThat(pass.isLast(page(20, 0), 20, 2)).isFalse();
    stepTo(5);
    assertThat(pass.isLast(page(20, 0), 20, 2)).isTrue();
  }

  @Test
  void passIsNotCompleteWherePagesWereSkipped() {
    add("a", "b");
    IntStream.range(0, 2).forEach(i -> pass.step(page(20, 0), 20));
    add("c");
    assertThat(pass.isSettled(pass, 0)).isFalse();
  }

  @Test
  void orderIsOneWherePassesSeeOneAndLoseNoPlace() {
    assertThat(fivePassesSee("ab", "ab", "ab", "ab", "ab")).isTrue();
    assertThat(fivePassesSee("ab", "ba", "ab", "ba", "ab")).isFalse();
    fivePassesSee("ab", "ab", "ab", "ab", "ab");
    ListPass before = pass;
    pass = new ListPass(3, before);
    pass.goBack(1);
    add("a", "b");
    assertThat(pass.order.isOfFourPasses(before.order)).isFalse();
  }

  @Test
  void countIsNotBelievedWhereNothingIsLinked() {
    add("a", "b");
    assertThat(pass.isLast(page(20, 1, 4, 5, false), 20, 2)).isFalse();
  }

  /** Whether the last of passes of four requests has one order. */
  private boolean fivePassesSee(String... records) {
    boolean one = false;
    for (String keys : records) {
      ListPass before = pass;
      pass = new ListPass(3, before);
      tell(null, null, null, null);
      add(keys.split(""));
      one = pass.order.isOfFourPasses(before.order);
    }
    return one;
  }

  private void stepTo(int offset) {
    while (pass.offset() < offset) {
      pass.step(page(20, 1), 20);
    }
  }

  private void tell(@Nullable Integer... totals) {
    for (Integer total : totals) {
      pass.count(page(20, 0, 3, total, false));
    }
  }

  private boolean add(String... keys) {
    boolean news = pass.add(known.addAll(List.of(keys)));
    pass.step(page(20, keys.length), 20);
    return news;
  }

  private static Page<String> page(int limit, int records) {
    return page(limit, records, 3, null, false);
  }

  private static Page<String> page(
      int limit, int records, int offset, @Nullable Integer total, boolean linked) {
    List<String> items = IntStream.range(0, records).mapToObj(String::valueOf).toList();
    return new Page<>(items, null, limit, offset, total, linked);
  }
}
