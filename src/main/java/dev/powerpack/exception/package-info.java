/**
 * What a call throws: {@link dev.powerpack.exception.PowerpackException} and its subclasses, one
 * for each reaction that a failure calls for.
 */
@NullMarked
package dev.powerpack.exception;

import org.jspecify.annotations.NullMarked;
