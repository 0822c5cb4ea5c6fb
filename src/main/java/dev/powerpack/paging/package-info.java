/**
 * Walks through lists that come in pages: {@link dev.powerpack.paging.Pager} is the way to all
 * records, {@link dev.powerpack.paging.Page} to a single page.
 *
 * <pre>{@code
 * List<String> names = new ArrayList<>();
 * for (Powerpack powerpack : client.powerpacks().list().withReadAhead(4)) {
 *   names.add(powerpack.getName());
 * }
 * }</pre>
 *
 * <p><b>Rules.</b> (1) Each request begins at the last record of the page before, so that two pages
 * overlap by one record. (2) A page <i>continues</i> the pass if it begins with a record that the
 * pass has seen, or holds the last one, or stands at the start of the list. Of such a page
 * everything is delivered that was not delivered yet, wherever it stands. (3) Any other page shows
 * that the place is lost; then the walk goes back, page by page, until one continues the pass. A
 * place that is lost again is fetched once or twice more first, for replicas that take turns. (4)
 * The list ends at an empty page; if the count, or a link where there is none, tells of more, only
 * if the same page and two pages behind it are empty too. It ends too at a page that is not full
 * and after which neither count nor link tell of more, if the service linked an earlier page or it
 * is the first one; so a page that is cut short must not pass for the end of the list in both. (5)
 * If fewer records were delivered than the least count of the pass, another pass follows, which
 * cuts the list into pages at other places.
 *
 * <p><b>Why nothing comes twice.</b> Every key that was delivered is remembered.
 *
 * <p><b>Why nothing is lost where the order is stable.</b> Assume that the service keeps the order
 * of the records that stay, and has the same order for each offset. Call a record owed if it was on
 * the account when the walk began, still is, and was not delivered. At all times every delivered
 * record that stays stands before every owed one: at the start nothing is delivered; changes keep
 * it, as records that stay keep their order; and a page that continues the pass keeps it, as it
 * delivers all that it holds. So no owed record stands before such a page: in it stands one that
 * was delivered, and before that one only what was delivered or is newer than the walk. Going back
 * ends at the start of the list, before which nothing stands.
 *
 * <p><b>Why nothing is lost in silence where the order moves.</b> Assume that count and end of the
 * list are true and that nothing is created or deleted. Where the walk ends, as many records were
 * delivered as there are; or a later pass was complete, saw no fewer than were delivered, and fell
 * short of the count by as much as the one before; or four passes that cut the list at other places
 * saw one order, so that records stand at two places or are not shown at theirs. Otherwise it
 * throws.
 *
 * <p><b>Why it ends.</b> Three pages in a row that bring nothing new to a pass make an OffsetProbe
 * find out whether the service honours the offset; beyond a bound the walk throws. The passes are
 * bounded too.
 *
 * <p>Pages of one record leave no room for an overlap, so a walk fetches two records at a time at
 * least. Where a service sends a single one all the same, though more follow, a record may be lost
 * if the account changes between that page and the next.
 */
@NullMarked
package dev.powerpack.paging;

import org.jspecify.annotations.NullMarked;
