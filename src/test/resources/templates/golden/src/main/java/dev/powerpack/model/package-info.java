/** What the Every construct 1.0.0 sends and takes: immutable types and their Moshi adapters. Generated from the contract. */
@NullMarked
package dev.powerpack.model;

import org.jspecify.annotations.NullMarked;
