/** Tests of FakePlivo, and the check of what it exchanges with the SDK; not published with it. */
@NullMarked
package dev.powerpack.fake;

import org.jspecify.annotations.NullMarked;
