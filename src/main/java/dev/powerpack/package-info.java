/**
 * Lists the powerpacks of a Plivo account.
 *
 * <pre>{@code
 * try (PowerpackClient client = PowerpackClient.fromEnvironment()) {
 *   for (Powerpack powerpack : client.listAll()) {
 *     System.out.println(powerpack.getName() + " " + powerpack.getUuid());
 *   }
 * }
 * }</pre>
 *
 * <p>Begin at {@link dev.powerpack.PowerpackClient}. All failures are a
 * {@link dev.powerpack.PowerpackException}.
 */
@NullMarked
package dev.powerpack;

import org.jspecify.annotations.NullMarked;
