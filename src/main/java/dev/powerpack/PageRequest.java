package dev.powerpack;

import static dev.powerpack.api.PowerpackApi.LIST_POWERPACKS_LIMIT_DEFAULT;
import static dev.powerpack.api.PowerpackApi.LIST_POWERPACKS_LIMIT_MAXIMUM;
import static dev.powerpack.api.PowerpackApi.LIST_POWERPACKS_LIMIT_MINIMUM;
import static dev.powerpack.api.PowerpackApi.LIST_POWERPACKS_OFFSET_DEFAULT;
import static dev.powerpack.api.PowerpackApi.LIST_POWERPACKS_OFFSET_MINIMUM;

import org.jspecify.annotations.Nullable;

/**
 * Which page to list. Immutable. Bounds and defaults are those of the contract, by way of the
 * generated constants.
 */
public final class PageRequest {
  private static final PageRequest FIRST =
      new PageRequest(LIST_POWERPACKS_LIMIT_DEFAULT, LIST_POWERPACKS_OFFSET_DEFAULT);

  private final int limit;
  private final int offset;

  private PageRequest(int limit, int offset) {
    this.limit = limit;
    this.offset = offset;
  }

  /** {@return the first page in the default size: limit 20, offset 0} */
  public static PageRequest first() {
    return FIRST;
  }

  /**
   * The same place with another size. Default 20.
   *
   * @param limit number of powerpacks in the page at most, 1 to 20
   * @return a request that differs in its limit
   * @throws IllegalArgumentException if the limit is out of bounds
   */
  public PageRequest withLimit(int limit) {
    if (limit < LIST_POWERPACKS_LIMIT_MINIMUM || limit > LIST_POWERPACKS_LIMIT_MAXIMUM) {
      throw new IllegalArgumentException(String.format(
          "limit must be %d to %d but was %d",
          LIST_POWERPACKS_LIMIT_MINIMUM, LIST_POWERPACKS_LIMIT_MAXIMUM, limit));
    }
    return new PageRequest(limit, offset);
  }

  /**
   * The same size at another place. Default 0.
   *
   * @param offset number of powerpacks before the first one of the page, 0 or more
   * @return a request that differs in its offset
   * @throws IllegalArgumentException if the offset is negative
   */
  public PageRequest withOffset(int offset) {
    if (offset < LIST_POWERPACKS_OFFSET_MINIMUM) {
      throw new IllegalArgumentException(String.format(
          "offset must be at least %d but was %d", LIST_POWERPACKS_OFFSET_MINIMUM, offset));
    }
    return new PageRequest(limit, offset);
  }

  /** The same size so many powerpacks farther on, or at the last place that can be asked for. */
  PageRequest forward(int powerpacks) {
    return new PageRequest(limit, (int) Math.min((long) offset + powerpacks, Integer.MAX_VALUE));
  }

  /** {@return the number of powerpacks in the page at most; default 20, 1 to 20} */
  public int getLimit() {
    return limit;
  }

  /** {@return the number of powerpacks before the first one of the page; default 0} */
  public int getOffset() {
    return offset;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PageRequest
        && limit == ((PageRequest) other).limit
        && offset == ((PageRequest) other).offset;
  }

  @Override
  public int hashCode() {
    return 31 * limit + offset;
  }

  @Override
  public String toString() {
    return "PageRequest{limit=" + limit + ", offset=" + offset + "}";
  }
}
