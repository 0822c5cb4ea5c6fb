package dev.powerpack.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.exception.MalformedResponseException;
import dev.powerpack.paging.ScriptedList.Envelope;
import dev.powerpack.paging.ScriptedList.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists that have a page at every offset, so that nothing but the records tells where they end. */
final class EndlessListTest {
  /** What a service does with an offset beyond the end. */
  private enum Beyond {
    LAST_PAGE_AGAIN,
    FROM_THE_START_AGAIN
  }

  @ParameterizedTest
  @CsvSource({
    "LAST_PAGE_AGAIN, 53, true,",
    "LAST_PAGE_AGAIN, 53, false,",
    "LAST_PAGE_AGAIN, 53, true, 53",
    "LAST_PAGE_AGAIN, 53, false, 53",
    "LAST_PAGE_AGAIN, 53, true, 54",
    "LAST_PAGE_AGAIN, 53, true, 0",
    "LAST_PAGE_AGAIN, 53, true, 2147483647",
    "LAST_PAGE_AGAIN, 21, true,",
    "FROM_THE_START_AGAIN, 53, true,",
    "FROM_THE_START_AGAIN, 53, false,",
    "FROM_THE_START_AGAIN, 53, true, 53",
    "FROM_THE_START_AGAIN, 53, true, 0",
    "FROM_THE_START_AGAIN, 53, true, 1000",
    "FROM_THE_START_AGAIN, 21, true,",
  })
  void allRecordsComeOnceAndTheWalkEnds(
      Beyond beyond, int size, boolean linked, @Nullable Integer total) {
    // Where the count tells of many more, the walk is patient for longer.
    int most = total == null || total <= size + 1 ? 150 : 300;
    ScriptedList list = new ScriptedList(new Random(1), size).neverFails();
    list.serve((same, limit, offset) -> {
      assertThat(list.requests).isLessThan(most);
      int from = beyond == Beyond.LAST_PAGE_AGAIN ? Math.min(offset, size - limit) : offset % size;
      return new Envelope(
          IntStream.range(from, from + limit)
              .mapToObj(i -> list.items.get(i % size))
              .toList(),
          total,
          linked ? "/next" : null);
    });
    List<Item> delivered = new ArrayList<>();
    try {
      list.pager().forEach(delivered::add);
    } catch (MalformedResponseException e) {
      assertThat(e).hasMessageStartingWith("the pages contradict each other: ");
    }
    assertThat(delivered).isEqualTo(list.items);
  }
}
