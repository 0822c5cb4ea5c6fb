package dev.powerpack.examples;

import dev.powerpack.api.PowerpacksApi;
import dev.powerpack.exception.RateLimitException;
import dev.powerpack.model.Powerpack;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Code that lists powerpacks, as a program of yours may; docs/recipes.md shows how it is tested.
 */
final class StickyNames {
  private final PowerpacksApi powerpacks;

  StickyNames(PowerpacksApi powerpacks) {
    this.powerpacks = powerpacks;
  }

  String names() {
    try {
      List<Powerpack> sticky =
          powerpacks.list().stream().filter(Powerpack::getStickySender).toList();
      return sticky.stream().map(Powerpack::getName).collect(Collectors.joining(", "));
    } catch (RateLimitException e) {
      return "busy, try again in " + e.getRetryAfter();
    }
  }
}
