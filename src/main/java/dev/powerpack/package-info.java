/**
 * The operations on a Plivo account's powerpacks.
 *
 * <pre>{@code
 * try (PowerpackClient client = PowerpackClient.fromEnvironment()) {
 *   for (Powerpack powerpack : client.powerpacks().list()) {
 *     System.out.println(powerpack.getName() + " " + powerpack.getUuid());
 *   }
 * }
 * }</pre>
 *
 * <p>Begin at {@link dev.powerpack.PowerpackClient}. All failures are a
 * {@link dev.powerpack.exception.PowerpackException}.
 */
@NullMarked
package dev.powerpack;

import org.jspecify.annotations.NullMarked;
