package dev.powerpack.testing;

import dev.powerpack.model.Powerpack;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a fake account holds. Its monitor is held while an operation looks and then changes
 * something.
 */
final class AccountState {
  final String authId;
  final FakeList<Powerpack> powerpacks;

  /** Digits of the numbers that the account rents. Those in a pool may be missing. */
  final Set<String> rented = ConcurrentHashMap.newKeySet();

  private final Map<String, FakePool> pools = new ConcurrentHashMap<>();
  private final Map<Assumption, Integer> assumptions;

  AccountState(String authId, List<Powerpack> powerpacks, Map<Assumption, Integer> assumptions) {
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

  /** The pool of this uuid, which may be that of no powerpack yet. */
  FakePool pool(String uuid) {
    return pools.computeIfAbsent(uuid, absent -> new FakePool());
  }

  /** The pool of a powerpack, or 404. It waits for a deletion, and so is empty only if it was. */
  synchronized FakePool existingPool(String uuid) {
    if (isOfAPowerpack(uuid)) {
      return pool(uuid);
    }
    throw new Rejection(404, "not found");
  }

  private boolean isOfAPowerpack(String poolUuid) {
    for (Powerpack powerpack : powerpacks.all()) {
      // Takes less time than the whole comparison, which few powerpacks need then.
      boolean maybe = String.valueOf(powerpack.getNumberPool()).contains(poolUuid);
      if (maybe && poolUuid.equals(poolUuid(powerpack))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The pool as a client reads it; null where there is none, or a path that does not lead to one.
   */
  static @Nullable String poolUuid(Powerpack powerpack) {
    try {
      return powerpack.numberPoolUuid();
    } catch (IllegalStateException e) {
      return null;
    }
  }

  /** Whether a pool holds the number, except those whose powerpack a test has taken away. */
  boolean isInAPool(String number) {
    return pools.entrySet().stream()
        .anyMatch(pool ->
            pool.getValue().allNumbers().anyMatch(number::equals) && isOfAPowerpack(pool.getKey()));
  }

  /** Takes a number out of all pools, those that are of no powerpack included. */
  void takeOut(String number) {
    for (FakePool pool : pools.values()) {
      pool.numbers().remove(number);
      pool.tollfreeNumbers().remove(number);
    }
  }

  /** The numbers of the account, whether in a pool or not. */
  Set<String> rented() {
    Set<String> all = new HashSet<>(rented);
    pools.values().stream().flatMap(FakePool::allNumbers).forEach(all::add);
    return all;
  }

  /**
   * What becomes of a number that is in no pool any more: the account keeps it, or gives it back.
   */
  void keep(String number, boolean keep) {
    if (keep) {
      rented.add(number);
    } else {
      rented.remove(number);
    }
  }

  /** Deletes a pool; the account keeps its numbers, or gives them back. */
  void removePool(String uuid, boolean keep) {
    FakePool pool = pools.remove(uuid);
    if (pool != null) {
      pool.allNumbers().forEach(number -> keep(number, keep));
    }
  }
}
