/** Reviews the contract: what lints it, and what makes a page to read of it. */
@NullMarked
package dev.powerpack.contract;

import org.jspecify.annotations.NullMarked;
