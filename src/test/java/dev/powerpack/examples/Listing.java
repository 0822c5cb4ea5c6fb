package dev.powerpack.examples;

import dev.powerpack.model.Powerpack;
import java.util.List;

/** What was read, and a line that says how much of the account it is. */
record Listing(List<Powerpack> powerpacks, String summary) {}
