package dev.powerpack;

import dev.powerpack.model.PageMeta;
import dev.powerpack.model.Powerpack;
import dev.powerpack.model.PowerpackList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * One page of the powerpacks of an account. Immutable.
 *
 * <p>The counts are what the service says. They may contradict the records beside them, so
 * {@link #hasNext()} and {@link #next()} go by the records first; to read a whole account use
 * {@link PowerpackClient#listAll()}, which also sees what changes between two pages.
 */
public final class PowerpackPage {
  private final PageRequest request;
  private final PowerpackList list;

  PowerpackPage(PageRequest request, PowerpackList list) {
    this.request = request;
    this.list = list;
  }

  /** The same page with a part of its records, the first of them at {@code from}. */
  PowerpackPage from(int from) {
    if (from == 0) {
      return this;
    }
    List<Powerpack> all = list.getObjects();
    return new PowerpackPage(
        request.forward(from),
        list.toBuilder().objects(all.subList(from, all.size())).build());
  }

  /**
   * {@return the powerpacks of this page in the order of the service, which is not documented;
   * unmodifiable, and empty beyond the end}
   */
  public List<Powerpack> getPowerpacks() {
    return list.getObjects();
  }

  /** {@return what identifies the request that brought this page; Plivo's support asks for it} */
  public String getApiId() {
    return list.getApiId();
  }

  /** {@return the size of the page as the service says} */
  public int getLimit() {
    return meta().getLimit();
  }

  /** {@return the number of powerpacks before this page as the service says} */
  public int getOffset() {
    return meta().getOffset();
  }

  /** {@return the number of powerpacks on the account as the service says} */
  public int getTotalCount() {
    return meta().getTotalCount();
  }

  /**
   * Whether a page follows: this one holds records, and the link or the count of the service says
   * that there are more.
   *
   * @return whether {@link #next()} says what to ask for
   */
  public boolean hasNext() {
    return !getPowerpacks().isEmpty() && (meta().getNext() != null || getTotalCount() > end());
  }

  /**
   * What to ask for to get the page that follows: the same limit, after the records of this page.
   *
   * @return the request for the next page; nothing is sent yet
   * @throws NoSuchElementException if {@link #hasNext()} is false
   */
  public PageRequest next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no page follows this one, which ends at " + end());
    }
    return request.withOffset(end());
  }

  /**
   * Whether a page comes before this one: it does unless this one was asked for at offset 0.
   *
   * @return whether {@link #previous()} says what to ask for
   */
  public boolean hasPrevious() {
    return request.getOffset() > PageRequest.first().getOffset();
  }

  /**
   * What to ask for to get the page before this one: the same limit, or less where fewer records
   * come before.
   *
   * @return the request for the previous page; nothing is sent yet
   * @throws NoSuchElementException if {@link #hasPrevious()} is false
   */
  public PageRequest previous() {
    if (!hasPrevious()) {
      throw new NoSuchElementException("no page comes before the first one");
    }
    int limit = Math.min(request.getLimit(), request.getOffset());
    return request.withLimit(limit).withOffset(request.getOffset() - limit);
  }

  /**
   * Where this page ends in the list: the offset that was asked for and the number of records that
   * came.
   */
  int end() {
    return request.forward(getPowerpacks().size()).getOffset();
  }

  PageRequest request() {
    return request;
  }

  private PageMeta meta() {
    return list.getMeta();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PowerpackPage
        && request.equals(((PowerpackPage) other).request)
        && list.equals(((PowerpackPage) other).list);
  }

  @Override
  public int hashCode() {
    return 31 * request.hashCode() + list.hashCode();
  }

  @Override
  public String toString() {
    return "PowerpackPage{offset=" + getOffset() + ", limit=" + getLimit() + ", totalCount="
        + getTotalCount() + ", powerpacks=" + getPowerpacks() + "}";
  }
}
