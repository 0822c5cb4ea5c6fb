package dev.powerpack.paging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. Immutable.
 *
 * <p>The count is what the service says. It may contradict the records beside it, so
 * {@link #hasNext()} goes by the records first; to read a whole list, iterate over the
 * {@link Pager}, which also sees what changes between two pages.
 *
 * @param <T> a record
 */
public final class Page<T> {
  private final List<T> items;
  private final @Nullable String apiId;
  private final int limit;
  private final int offset;
  private final @Nullable Integer totalCount;
  private final boolean linked;

  Page(
      List<T> items,
      @Nullable String apiId,
      int limit,
      int offset,
      @Nullable Integer totalCount,
      boolean linked) {
    this.items = items;
    this.apiId = apiId;
    this.limit = limit;
    this.offset = offset;
    this.totalCount = totalCount;
    this.linked = linked;
  }

  /** The same page with some of its records; it ends at the same place. */
  Page<T> with(List<T> some) {
    return some.size() == items.size()
        ? this
        : new Page<>(
            Collections.unmodifiableList(new ArrayList<>(some)),
            apiId,
            limit,
            end() - some.size(),
            totalCount,
            linked);
  }

  /** The same page with the records whose numbers follow on what is known; each comes once. */
  Page<T> from(int known, int[] numbers) {
    List<T> news = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] == known + news.size()) {
        news.add(items.get(i));
      }
    }
    return with(news);
  }

  /** {@return the records, in the order of the service; unmodifiable, and empty beyond the end} */
  public List<T> getItems() {
    return items;
  }

  /**
   * {@return what identifies the request that brought this page; give it to Plivo's support; null
   * where the response does not say}
   */
  public @Nullable String getApiId() {
    return apiId;
  }

  /** {@return how many records were requested, at most} */
  public int getLimit() {
    return limit;
  }

  /** {@return how many records come before this page} */
  public int getOffset() {
    return offset;
  }

  /**
   * {@return how many records the whole list holds, as the service says; null where it does not
   * say}
   */
  public @Nullable Integer getTotalCount() {
    return totalCount;
  }

  /**
   * Whether a page follows: this one holds records, and the link or the count of the service says
   * that there are more.
   *
   * @return whether to fetch what begins at {@link #getNextOffset()}
   */
  public boolean hasNext() {
    return !items.isEmpty() && (linked || (totalCount != null && totalCount > end()));
  }

  /** {@return the offset at which the page after this one begins, whether or not there is one} */
  public int getNextOffset() {
    return end();
  }

  /** {@return whether this page begins after the start of the list} */
  public boolean hasPrevious() {
    return offset > 0;
  }

  /** {@return the offset of the page of the same limit before this one; 0 for the first one} */
  public int getPreviousOffset() {
    return Math.max(0, offset - limit);
  }

  boolean isLinked() {
    return linked;
  }

  /** Whether count and link agree with the records that the list ends here. */
  boolean isSaidToBeLast() {
    return totalCount != null && totalCount == end() && !linked;
  }

  int end() {
    return plus(offset, items.size());
  }

  /** The sum, which stays an int where a caller begins near its end. */
  static int plus(int offset, int records) {
    return (int) Math.min(Integer.MAX_VALUE, (long) offset + records);
  }

  private List<@Nullable Object> parts() {
    return Arrays.asList(items, apiId, limit, offset, totalCount, linked);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Page && parts().equals(((Page<?>) other).parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return "Page{offset=" + offset + ", limit=" + limit + ", totalCount=" + totalCount + ", items="
        + items + "}";
  }
}
