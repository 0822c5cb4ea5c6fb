package dev.powerpack.paging;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.powerpack.exception.MalformedResponseException;
import dev.powerpack.paging.ScriptedList.Envelope;
import dev.powerpack.paging.ScriptedList.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Whatever pages a service has, a walk ends, and nothing comes twice. {@code FuzzTest} says how to
 * search for more inputs.
 */
final class WalkFuzzTest {
  /**
   * Pages of records out of a small set, in any order and with any count; then these pages in a
   * circle, or the last one for ever.
   */
  @FuzzTest(maxDuration = "2m")
  void anyPagesOfAWalk(FuzzedDataProvider data) {
    int kinds = data.consumeInt(1, 60);
    boolean distinct = data.consumeBoolean();
    int limit = data.consumeInt(1, 20);
    int offset = data.consumeInt(0, 1000);
    boolean circle = data.consumeBoolean();
    List<Envelope> pages = new ArrayList<>();
    ScriptedList list = new ScriptedList(new Random(1), 0).neverFails();
    list.serve((same, size, from) -> {
      if (pages.isEmpty() || data.remainingBytes() > 0) {
        pages.add(page(data, kinds, distinct));
      }
      // At most 60 records come, and before each, and in each of 9 passes, 280 pages without one.
      assertThat(list.requests).isLessThan(pages.size() + 70 * 61 * 300);
      int number = list.requests - 1;
      return pages.get(circle ? number % pages.size() : Math.min(number, pages.size() - 1));
    });
    List<Item> delivered = new ArrayList<>();
    try {
      list.pager().withPageSize(limit).withOffset(offset).forEach(delivered::add);
    } catch (MalformedResponseException e) {
      assertThat(e).hasMessageStartingWith("the pages contradict each other: ");
    }
    assertThat(delivered).doesNotHaveDuplicates();
  }

  private static Envelope page(FuzzedDataProvider data, int kinds, boolean distinct) {
    int total = data.consumeBoolean() ? data.consumeInt() : data.consumeInt(0, 100);
    String next = data.consumeBoolean() ? "/next" : null;
    Collection<Integer> numbers = distinct ? new LinkedHashSet<>() : new ArrayList<>();
    if (data.consumeBoolean()) {
      int first = data.consumeInt(0, kinds);
      int after = data.consumeInt(first, Math.min(kinds, first + 30));
      IntStream.range(first, after).forEach(numbers::add);
    } else {
      for (byte any : data.consumeBytes(data.consumeInt(0, 30))) {
        numbers.add(Math.floorMod(any, kinds));
      }
    }
    return new Envelope(
        numbers.stream().map(number -> new Item("record " + number, number)).toList(), total, next);
  }
}
