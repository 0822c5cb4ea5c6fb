package dev.powerpack.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.exception.MalformedResponseException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.paging.ScriptedList.Item;
import dev.powerpack.paging.WalkRow.Promise;
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
    int sent = fails ? requestsBefore : list.requests;
    if (!isKept(row.promise, owed.isEmpty(), fails, needed(size, limit), sent)) {
      broken.add("seed " + seed + ": " + size + " records, page size " + limit + ", read-ahead "
          + readAhead + ": " + owed.size() + " lost, loud " + fails + ", " + sent + " requests");
    }
  }

  /** The requests of a walk through a list in which nothing is wrong; its pages overlap. */
  private static int needed(int size, int pageSize) {
    int limit = Math.max(2, pageSize);
    return size <= limit ? 1 : 1 + (size - 2) / (limit - 1);
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

  private static boolean isKept(
      Promise promise, boolean complete, boolean fails, int needed, int sent) {
    return complete
        && switch (promise) {
          case EXACTLY -> !fails;
          case EXACTLY_AND_SOON -> !fails && sent <= needed + 3;
          // Once more through the list, cut otherwise, and what is read ahead beyond its end.
          case EXACTLY_AFTER_A_LOOK -> !fails && sent <= 2 * needed + 16;
          case EXACTLY_OR_LOUD -> true;
          case FIRST_PAGE_OR_LOUD -> needed > 1 ? !fails || sent <= 25 : !fails && sent <= 4;
        };
  }
}
