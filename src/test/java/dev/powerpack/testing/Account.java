package dev.powerpack.testing;

import dev.powerpack.model.Powerpack;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a fake account holds. Its monitor is held while an operation looks and then changes
 * something.
 */
final class Account {
  final String authId;
  final FakeList<Powerpack> powerpacks;

  private final Map<Assumption, Integer> assumptions;

  Account(String authId, List<Powerpack> powerpacks, Map<Assumption, Integer> assumptions) {
    this.authId = authId;
    this.powerpacks = new FakeList<>(Powerpack::getUuid, powerpacks);
    this.assumptions = Map.copyOf(assumptions);
  }

  int status(Assumption assumption) {
    return assumptions.getOrDefault(assumption, assumption.status);
  }

  Rejection rejection(Assumption assumption) {
    return new Rejection(status(assumption), assumption.text);
  }

  Powerpack powerpack(String uuid) {
    return found(powerpacks.find(uuid));
  }

  /** What was looked for, or 404. */
  static <T> T found(@Nullable T record) {
    if (record == null) {
      throw new Rejection(404, "not found");
    }
    return record;
  }
}
