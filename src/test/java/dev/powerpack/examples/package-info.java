/**
 * Programs that use the SDK. {@link dev.powerpack.examples.ListPowerpacks} is the one that the
 * build runs; the others are what the README shows.
 */
@NullMarked
package dev.powerpack.examples;

import org.jspecify.annotations.NullMarked;
