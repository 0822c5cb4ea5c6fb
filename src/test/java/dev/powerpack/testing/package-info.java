/**
 * A Plivo account that lives in the test, to run code against that lists powerpacks.
 *
 * <pre>{@code
 * try (FakePlivo fake = FakePlivo.start();
 *     PowerpackClient client = PowerpackClient.builder()
 *         .credentials(PlivoCredentials.of(fake.authId(), fake.authToken()))
 *         .baseUrl(fake.baseUrl())
 *         .build()) {
 *   // The first request meets the rate limit, its retry does not.
 *   fake.enqueue(new MockResponse.Builder().code(429).setHeader("Retry-After", "0").build());
 *
 *   assertThat(client.powerpacks().list()).containsExactlyElementsOf(fake.powerpacks());
 *   assertThat(fake.requests()).hasSize(4);
 * }
 * }</pre>
 *
 * <p>{@link dev.powerpack.testing.FakePlivo} speaks plain HTTP, on the loopback interface unless it
 * is told otherwise, and responds as the contract says. It enforces no rate limit.
 */
@NullMarked
package dev.powerpack.testing;

import org.jspecify.annotations.NullMarked;
