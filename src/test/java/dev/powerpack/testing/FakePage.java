package dev.powerpack.testing;

import dev.powerpack.model.PageMeta;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, whatever its records are.
 *
 * @param objects the records; none beyond the end
 */
record FakePage<T>(int limit, int offset, int total, List<T> objects) {
  /** The page that a request is for; 400 where it is out of bounds. */
  static <T> FakePage<T> of(FakeRequest request, List<T> all) {
    return of(all, IntParameter.LIMIT.read(request), IntParameter.OFFSET.read(request));
  }

  /** Takes time in proportion to {@code limit}, however long the list is. */
  static <T> FakePage<T> of(List<T> all, int limit, int offset) {
    int from = Math.min(offset, all.size());
    int to = from + Math.min(limit, all.size() - from);
    return new FakePage<>(limit, offset, all.size(), List.copyOf(all.subList(from, to)));
  }

  /**
   * Where a page of a pool lies. Its links have the path of the request, and are empty where there
   * is not a page.
   */
  PageMeta metaOf(FakeRequest request) {
    return meta(offset -> request.path() + "?limit=" + limit + "&offset=" + offset, "");
  }

  /**
   * Where the page lies.
   *
   * @param link makes the link to the page at an offset
   * @param none stands for a link where there is no page
   */
  PageMeta meta(IntFunction<String> link, @Nullable String none) {
    boolean isFirst = offset <= IntParameter.OFFSET.minimum();
    boolean isLast = (long) offset + limit >= total;
    return PageMeta.builder()
        .limit(limit)
        .offset(offset)
        .totalCount(total)
        .next(isLast ? none : link.apply(offset + limit))
        .previous(isFirst ? none : link.apply(Math.max(offset - limit, 0)))
        .build();
  }
}
