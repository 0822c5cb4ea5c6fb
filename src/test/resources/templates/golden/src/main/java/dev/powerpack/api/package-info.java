/** The operations of the Every construct 1.0.0 as Retrofit interfaces. Generated from the contract. */
@NullMarked
package dev.powerpack.api;

import org.jspecify.annotations.NullMarked;
