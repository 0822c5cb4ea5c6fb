package dev.powerpack.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.exception.MalformedResponseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
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
    AtomicInteger requests = new AtomicInteger();
    // Where the count tells of many more, the walk is patient for longer.
    int most = total == null || total <= size + 1 ? 150 : 300;
    PageSource.Fetch<List<String>> fetch = (limit, offset) -> {
      assertThat(requests.incrementAndGet()).isLessThan(most);
      int from = beyond == Beyond.LAST_PAGE_AGAIN ? Math.min(offset, size - limit) : offset % size;
      return IntStream.range(from, from + limit)
          .mapToObj(number -> "record " + number % size)
          .toList();
    };
    PageSource<List<String>, String> source = new PageSource<List<String>, String>(
            fetch,
            (limit, offset) -> CompletableFuture.completedFuture(fetch.fetch(limit, offset)),
            page -> page,
            record -> record)
        .meta(page -> null, page -> total, page -> linked ? "/next" : null);
    List<String> delivered = new ArrayList<>();
    try {
      Pager.of(source).forEach(delivered::add);
    } catch (MalformedResponseException e) {
      assertThat(e).hasMessageStartingWith("the pages contradict each other: ");
    }
    assertThat(delivered)
        .isEqualTo(
            IntStream.range(0, size).mapToObj(number -> "record " + number).toList());
  }
}
