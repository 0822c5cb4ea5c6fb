/**
 * What the Every construct 1.0.0 sends and takes: immutable types and their Moshi adapters. Generated from the contract.
 *
 * <pre>{@code
 * JsonAdapter<Big> adapter = new Moshi.Builder().build().adapter(Big.class);
 * Big value = adapter.fromJson(json);
 * String copy = adapter.toJson(value);
 * }</pre>
 *
 * <p>A getter of a value that may be absent returns null there. Unknown names are skipped; a required value that is
 * missing, and a value of another type, is a {@code JsonDataException} with its JSON path.
 */
@NullMarked
package dev.powerpack.model;

import org.jspecify.annotations.NullMarked;
