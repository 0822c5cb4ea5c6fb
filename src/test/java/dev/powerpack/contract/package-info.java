/**
 * What a review of the contract looks at: examples, the changes since the last release, and how a
 * server keeps to it. {@link dev.powerpack.contract.Review} is what the profile {@code contract}
 * runs.
 */
@NullMarked
package dev.powerpack.contract;

import org.jspecify.annotations.NullMarked;
