/** What the tools for reviewers, other languages and consumers share. */
@NullMarked
package dev.powerpack.tools;

import org.jspecify.annotations.NullMarked;
