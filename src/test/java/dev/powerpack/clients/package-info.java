/**
 * Generates, builds and runs the clients in other languages that lie in {@code src/clients}.
 * {@link dev.powerpack.clients.Clients} is what the profile {@code clients} runs.
 */
@NullMarked
package dev.powerpack.clients;

import org.jspecify.annotations.NullMarked;
