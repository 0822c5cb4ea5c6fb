package dev.powerpack.paging;

import dev.powerpack.paging.ScriptedList.Envelope;
import dev.powerpack.paging.ScriptedList.Item;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import mockwebserver3.MockResponse;

/**
 * An account whose powerpacks are listed as a {@link ScriptedRow} says. What the caller of a walk
 * has seen is not known here; what was sent stands for it.
 */
public final class ScriptedAccount {
  private final ScriptedRow row;
  private final int mostRequests;
  private final int limit;
  private final ScriptedList list;
  private final Set<String> owed;
  private final Random faults;

  /**
   * An account of up to 19 powerpacks.
   *
   * @param mostRequests after which all fail
   */
  public ScriptedAccount(ScriptedRow row, long seed, int mostRequests) {
    this.row = row;
    this.mostRequests = mostRequests;
    Random random = new Random(seed);
    int size = random.nextInt(4) == 0 ? random.nextInt(5) : random.nextInt(20);
    limit = random.nextInt(3) == 0 ? 1 + random.nextInt(20) : 5;
    list = new ScriptedList(random, size).neverFails();
    faults = new Random(random.nextInt());
    row.row().script.accept(list);
    owed = new HashSet<>(list.keys());
  }

  /** The page size of the walk. */
  public int limit() {
    return limit;
  }

  /** What is still owed at the end of a walk: what was there at its start, and still is. */
  public Set<String> owed() {
    owed.retainAll(list.keys());
    return owed;
  }

  /** Whether a walk, as it ended, keeps the promise of the row. */
  public boolean isKept(boolean complete, boolean loud) {
    return row.isKept(complete, loud, needed(), list.requests);
  }

  /** How many requests there were. */
  public String requests() {
    return list.requests + " requests for " + needed();
  }

  private int needed() {
    return ScriptedList.needed(owed.size(), limit);
  }

  /** The response to a request. */
  public synchronized MockResponse respond(int limit, int offset) {
    if (list.requests >= mostRequests) {
      return fault(0);
    }
    if (row.fails() && faults.nextInt(4) == 0) {
      return fault(faults.nextInt(4));
    }
    Envelope page = list.respond(limit, offset);
    for (Item item : page.items()) {
      if (!list.delivered.contains(item.key())) {
        list.delivered.add(item.key());
      }
    }
    String json = json(page);
    // A count that cannot be read is an error, or none.
    boolean odd = row.fails() && faults.nextInt(8) == 0;
    return response(
        odd ? json.replace("total_count\": ", "total_count\": \"many\", \"\": ") : json);
  }

  private static MockResponse fault(int kind) {
    return switch (kind) {
      case 0 -> response("{\"error\": \"internal\"}").newBuilder().code(500).build();
      case 1 -> response("{\"error\": \"too many\"}").newBuilder().code(429).build();
      case 2 -> response("{\"api_id\": \"1\", \"objects\": null}");
      default -> response("{\"api_id\": \"1\", \"objects\": [{\"uuid\": \"0");
    };
  }

  private static MockResponse response(String body) {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  private static String json(Envelope page) {
    StringBuilder json = new StringBuilder("{\"api_id\": \"1\", \"meta\": {\"limit\": null");
    if (page.total() != null) {
      json.append(", \"total_count\": ").append(page.total());
    }
    if (page.next() != null) {
      json.append(", \"next\": \"").append(page.next()).append('"');
    }
    String separator = "}, \"objects\": [";
    for (Item item : page.items()) {
      json.append(separator).append("{\"uuid\": \"").append(item.key());
      json.append("\", \"name\": \"n").append(item.number()).append("\"}");
      separator = ", ";
    }
    return json.append(page.items().isEmpty() ? separator : "").append("]}").toString();
  }
}
