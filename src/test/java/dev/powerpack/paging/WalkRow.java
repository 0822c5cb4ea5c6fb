package dev.powerpack.paging;

import static dev.powerpack.paging.ScriptedServices.changing;
import static dev.powerpack.paging.ScriptedServices.count;
import static dev.powerpack.paging.ScriptedServices.cut;
import static dev.powerpack.paging.ScriptedServices.hidden;
import static dev.powerpack.paging.ScriptedServices.meta;
import static dev.powerpack.paging.ScriptedServices.offset;
import static dev.powerpack.paging.ScriptedServices.serving;
import static dev.powerpack.paging.ScriptedServices.with;

import dev.powerpack.paging.ScriptedList.Envelope;
import dev.powerpack.paging.ScriptedList.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What services do, and what a walk makes of it. */
@SuppressWarnings("ImmutableEnumChecker") // The scripts hold no state.
enum WalkRow {
  NOTHING_CHANGES(Promise.EXACTLY, list -> {}),
  CREATES_AND_DELETES(Promise.EXACTLY, changing(ScriptedList::drift)),
  CREATES_AND_DELETES_WITHOUT_META(Promise.EXACTLY, list -> {
    list.change(ScriptedList::drift);
    list.serve((same, limit, offset) -> with(same.page(limit, offset), null, null));
  }),
  DELETES_AND_CREATES_ANEW(Promise.EXACTLY, changing((list, limit, offset) -> {
    if (!list.items.isEmpty()) {
      int place = list.random.nextInt(list.items.size());
      list.items.set(place, list.create());
    }
  })),
  REPLICAS_APART(Promise.EXACTLY, list -> {
    List<List<Item>> states = new ArrayList<>(List.of(List.copyOf(list.items)));
    list.serve((same, limit, offset) -> {
      same.drift(limit, offset);
      states.add(List.copyOf(same.items));
      int behind = same.random.nextInt(Math.min(3, states.size()));
      return ScriptedList.slice(states.get(states.size() - 1 - behind), limit, offset);
    });
  }),
  DELIVERED_MOVES_LATER(Promise.EXACTLY, changing((list, limit, offset) -> {
    int seen = Math.min(list.delivered.size(), list.items.size());
    if (seen > 0 && list.random.nextInt(3) == 0) {
      String key = list.delivered.get(list.random.nextInt(seen));
      int place = list.keys().indexOf(key);
      Item moved = list.items.remove(place);
      list.items.add(place + list.random.nextInt(list.items.size() - place + 1), moved);
    }
  })),
  UNDELIVERED_MOVES_EARLIER(Promise.EXACTLY_OR_LOUD, changing((list, limit, offset) -> {
    int seen = list.delivered.size();
    if (seen < list.items.size() && list.random.nextInt(3) == 0) {
      Item moved = list.items.remove(seen + list.random.nextInt(list.items.size() - seen));
      list.items.add(list.random.nextInt(seen + 1), moved);
    }
  })),
  TIES_IN_ANY_ORDER(Promise.EXACTLY_OR_LOUD, serving((list, limit, offset) -> {
    List<Item> all = new ArrayList<>(list.items);
    for (int i = 0; i < all.size(); ) {
      // Groups of 1 to 6 records, the same in each request.
      int end = Math.min(all.size(), i + 1 + (i * 7 + 3) % 6);
      Collections.shuffle(all.subList(i, end), list.random);
      i = end;
    }
    return ScriptedList.slice(all, limit, offset);
  })),
  TIES_FORWARDS_AND_BACKWARDS(Promise.EXACTLY_OR_LOUD, serving((list, limit, offset) -> {
    List<Item> all = new ArrayList<>(list.items);
    for (int i = 0; i < all.size() && list.requests % 2 == 0; i += 4) {
      Collections.reverse(all.subList(i, Math.min(all.size(), i + 4)));
    }
    return ScriptedList.slice(all, limit, offset);
  })),
  RANDOM_ORDER(Promise.EXACTLY_OR_LOUD, serving((list, limit, offset) -> {
    List<Item> all = new ArrayList<>(list.items);
    Collections.shuffle(all, list.random);
    return ScriptedList.slice(all, limit, offset);
  })),
  ONE_KEY_ON_TWO_RECORDS(Promise.EXACTLY, list -> {
    for (int i = 0; i < 2 && list.items.size() > 1; i++) {
      Item other = list.items.get(list.random.nextInt(list.items.size()));
      list.items.set(list.random.nextInt(list.items.size()), new Item(other.key(), list.created++));
    }
  }),
  RECORD_LISTED_TWICE(Promise.EXACTLY, list -> {
    if (!list.items.isEmpty()) {
      Item other = list.items.get(list.random.nextInt(list.items.size()));
      list.items.add(list.random.nextInt(list.items.size() + 1), other);
    }
  }),
  COUNT_ONE_TOO_HIGH(Promise.EXACTLY_AFTER_A_PASS_MORE, count(total -> total + 1)),
  COUNT_FAR_TOO_HIGH(Promise.EXACTLY_AFTER_A_PASS_MORE, count(total -> total + 5000)),
  COUNT_TOO_LOW(Promise.EXACTLY_AND_SOON, count(total -> total / 2)),
  COUNT_TOO_LOW_WITHOUT_LINK(
      Promise.EXACTLY_AND_SOON,
      serving(
          (list, limit, offset) -> with(list.page(limit, offset), list.items.size() / 2, null))),
  COUNT_TOO_LOW_AND_LINK_BY_IT(Promise.EXACTLY_AND_SOON, list -> {
    int total = list.random.nextInt(list.items.size() + 1);
    list.serve((same, limit, offset) ->
        with(same.page(limit, offset), total, offset + limit < total ? "?offset=0" : null));
  }),
  COUNT_OF_THE_PAGE(Promise.EXACTLY_AND_SOON, meta(p -> with(p, p.items().size(), null))),
  COUNT_ZERO(Promise.EXACTLY_AND_SOON, count(total -> 0)),
  COUNT_ZERO_WITHOUT_LINK(Promise.EXACTLY_AND_SOON, meta(p -> with(p, 0, null))),
  COUNT_ABSENT(Promise.EXACTLY_AND_SOON, meta(p -> with(p, null, p.next()))),
  META_ABSENT(Promise.EXACTLY_AND_SOON, meta(p -> with(p, null, null))),
  LINK_ALWAYS_THERE(Promise.EXACTLY_AND_SOON, meta(p -> with(p, p.total(), "?offset=0"))),
  LINK_EMPTY(Promise.EXACTLY_AND_SOON, meta(p -> with(p, p.total(), ""))),
  LINK_ABSENT(Promise.EXACTLY_AND_SOON, meta(p -> with(p, p.total(), null))),
  LINK_TO_ITSELF_AND_COUNT_ZERO(Promise.EXACTLY_AND_SOON, meta(p -> with(p, 0, "?offset=0"))),
  PAGES_OF_ACCIDENTAL_LENGTH(Promise.EXACTLY, cut((list, limit) -> 1 + list.random.nextInt(limit))),
  SHORT_PAGES_AND_COUNT_TOO_LOW(Promise.EXACTLY, serving((list, limit, offset) -> {
    Envelope page = list.page(1 + list.random.nextInt(limit), offset);
    return with(page, list.items.size() - 2, page.next());
  })),
  PAGE_OF_ONE_IN_THE_MIDDLE(Promise.EXACTLY, cut((list, limit) -> list.requests == 2 ? 1 : limit)),
  PAGE_EMPTY_IN_THE_MIDDLE(Promise.EXACTLY, cut((list, limit) -> list.requests == 2 ? 0 : limit)),
  PAGES_EMPTY_IN_THE_MIDDLE(Promise.EXACTLY, hidden(2, (list, limit) -> {
    int from = limit + list.random.nextInt(list.items.size() + 1);
    // More than two pages are not skipped.
    int gap = list.random.nextInt(2 * limit + 1);
    return place -> place >= from && place < from + gap;
  })),
  PAGES_EMPTY_FOR_A_WHILE(
      Promise.EXACTLY_OR_LOUD,
      cut((list, limit) -> list.requests > 1 && list.requests < 40 ? 0 : limit)),
  PAGES_EMPTY_WITHOUT_COUNT(Promise.EXACTLY, serving((list, limit, offset) -> {
    Envelope page = list.page(limit, offset);
    boolean empty = list.requests == 1 && page.next() != null;
    return new Envelope(empty ? List.of() : page.items(), null, page.next());
  })),
  PLACES_HIDDEN_FROM_PAGES_OF_FEW(Promise.EXACTLY, list -> {
    int cap = 1 + list.random.nextInt(3);
    list.serve((same, limit, offset) -> {
      int size = same.items.size();
      int to = Math.min(offset + Math.min(cap, limit), 2 * size);
      List<Item> shown = IntStream.range(offset, to)
          .filter(place -> place % 2 == 0)
          .mapToObj(place -> same.items.get(place / 2))
          .toList();
      return new Envelope(shown, size, to < 2 * size ? "?offset=" + to : null);
    });
  }),
  RECORDS_HIDDEN_AFTER_PAGING(Promise.EXACTLY, hidden(3, (list, limit) -> {
    int seed = list.random.nextInt();
    int oneOf = 2 + list.random.nextInt(60);
    // One record of each page is shown, and the first page is whole.
    return place -> place % limit > 0 && new SplittableRandom(seed + place).nextInt(oneOf) == 0;
  })),
  LIMIT_CAPPED_TO_ONE_AND_COUNT_ZERO(Promise.EXACTLY, list -> {
    if (list.items.size() > 9) {
      list.items.add(9, list.items.get(8));
    }
    list.serve((same, limit, offset) -> {
      Envelope page = same.page(1, offset);
      return with(page, 0, page.next());
    });
  }),
  PAGES_IN_TURN_WHATEVER_THE_OFFSET(
      Promise.EXACTLY_OR_LOUD,
      serving((list, limit, offset) -> list.page(limit, (list.requests - 1) * limit))),
  FULL_LAST_PAGE_FOR_EACH_OFFSET_BEHIND(Promise.EXACTLY, list -> {
    list.change((same, limit, offset) -> {
      if (same.requests == 2 && same.items.size() > limit + 1) {
        same.items.remove(0);
      }
    });
    list.serve((same, limit, offset) ->
        same.page(limit, Math.min(offset, Math.max(0, same.items.size() - limit))));
  }),
  OFFSET_AT_MOST_THAT_OF_THE_LAST_PAGE(Promise.EXACTLY, serving((list, limit, offset) -> {
    int last = Math.max(0, list.items.size() - 1) / limit * limit;
    return list.page(limit, Math.min(offset, last));
  })),
  LIMIT_CAPPED(Promise.EXACTLY, list -> {
    int cap = 1 + list.random.nextInt(list.random.nextBoolean() ? 5 : 20);
    list.serve((same, limit, offset) -> same.page(Math.min(cap, limit), offset));
  }),
  SAME_PAGE_FOR_ALL(Promise.FIRST_PAGE_OR_LOUD, offset((limit, offset) -> 0)),
  SAME_PAGE_AT_FIRST(
      Promise.EXACTLY_OR_LOUD,
      serving((list, limit, offset) -> list.page(limit, list.requests < 9 ? 0 : offset))),
  OFFSET_ROUNDED(Promise.FIRST_PAGE_OR_LOUD, offset((limit, offset) -> offset - offset % limit)),
  OFFSET_ROUNDED_TO_TEN(Promise.EXACTLY_OR_LOUD, offset((limit, offset) -> offset - offset % 10)),
  OFFSET_COUNTS_PAGES(Promise.FIRST_PAGE_OR_LOUD, offset((limit, offset) -> offset * limit));

