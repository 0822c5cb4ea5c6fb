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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each row is walked over many lists, of any length and page size, one page after the other and
 * with read-ahead. More lists: {@code mvn test -Dtest=WalkTableTest -DargLine=-Dwalk.lists=100000}.
 */
class WalkTableTest {
  private static final int LISTS = Integer.getInteger("walk.lists", 1000);
  private static final long SEED = Long.getLong("walk.seed", 20201009);

  private int twice;
  private int requestsBefore;
  private final List<String> broken = new ArrayList<>();

  @ParameterizedTest
  @EnumSource(WalkRow.class)
  void walkKeepsItsPromise(WalkRow row) {
    for (int i = 0; i < LISTS; i++) {
      walk(row, SEED + i);
    }
    assertThat(broken).isEmpty();
    assertThat(twice).as("twice").isZero();
  }

  private void walk(WalkRow row, long seed) {
    Random random = new Random(seed);
    int size = random.nextInt(4) == 0 ? random.nextInt(5) : random.nextInt(150);
    int limit = random.nextInt(3) == 0 ? 1 + random.nextInt(20) : 20;
    int readAhead = random.nextBoolean() ? 1 : 4;
    ScriptedList list = new ScriptedList(random, size);
    if (row.promise.countsRequests()) {
      list.neverFails();
    }
    row.script.accept(list);
    Set<String> owed = new HashSet<>(list.keys());
    boolean fails = walk(list, list.pager().withPageSize(limit).withReadAhead(readAhead));
    owed.retainAll(list.keys());
    Set<String> once = new HashSet<>(list.delivered);
    twice += list.delivered.size() - once.size();
    owed.removeAll(once);
    boolean complete = owed.isEmpty();
    int sent = fails ? requestsBefore : list.requests;
    int needed = ScriptedList.needed(size, limit);
    // After an exception the walk continues and delivers the rest.
    if (!complete || !row.promise.isKept(complete, fails, needed, sent)) {
      broken.add("seed " + seed + ": " + size + " records, page size " + limit + ", read-ahead "
          + readAhead + ": " + owed.size() + " lost, loud " + fails + ", " + sent + " requests");
    }
  }

  /**
   * Walks to the end, and continues after each failure of a request. Where the pages contradict
   * each other, the service does no longer then, so that the rest has to come.
   */
  private boolean walk(ScriptedList list, Pager<Item> pager) {
    Iterator<Item> items = pager.iterator();
    boolean fails = false;
    while (true) {
      try {
        if (!items.hasNext()) {
          return fails;
        }
        list.delivered.add(items.next().key());
      } catch (MalformedResponseException e) {
        assertThat(fails).as("contradiction in a service without faults: " + e).isFalse();
        fails = true;
        assertThat(e).hasMessageStartingWith("the pages contradict each other: ");
        requestsBefore = list.requests;
        list.calmDown();
      } catch (PowerpackException e) {
        // After it the walk continues.
      }
    }
  }
}
