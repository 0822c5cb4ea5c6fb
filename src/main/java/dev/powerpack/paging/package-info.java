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
 */
@NullMarked
package dev.powerpack.paging;

import org.jspecify.annotations.NullMarked;
