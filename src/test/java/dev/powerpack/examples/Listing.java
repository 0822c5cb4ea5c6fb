package dev.powerpack.examples;

import dev.powerpack.exception.PowerpackException;
import dev.powerpack.model.Powerpack;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Powerpacks, what to say of them, and what kept the rest from coming. */
record Listing(
    List<Powerpack> powerpacks, String summary, @Nullable PowerpackException failure) {}
