package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.powerpack.model.PageMeta;
import dev.powerpack.model.Powerpack;
import dev.powerpack.model.PowerpackList;
import dev.powerpack.testing.FakePlivo;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a walk asks for next, from page to page. */
final class CourseTest {
  private final Course course = new Course(PageRequest.first());

  @Test
  void isSteadyFromTheFirstPageOnUntilThePlaceIsLost() {
    assertThat(course.isSteady()).isFalse();
    accept(course, 0, 20);
    assertThat(course.isSteady()).isTrue();
    accept(course, 500, 520);
    assertThat(course.isSteady()).isFalse();
    // The place is found again.
    accept(course, 19, 39);
    assertThat(course.isSteady()).isTrue();
  }

  @Test
  void emptyFirstPageIsNotSteady() {
    Course late = new Course(PageRequest.first().withOffset(40));
    PageMeta meta = PageMeta.builder().limit(20).offset(40).totalCount(40).build();
    late.accept(page(late, meta, 0, 0));
    assertThat(late.isSteady()).isFalse();
    assertThat(late.hasEnded()).isTrue();
  }

  @Test
  void lostPlaceIsLookedForOutwardsUntilTheListIsLookedThrough() {
    accept(course, 0, 20);
    accept(course, 19, 39);
    assertThat(course.next().getOffset()).isEqualTo(38);
    accept(course, 500, 520);
    assertThat(course.next().getOffset()).isEqualTo(19);
    accept(course, 520, 540);
    assertThat(course.next().getOffset()).isEqualTo(57);
    // Shorter than the longest page, so the list ends here.
    accept(course, 540, 559);
    assertThat(course.next().getOffset()).isEqualTo(0);
    // Nothing that was delivered is left, so all is new.
    accept(course, 560, 580);
    assertThat(course.next().getOffset()).isEqualTo(0);
    assertThat(accept(course, 560, 580)).hasSize(20);
  }

  @Test
  void walkThatBeganBehindTheStartCannotBeginAnew() {
    Course late = new Course(PageRequest.first().withOffset(1));
    accept(late, 1, 21);
    accept(late, 500, 520);
    accept(late, 520, 530);
    accept(late, 530, 540);
    assertThatThrownBy(() -> accept(late, 540, 550))
        .isExactlyInstanceOf(MalformedResponseException.class)
        .hasMessage(
            "the pages contradict each other: none of the powerpacks delivered last is on the"
                + " account any more; begin anew, at path $.objects");
  }

  @Test
  void walkThatHasForgottenSomeOfWhatItDeliveredCannotBeginAnew() {
    int records = 0;
    while (records <= Delivered.REMEMBERED) {
      accept(course, records, records + 20);
      records += 19;
    }
    accept(course, 20_000, 20_010);
    assertThatThrownBy(() -> {
          while (true) {
            accept(course, 20_000, 20_020);
          }
        })
        .isExactlyInstanceOf(MalformedResponseException.class)
        .hasMessageContaining("begin anew");
  }

  @Test
  void pagesThatBringNothingNewAreBorneInProportionToThePagesWalked() {
    for (int offset = 0; offset < 190; offset += 19) {
      accept(course, offset, offset + 20);
    }
    // 191 records are ten pages of 19 new ones and one more.
    int borne = 100 + 3 * 10;
    for (int i = 0; i < borne; i++) {
      assertThat(accept(course, 0, 20)).isEmpty();
    }
    String message =
        "the pages contradict each other: 130 pages in a row brought nothing new although"
            + " the list goes on, at path $.objects";
    assertThatThrownBy(() -> accept(course, 0, 20)).hasMessage(message);
    // The caller may try again, with the same patience.
    for (int i = 0; i < borne; i++) {
      accept(course, 0, 20);
    }
    assertThatThrownBy(() -> accept(course, 0, 20)).hasMessage(message);
  }

  @Test
  void oneIdlePageMoreIsBorneAfterNews() {
    accept(course, 0, 20);
    for (int i = 0; i < 100; i++) {
      accept(course, 0, 20);
    }
    assertThat(accept(course, 19, 39)).hasSize(19);
    assertThat(accept(course, 0, 20)).isEmpty();
  }

  /** Accepts the records from one number to another as the page of a list without end. */
  private static List<Powerpack> accept(Course course, int from, int to) {
    PageMeta meta = PageMeta.builder()
        .limit(20)
        .offset(0)
        .totalCount(1_000_000)
        .next("next")
        .build();
    return course.accept(page(course, meta, from, to)).getPowerpacks();
  }

  private static PowerpackPage page(Course course, PageMeta meta, int from, int to) {
    List<Powerpack> records =
        IntStream.range(from, to).mapToObj(FakePlivo::powerpack).toList();
    return new PowerpackPage(
        course.next(),
        PowerpackList.builder().apiId("a").meta(meta).objects(records).build());
  }
}
