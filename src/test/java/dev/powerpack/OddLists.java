package dev.powerpack;

import dev.powerpack.paging.PageSource;
import dev.powerpack.paging.Pager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Makes the SDK say what contradictions it sees in the pages of a list, and where a walk ends. */
final class OddLists {
  private static final List<String> ALL = records("record", 53);

  private OddLists() {}

  static void to(Messages messages) {
    walk(messages, "the offset is ignored", (limit, offset) -> part(ALL, limit, 0));
    walk(messages, "the offset is rounded", (limit, offset) -> part(ALL, limit, offset / 20 * 20));
    walk(messages, "the offset counts pages", (limit, offset) -> part(ALL, limit, offset * limit));
    walk(
        messages,
        "after the end comes the start",
        (limit, offset) -> IntStream.range(offset, offset + limit)
            .mapToObj(i -> ALL.get(i % 50))
            .toList());
    Random random = new Random(1);
    walk(messages, "one record is never shown, and the others change places", (limit, offset) -> {
      List<String> shown = new ArrayList<>(ALL);
      shown.set(0, shown.get(1));
      Collections.shuffle(shown, random);
      return part(shown, limit, offset);
    });
    AtomicInteger starts = new AtomicInteger();
    walk(
        messages,
        "the start of the list is always another one",
        (limit, offset) ->
            offset > 0 ? records("end", 11) : records("start " + starts.incrementAndGet() % 2, 20));
    AtomicInteger requests = new AtomicInteger();
    Pager<String> replaced = pager((limit, offset) ->
        part(requests.incrementAndGet() == 1 ? ALL : records("other", 53), limit, offset));
    messages.add(
        "a walk from offset 20 after which all records are replaced",
        () -> replaced.withOffset(20).forEach(record -> {}));
    walk(messages, "more than a million records", (limit, offset) -> records("record", 1_000_001));
    ends(
        messages,
        "next() after the last record",
        pager((limit, offset) -> List.of()).iterator());
    ends(
        messages,
        "next() after the last page",
        pager((limit, offset) -> List.of()).pages().iterator());
  }

  private static List<String> records(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> name + " " + i).toList();
  }

  private static List<String> part(List<String> all, int limit, int offset) {
    int from = Math.min(offset, all.size());
    return all.subList(from, Math.min(all.size(), from + limit));
  }

  private static void ends(Messages messages, String situation, Iterator<?> walk) {
    messages.add(situation, walk::next);
  }

  private static void walk(
      Messages messages, String situation, PageSource.Fetch<List<String>> list) {
    messages.add(situation, () -> pager(list).forEach(record -> {}));
  }

  /** A pager of a list that is said to hold 53 records. */
  private static Pager<String> pager(PageSource.Fetch<List<String>> list) {
    return Pager.of(new PageSource<List<String>, String>(
            list,
            (limit, offset) -> CompletableFuture.completedFuture(list.fetch(limit, offset)),
            page -> page,
            record -> record)
        .meta(page -> null, page -> ALL.size(), page -> null));
  }
}
