/**
 * What a call throws: {@link dev.powerpack.exception.PowerpackException} and its subclasses, one
 * for each reaction that a failure calls for.
 *
 * <pre>{@code
 * try {
 *   client.powerpacks().list().forEach(use);
 *   return "all came";
 * } catch (RateLimitException e) {
 *   return "come back in " + e.getRetryAfter();
 * } catch (NetworkException e) {
 *   return "no response after " + e.getAttempts() + " attempts";
 * } catch (MalformedResponseException e) {
 *   return "not what the contract says: " + e.getMessage();
 * } catch (PowerpackException e) {
 *   return "failed: " + e.getMessage();
 * }
 * }</pre>
 *
 * <p>Constructors are public, so that tests of callers can throw what the service would cause.
 */
@NullMarked
package dev.powerpack.exception;

import org.jspecify.annotations.NullMarked;
