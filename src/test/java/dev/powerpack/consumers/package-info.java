/**
 * Reads what the projects of {@code src/it} have printed. {@link dev.powerpack.consumers.Consumers}
 * is what the profile {@code consumers} runs at its end.
 */
@NullMarked
package dev.powerpack.consumers;

import org.jspecify.annotations.NullMarked;
