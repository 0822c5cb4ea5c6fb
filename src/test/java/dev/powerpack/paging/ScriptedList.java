package dev.powerpack.paging;

import dev.powerpack.exception.PowerpackException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A list that a service serves in pages, in memory, as a row of the table scripts it. */
final class ScriptedList {
  /** A record. The key identifies it unless the script says otherwise. */
  record Item(String key, int number) {}

  /** What a list operation returns. */
  record Envelope(
      List<Item> items, @Nullable Integer total, @Nullable String next) {}

  /** Changes the list before a request is served. */
  interface Change {
    void before(ScriptedList list, int limit, int offset);
  }

  /** Serves a request. */
  interface Server {
    Envelope serve(ScriptedList list, int limit, int offset);
  }

  final Random random;
  final List<Item> items = new ArrayList<>();
  final List<String> delivered = new ArrayList<>();
  final List<String> targets = new ArrayList<>();
  int requests;
  int created;
  private Change change = (list, limit, offset) -> {};
  private @Nullable Random failures;
  private Server server = ScriptedList::page;

  ScriptedList(Random random, int size) {
    this.random = random;
    this.failures = new Random(random.nextInt());
    for (int i = 0; i < size; i++) {
      items.add(create());
    }
  }

  /** From now on nothing is wrong with the service, and nothing changes. */
  void calmDown() {
    change = (list, limit, offset) -> {};
    server = ScriptedList::page;
  }

  ScriptedList neverFails() {
    failures = null;
    return this;
  }

  Item create() {
    int number = created++;
    return new Item("%08x-8c2b-4e5d-9f60-7a1b2c3d4e5f".formatted(number), number);
  }

  ScriptedList change(Change script) {
    this.change = script;
    return this;
  }

  ScriptedList serve(Server script) {
    this.server = script;
    return this;
  }

  /** The keys of the records, in their order. */
  List<String> keys() {
    return items.stream().map(Item::key).toList();
  }

  /** The page as a service without faults has it. */
  Envelope page(int limit, int offset) {
    return slice(items, limit, offset);
  }

  /** A page of another list, or of the same in another order. */
  static Envelope slice(List<Item> all, int limit, int offset) {
    int from = Math.min(offset, all.size());
    int to = Math.min(all.size(), from + limit);
    return new Envelope(
        List.copyOf(all.subList(from, to)), all.size(), to < all.size() ? "?offset=" + to : null);
  }

  /** The requests of a walk through a list in which nothing is wrong; its pages overlap. */
  static int needed(int size, int pageSize) {
    int limit = Math.max(2, pageSize);
    return size <= limit ? 1 : 1 + (size - 2) / (limit - 1);
  }

  Pager<Item> pager() {
    return Pager.of(new PageSource<>(this::fetch, this::fetchAsync, Envelope::items, Item::key)
        .limits(20, 1, 20)
        .meta(page -> null, Envelope::total, Envelope::next));
  }

  private CompletableFuture<Envelope> fetchAsync(int limit, int offset) {
    try {
      return CompletableFuture.completedFuture(fetch(limit, offset));
    } catch (PowerpackException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private Envelope fetch(int limit, int offset) {
    if (failures != null && failures.nextInt(30) == 0) {
      throw new PowerpackException("a failure, after which the walk continues", 1, null);
    }
    targets.add(limit + " at " + offset);
    return respond(limit, offset);
  }

  /** What the script responds with. */
  Envelope respond(int limit, int offset) {
    requests++;
    change.before(this, limit, offset);
    return server.serve(this, limit, offset);
  }

  /**
   * Up to three changes at each request, of one record as a rule, of up to three pages at times.
   */
  void drift(int limit, int offset) {
    for (int i = random.nextInt(4); i > 0; i--) {
      int place = random.nextInt(items.size() + 1);
      switch (random.nextInt(14)) {
        case 0 -> remove(place, 1 + random.nextInt(3 * limit));
        case 1 -> add(place, 1 + random.nextInt(3 * limit));
        case 2 -> remove(0, 1 + random.nextInt(2 * limit));
        case 3 -> add(0, 1 + random.nextInt(2 * limit));
        case 4 -> {
          List<String> last =
              delivered.subList(Math.max(0, delivered.size() - 30), delivered.size());
          items.removeIf(item -> last.contains(item.key()));
        }
        case 5, 6 -> {
          if (!delivered.isEmpty()) {
            String last = delivered.get(delivered.size() - 1);
            items.removeIf(item -> item.key().equals(last));
          }
        }
        case 7, 8 -> remove(0, 1);
        case 9 -> add(0, 1);
        case 10 -> add(items.size(), 1);
        case 11 -> remove(items.size() - 1, 1);
        case 12 -> add(place, 1);
        default -> remove(place, 1);
      }
    }
  }

  private void remove(int from, int count) {
    int end = Math.min(items.size(), from + count);
    if (from >= 0 && from < end) {
      items.subList(from, end).clear();
    }
  }

  private void add(int place, int count) {
    for (int i = 0; i < count; i++) {
      items.add(place, create());
    }
  }
}