  /** What a walk owes. Nothing comes twice in any row. */
  enum Promise {
    /** Every record that stays, and a normal end. */
    EXACTLY,
    /** That, with at most 3 requests more than needed. */
    EXACTLY_AND_SOON,
    /** That, with a second pass through the list. */
    EXACTLY_AFTER_A_PASS_MORE,
    /** Every record that stays, or an exception first. */
    EXACTLY_OR_LOUD,
    /** A list of one page comes whole and soon; an exception comes after few requests. */
    FIRST_PAGE_OR_LOUD;

    boolean countsRequests() {
      return this != EXACTLY && this != EXACTLY_OR_LOUD;
    }

    /**
     * Whether a walk keeps it that delivered every record that was there all the time, or not,
     * ended with an exception, or not, and sent so many requests up to there.
     */
    boolean isKept(boolean complete, boolean loud, int needed, int sent) {
      boolean quiet = complete && !loud;
      return switch (this) {
        case EXACTLY -> quiet;
        case EXACTLY_AND_SOON -> quiet && sent <= needed + 3;
        // Once more through the list, cut otherwise; a probe, and what is read ahead at both ends.
        case EXACTLY_AFTER_A_PASS_MORE -> quiet && sent <= 2 * needed + 19;
        case EXACTLY_OR_LOUD -> complete || loud;
        case FIRST_PAGE_OR_LOUD -> needed > 1 ? quiet || (loud && sent <= 25) : quiet && sent <= 12;
      };
    }
  }

  final Promise promise;
  final Consumer<ScriptedList> script;

  WalkRow(Promise promise, Consumer<ScriptedList> script) {
    this.promise = promise;
    this.script = script;
  }
}
