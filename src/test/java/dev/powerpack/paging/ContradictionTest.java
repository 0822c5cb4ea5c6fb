package dev.powerpack.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.powerpack.exception.MalformedResponseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A walk that threw as the pages contradict each other continues, and has lost nothing by it. */
final class ContradictionTest {
  private static final int TOTAL = 43;

  private int passes;
  private boolean stable;
  private List<String> order = List.of();

  private final Pager<String> pager = Pager.of(new PageSource<List<String>, String>(
          this::fetch,
          (limit, offset) -> CompletableFuture.completedFuture(fetch(limit, offset)),
          page -> page,
          item -> item)
      .meta(page -> null, page -> TOTAL, page -> null));

  /** Another order in each pass, without the last records but for the end of the ninth. */
  private List<String> fetch(int limit, int offset) {
    if (stable) {
      order = numbers(TOTAL);
    } else if (offset == 0) {
      order = numbers(TOTAL - 3);
      Collections.shuffle(order, new Random(passes));
      order.addAll(order.subList(0, 3));
      if (++passes == 9) {
        order.set(TOTAL - 1, "40");
      }
    }
    return order.subList(Math.min(offset, TOTAL), Math.min(offset + limit, TOTAL));
  }

  private static List<String> numbers(int count) {
    return new ArrayList<>(IntStream.range(0, count).mapToObj(String::valueOf).toList());
  }

  @Test
  void recordsOfThePageThatEndedTheLastLookAreDelivered() {
    Iterator<String> walk = pager.iterator();
    List<String> came = new ArrayList<>();

    assertThatThrownBy(() -> walk.forEachRemaining(came::add))
        .isInstanceOf(MalformedResponseException.class)
        .hasMessage("the pages contradict each other: the count says that 2 more records are there"
            + " than 41, and the order of the list changes, at path $.meta.total_count");
    // The first page of the tenth pass was fetched before the walk threw, and is fetched again.
    assertThat(passes).isEqualTo(10);

    stable = true;
    walk.forEachRemaining(came::add);

    assertThat(came).containsExactlyInAnyOrderElementsOf(numbers(TOTAL));
  }
}
