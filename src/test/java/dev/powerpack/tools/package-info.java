/** What the tools for reviewers and for other languages share. */
@NullMarked
package dev.powerpack.tools;

import org.jspecify.annotations.NullMarked;
