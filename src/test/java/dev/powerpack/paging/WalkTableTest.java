package dev.powerpack.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.exception.MalformedResponseException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.paging.ScriptedList.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each row is walked over many lists, of any length and page size, one page after the other and
 * with read-ahead. More lists: {@code mvn test -Dtest=WalkTableTest -DargLine=-Dwalk.lists=100000}.
 */
class WalkTableTest {
  private static final int LISTS = Integer.getInteger("walk.lists", 1000);
  private static final long SEED = Long.getLong("walk.seed", 20201009);

  private int lists;
  private int requests;
  private int records;
  private int lost;
  private int twice;
  private int loud;
  private int failures;
  private final TreeMap<String, Integer> messages = new TreeMap<>();
  private final List<String> broken = new ArrayList<>();

  @ParameterizedTest
  @EnumSource(WalkRow.class)
  void walkKeepsItsPromise(WalkRow row) {
    for (int i = 0; i < LISTS; i++) {
      walk(row, SEED + i);
    }
    System.out.printf(
        java.util.Locale.ROOT,
        "%-30s %,7d lists %,9d requests %,6d failures %,9d records %3d lost in silence %3d twice %,5d loud %s%n",
        row,
        lists,
        requests,
        failures,
        records,
        lost,
        twice,
        loud,
        messages);
    assertThat(broken).isEmpty();
    assertThat(twice).as("twice").isZero();
  }

  private void walk(WalkRow row, long seed) {
    Random random = new Random(seed);
    int size = random.nextInt(4) == 0 ? random.nextInt(5) : random.nextInt(150);
    int limit = random.nextInt(3) == 0 ? 1 + random.nextInt(20) : 20;
    if (limit == 1 && row.name().matches("CREATES.*|REPLICAS.*|DELIVERED.*")) {
      limit = 2; // A page of one record cannot overlap.
    }
    int readAhead = random.nextBoolean() ? 1 : 4;
    ScriptedList list = new ScriptedList(random, size);
    if (row.promise.countsRequests()) {
      list.neverFails();
    }
    row.script.accept(list);
    Set<String> owed = keys(list.items);
    boolean fails = walk(list, list.pager().withPageSize(limit).withReadAhead(readAhead));
    owed.retainAll(keys(list.items));
    Set<String> once = new HashSet<>(list.delivered);
    lists++;
    requests += list.requests;
    records += once.size();
    twice += list.delivered.size() - once.size();
    owed.removeAll(once);
    lost += fails ? 0 : owed.size();
    String what =
        "seed " + seed + ": " + size + " records, page size " + limit + ", read-ahead " + readAhead
            + ": " + owed.size() + " lost, loud " + fails + ", " + list.requests + " requests";
    if (!isKept(row, list, owed, fails, limit, size, readAhead)) {
      broken.add(what);
    }
  }

  /** Walks to the end, on after each failure of a request; false where it ends normally. */
  private boolean walk(ScriptedList list, Pager<Item> pager) {
    Iterator<Item> items = pager.iterator();
    while (true) {
      try {
        if (!items.hasNext()) {
          return false;
        }
        list.delivered.add(items.next().key());
      } catch (MalformedResponseException e) {
        loud++;
        String cause = String.valueOf(e.getMessage()).replaceAll("\\d+", "N");
        messages.merge(cause.replaceAll(".*contradict each other: ", ""), 1, Integer::sum);
        return true;
      } catch (PowerpackException e) {
        failures++;
      }
    }
  }

  private static boolean isKept(
      WalkRow row,
      ScriptedList list,
      Set<String> lost,
      boolean fails,
      int limit,
      int size,
      int readAhead) {
    int needed = limit == 1 ? Math.max(1, size) : size <= limit ? 1 : 1 + (size - 2) / (limit - 1);
    return switch (row.promise) {
      case EXACTLY -> lost.isEmpty() && !fails;
      case EXACTLY_AND_SOON ->
        lost.isEmpty()
            && !fails
            && list.requests
                <= needed
                    + 3
                    + (row.name().endsWith("HIGH") ? needed + 7 + 2 * (readAhead - 1) : 0);
      case EXACTLY_OR_LOUD, NEVER_LESS_IN_SILENCE -> lost.isEmpty() || fails;
      case FIRST_PAGE_OR_LOUD ->
        size <= limit
            ? lost.isEmpty() && !fails && list.requests <= needed + 3
            : (fails && list.requests <= 25) || lost.isEmpty();
    };
  }

  private static Set<String> keys(List<Item> items) {
    Set<String> keys = new HashSet<>();
    items.forEach(item -> keys.add(item.key()));
    return keys;
  }
}
