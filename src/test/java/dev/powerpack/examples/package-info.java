/**
 * Programs that use the SDK. {@link dev.powerpack.examples.ListPowerpacks} is the one that the
 * build runs; the others are what the documents show.
 */
@NullMarked
package dev.powerpack.examples;

import org.jspecify.annotations.NullMarked;
