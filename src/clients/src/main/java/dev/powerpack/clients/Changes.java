package dev.powerpack.clients;

import dev.powerpack.clients.ScriptedAccount.Item;
import dev.powerpack.clients.ScriptedAccount.Sent;
import java.util.List;
import java.util.Set;

/** How accounts change while they are walked through. */
final class Changes {
  /** Changes an account before a request is served. */
  interface Change {
    void before(ScriptedAccount account, int limit);
  }

  private Changes() {}

  /** Up to three changes, of one record as a rule, of up to three pages at times. */
  static void drift(ScriptedAccount account, int limit) {
    List<Item> items = account.items;
    for (int i = account.random.nextInt(4); i > 0; i--) {
      int place = account.random.nextInt(items.size() + 1);
      switch (account.random.nextInt(14)) {
        case 0 -> remove(items, place, 1 + account.random.nextInt(3 * limit));
        case 1 -> add(account, place, 1 + account.random.nextInt(3 * limit));
        case 2 -> remove(items, 0, 1 + account.random.nextInt(2 * limit));
        case 3 -> add(account, 0, 1 + account.random.nextInt(2 * limit));
        case 4 -> removeLast(account, 30);
        case 5, 6 -> removeLast(account, 1);
        case 7, 8 -> remove(items, 0, 1);
        case 9 -> add(account, 0, 1);
        case 10 -> add(account, items.size(), 1);
        case 11 -> remove(items, items.size() - 1, 1);
        case 12 -> add(account, place, 1);
        default -> remove(items, place, 1);
      }
    }
  }

  static void createAnew(ScriptedAccount account, int limit) {
    if (!account.items.isEmpty()) {
      account.items.set(account.random.nextInt(account.items.size()), account.create());
    }
  }

  /** Each request is served by one of three replicas, which are up to two changes behind. */
  static Sent replicas(ScriptedAccount account, int limit, int offset) {
    List<List<Item>> states = account.states;
    states.add(List.copyOf(account.items));
    drift(account, limit);
    states.add(List.copyOf(account.items));
    int behind = account.random.nextInt(Math.min(3, states.size()));
    return ScriptedAccount.slice(states.get(states.size() - 1 - behind), limit, offset);
  }

  static void moveLater(ScriptedAccount account, int limit) {
    List<Item> items = account.items;
    if (!account.sent.isEmpty() && account.random.nextInt(3) == 0) {
      String uuid = List.copyOf(account.sent).get(account.random.nextInt(account.sent.size()));
      int place = 0;
      while (!items.get(place).uuid().equals(uuid)) {
        place++;
      }
      Item moved = items.remove(place);
      items.add(place + account.random.nextInt(items.size() - place + 1), moved);
    }
  }

  static void moveEarlier(ScriptedAccount account, int limit) {
    List<Item> items = account.items;
    int seen = account.sent.size();
    if (seen < items.size() && account.random.nextInt(3) == 0) {
      Item moved = items.remove(seen + account.random.nextInt(items.size() - seen));
      items.add(account.random.nextInt(seen + 1), moved);
    }
  }

  static void shareKeys(ScriptedAccount account) {
    List<Item> items = account.items;
    for (int i = 0; i < 2 && items.size() > 1; i++) {
      String uuid = items.get(account.random.nextInt(items.size())).uuid();
      items.set(
          account.random.nextInt(items.size()), new Item(uuid, account.create().number()));
    }
  }

  static void listTwice(ScriptedAccount account) {
    List<Item> items = account.items;
    if (!items.isEmpty()) {
      Item other = items.get(account.random.nextInt(items.size()));
      items.add(account.random.nextInt(items.size() + 1), other);
    }
  }

  private static void removeLast(ScriptedAccount account, int count) {
    List<String> sent = List.copyOf(account.sent);
    Set<String> last = Set.copyOf(sent.subList(Math.max(0, sent.size() - count), sent.size()));
    account.items.removeIf(item -> last.contains(item.uuid()));
  }

  private static void remove(List<Item> items, int from, int count) {
    int end = Math.min(items.size(), from + count);
    if (from >= 0 && from < end) {
      items.subList(from, end).clear();
    }
  }

  private static void add(ScriptedAccount account, int place, int count) {
    for (int i = 0; i < count; i++) {
      account.items.add(place, account.create());
    }
  }
}
