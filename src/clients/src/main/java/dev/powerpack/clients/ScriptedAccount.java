package dev.powerpack.clients;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import mockwebserver3.MockResponse;

/**
 * An account whose powerpacks are listed as a {@link ScriptedRow} says. What the caller of a walk
 * has seen is not known here; what was sent stands for it.
 */
final class ScriptedAccount {
  /** A powerpack. The uuid identifies it unless the script says otherwise. */
  record Item(String uuid, int number) {}

  /** What is sent; a null is absent. */
  record Sent(List<Item> items, Integer total, String next) {}

  /** Serves a request. */
  interface Server {
    Sent serve(ScriptedAccount account, int limit, int offset);
  }

  final int limit;
  final Random random;
  final List<Item> items = new ArrayList<>();
  final List<List<Item>> states = new ArrayList<>();
  final Set<String> sent = new LinkedHashSet<>();
  final Set<String> owed = new LinkedHashSet<>();
  int requests;
  private final Random faults;
  private final ScriptedRow row;
  private final int mostRequests;
  private int created;

  ScriptedAccount(ScriptedRow row, long seed, int mostRequests) {
    this.row = row;
    this.mostRequests = mostRequests;
    this.random = new Random(seed);
    this.faults = new Random(random.nextInt());
    int size = random.nextInt(4) == 0 ? random.nextInt(5) : random.nextInt(20);
    this.limit = random.nextInt(3) == 0 ? 1 + random.nextInt(20) : 5;
    for (int i = 0; i < size; i++) {
      items.add(create());
    }
    row.prepare.accept(this);
    items.forEach(item -> owed.add(item.uuid()));
  }

  Item create() {
    int number = created++;
    return new Item("%08x-8c2b-4e5d-9f60-7a1b2c3d4e5f".formatted(number), number);
  }

  /** What is still owed at the end of a walk: what was there at its start, and still is. */
  Set<String> owedAtEnd() {
    Set<String> there = new LinkedHashSet<>();
    items.forEach(item -> there.add(item.uuid()));
    owed.retainAll(there);
    return owed;
  }

  /** The requests of a walk through a list in which nothing is wrong; its pages overlap. */
  int needed() {
    int size = Math.max(limit, 2);
    return owed.size() <= size ? 1 : 1 + (owed.size() - 2) / (size - 1);
  }

  /** The page as a service without faults has it. */
  Sent page(int limit, int offset) {
    return slice(items, limit, offset);
  }

  /** A page of another list, or of the same in another order. */
  static Sent slice(List<Item> all, int limit, int offset) {
    int from = Math.min(offset, all.size());
    int to = Math.min(all.size(), from + limit);
    String next = to < all.size() ? "?offset=" + to : null;
    return new Sent(List.copyOf(all.subList(from, to)), all.size(), next);
  }

  synchronized MockResponse respond(int limit, int offset) {
    if (requests >= mostRequests) {
      return fault(0);
    }
    if (row.fails && faults.nextInt(4) == 0) {
      return fault(faults.nextInt(3));
    }
    requests++;
    Sent page = row.server.serve(this, limit, offset);
    page.items().forEach(item -> sent.add(item.uuid()));
    return response(json(page));
  }

  private static MockResponse fault(int kind) {
    return switch (kind) {
      case 0 -> response("{\"error\": \"internal\"}").newBuilder().code(500).build();
      case 1 -> response("{\"error\": \"too many\"}").newBuilder().code(429).build();
      default -> response("{\"api_id\": \"1\", \"objects\": [{\"uuid\": \"0");
    };
  }

  private static MockResponse response(String body) {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  private static String json(Sent page) {
    StringBuilder json = new StringBuilder("{\"api_id\": \"1\", \"meta\": {\"limit\": null");
    if (page.total() != null) {
      json.append(", \"total_count\": ").append(page.total());
    }
    if (page.next() != null) {
      json.append(", \"next\": \"").append(page.next()).append('"');
    }
    String separator = "}, \"objects\": [";
    for (Item item : page.items()) {
      json.append(separator).append("{\"uuid\": \"").append(item.uuid());
      json.append("\", \"name\": \"n").append(item.number()).append("\"}");
      separator = ", ";
    }
    return json.append(page.items().isEmpty() ? separator : "").append("]}").toString();
  }
}
