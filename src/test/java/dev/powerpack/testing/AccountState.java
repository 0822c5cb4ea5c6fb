package dev.powerpack.testing;

import dev.powerpack.model.Powerpack;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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

  /** The pool of a powerpack, or 404. */
  FakePool existingPool(String uuid) {
    String end = "/NumberPool/" + uuid + "/";
    for (Powerpack powerpack : powerpacks.all()) {
      String path = powerpack.getNumberPool();
      if (path != null && path.endsWith(end)) {
        return pool(uuid);
      }
    }
    throw new Rejection(404, "not found");
  }

  boolean isInAPool(String number) {
    return pools.values().stream().flatMap(FakePool::allNumbers).anyMatch(number::equals);
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
