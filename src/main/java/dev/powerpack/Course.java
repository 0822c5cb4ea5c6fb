package dev.powerpack;

import dev.powerpack.model.Powerpack;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk over all pages stands: which page to ask for next, and what of a page is new. It
 * sends nothing and waits for nothing.
 *
 * <p><b>What it needs.</b> The server keeps the order of the records that survive. Nothing else is
 * believed: not the link, not the count alone, not that a page is as long as asked for or lies
 * where it was asked for.
 *
 * <p><b>How it goes.</b> A page is asked for from the last record delivered on, so that two pages
 * overlap by one record. Of a page that comes, everything up to the last record in it that was
 * delivered before is dropped and the rest is delivered. A page without any such record shows that
 * the place is lost; then a {@link Search} asks for the pages around until one holds a delivered
 * record.
 *
 * <p><b>Why nothing is lost and nothing comes twice.</b> Call a record owed if it was on the
 * account when the walk began, still is, and was not delivered. At all times every delivered record
 * that survives stands before every owed one: at the start nothing is delivered; changes keep it,
 * as survivors keep their order; and a page keeps it, as it delivers all that stands in it after
 * the last delivered record. So in a page with a delivered record, no owed record stands before
 * that one, neither in the page nor before the page: what is dropped or passed by is not owed. And
 * what is delivered was not delivered before, as all that was stands at or before the last
 * delivered record or is dropped in its turn when it comes.
 *
 * <p>The argument needs one of the remembered records to survive from one request to the next. If
 * none does and all that was delivered is remembered, every delivered record was deleted, and the
 * walk begins again at the start of the list; if more was delivered than is {@linkplain Delivered
 * remembered}, the walk ends in an exception and not in a loss.
 *
 * <p><b>Why it ends.</b> A page either delivers a record or is idle, and the idle pages in a row
 * are bounded; beyond the bound the answers contradict each other and the walk ends in an
 * exception. So it ends once the server has nothing new to give.
 *
 * <p>Pages of one record leave no room for an overlap. They follow each other, no record comes
 * twice, and one may be lost where the account changes meanwhile.
 */
final class Course {
  /** Idle pages that are borne beyond those that looking through the list takes. */
  private static final int PATIENCE = 100;

  private final PageRequest start;
  private final Delivered delivered = new Delivered();
  private PageRequest next;
  private @Nullable Search search;
  private boolean overlaps;
  private boolean restarts = true;
  private int longest;
  private int idle;
  private int idleBound = PATIENCE;
  private boolean ended;

  Course(PageRequest start) {
    this.start = start;
    this.next = start;
  }

  /** What to ask for next. It stays the same until a page was {@linkplain #accept accepted}. */
  PageRequest next() {
    return next;
  }

  boolean hasEnded() {
    return ended;
  }

  /**
   * Whether the requests after the next one can be foreseen: a page has come, and the place is not
   * lost.
   */
  boolean isSteady() {
    return longest > 0 && search == null;
  }

  /** How much farther each request begins than the one before, while the course is steady. */
  int stride() {
    return longest > 1 ? longest - 1 : 1;
  }

  /**
   * Takes the page that {@link #next()} asked for.
   *
   * @return the part of the page that is new, maybe empty
   * @throws MalformedResponseException if the pages contradict each other
   */
  PowerpackPage accept(PowerpackPage page) {
    longest = Math.max(longest, page.getPowerpacks().size());
    int seen = delivered.endIn(page.getPowerpacks());
    boolean found = seen > 0 || restarts || !overlaps;
    PowerpackPage news = page.from(found ? seen : page.getPowerpacks().size());
    countIdle(news);
    if (found) {
      goOn(page, news.getPowerpacks());
    } else {
      look(page);
    }
    return news;
  }

  private void goOn(PowerpackPage page, List<Powerpack> news) {
    delivered.addAll(news);
    search = null;
    restarts = false;
    ended = isLast(page, news.isEmpty());
    overlaps = longest > 1;
    next = next.withOffset(Math.max(page.end() - (overlaps ? 1 : 0), next.getOffset()));
  }

  /**
   * Whether a page is the last one. Its records are believed first, then its count, then its link.
   */
  private boolean isLast(PowerpackPage page, boolean idlePage) {
    int size = page.getPowerpacks().size();
    int total = page.getTotalCount();
    if (total > page.end()) {
      if (idlePage && (size == 0 || size < longest)) {
        throw contradiction(
            "the count says " + total + " but nothing follows the record " + page.end(),
            "$.meta.total_count");
      }
      return false;
    }
    if (total < page.end() && size > 0) {
      // The count is wrong, so only the link and the length of the page tell.
      return !page.hasNext() && size < longest;
    }
    return idlePage || !page.hasNext();
  }

  private void look(PowerpackPage page) {
    if (search == null) {
      search = new Search(next.getOffset(), stride());
    }
    boolean atEnd = page.getPowerpacks().size() < longest;
    int offset = search.after(next.getOffset(), atEnd);
    if (offset >= 0) {
      next = next.withOffset(offset);
    } else if (delivered.isComplete() && start.getOffset() == 0) {
      restarts = true;
      next = start;
    } else {
      throw contradiction(
          "none of the powerpacks delivered last is on the account any more; begin anew",
          "$.objects");
    }
  }

  private void countIdle(PowerpackPage news) {
    if (!news.getPowerpacks().isEmpty()) {
      idle = 0;
      idleBound = PATIENCE + 3 * (Math.abs(news.end() - start.getOffset()) / stride());
    } else if (++idle > idleBound) {
      idle = 0;
      throw contradiction(
          idleBound + " pages in a row brought nothing new although the list goes on", "$.objects");
    }
  }

  private static MalformedResponseException contradiction(String what, String path) {
    return new MalformedResponseException(
        "the pages contradict each other: " + what + ", at path " + path, "", 1, null);
  }
}
