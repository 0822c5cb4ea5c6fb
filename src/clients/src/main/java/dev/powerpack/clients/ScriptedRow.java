package dev.powerpack.clients;

import dev.powerpack.clients.ScriptedAccount.Item;
import dev.powerpack.clients.ScriptedAccount.Sent;
import dev.powerpack.clients.ScriptedAccount.Server;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntBiFunction;
import java.util.function.UnaryOperator;

/** What services do, and what a walk owes: the table of the Java SDK, over HTTP. */
enum ScriptedRow {
  NOTHING_CHANGES(Owed.EXACTLY, ScriptedAccount::page),
  CREATES_AND_DELETES(Owed.EXACTLY, after(Changes::drift)),
  CREATES_DELETES_AND_FAULTS(Owed.EXACTLY_AFTER_FAULTS, after(Changes::drift)),
  DELETES_AND_CREATES_ANEW(Owed.EXACTLY, after(Changes::createAnew)),
  REPLICAS_APART(Owed.EXACTLY, Changes::replicas),
  DELIVERED_MOVES_LATER(Owed.EXACTLY, after(Changes::moveLater)),
  UNDELIVERED_MOVES_EARLIER(Owed.EXACTLY_OR_LOUD, after(Changes::moveEarlier)),
  TIES_IN_ANY_ORDER(Owed.EXACTLY_OR_LOUD, (account, limit, offset) -> {
    List<Item> all = new ArrayList<>(account.items);
    for (int i = 0; i < all.size(); ) {
      // Groups of 1 to 6 records, the same in each request.
      int end = Math.min(all.size(), i + 1 + (i * 7 + 3) % 6);
      Collections.shuffle(all.subList(i, end), account.random);
      i = end;
    }
    return ScriptedAccount.slice(all, limit, offset);
  }),
  TIES_FORWARDS_AND_BACKWARDS(Owed.EXACTLY_OR_LOUD, (account, limit, offset) -> {
    List<Item> all = new ArrayList<>(account.items);
    for (int i = 0; i < all.size() && account.requests % 2 == 0; i += 4) {
      Collections.reverse(all.subList(i, Math.min(all.size(), i + 4)));
    }
    return ScriptedAccount.slice(all, limit, offset);
  }),
  RANDOM_ORDER(Owed.EXACTLY_OR_LOUD, (account, limit, offset) -> {
    List<Item> all = new ArrayList<>(account.items);
    Collections.shuffle(all, account.random);
    return ScriptedAccount.slice(all, limit, offset);
  }),
  ONE_KEY_ON_TWO_RECORDS(Owed.EXACTLY, ScriptedAccount::page, Changes::shareKeys),
  RECORD_LISTED_TWICE(Owed.EXACTLY, ScriptedAccount::page, Changes::listTwice),
  COUNT_ONE_TOO_HIGH(Owed.EXACTLY_AFTER_A_LOOK, count(total -> total + 1)),
  COUNT_FAR_TOO_HIGH(Owed.EXACTLY_AFTER_A_LOOK, count(total -> total + 5000)),
  COUNT_TOO_LOW(Owed.EXACTLY_AND_SOON, count(total -> total / 2)),
  COUNT_ZERO(Owed.EXACTLY_AND_SOON, count(total -> 0)),
  COUNT_ZERO_WITHOUT_LINK(Owed.EXACTLY_AND_SOON, meta(p -> with(p, 0, null))),
  COUNT_ABSENT(Owed.EXACTLY_AND_SOON, meta(p -> with(p, null, p.next()))),
  META_ABSENT(Owed.EXACTLY_AND_SOON, meta(p -> with(p, null, null))),
  LINK_ALWAYS_THERE(Owed.EXACTLY_AND_SOON, meta(p -> with(p, p.total(), "?offset=0"))),
  LINK_EMPTY(Owed.EXACTLY_AND_SOON, meta(p -> with(p, p.total(), ""))),
  LINK_ABSENT(Owed.EXACTLY_AND_SOON, meta(p -> with(p, p.total(), null))),
  LINK_TO_ITSELF_AND_COUNT_ZERO(Owed.EXACTLY_AND_SOON, meta(p -> with(p, 0, "?offset=0"))),
  PAGES_OF_ACCIDENTAL_LENGTH(Owed.EXACTLY, cut((list, limit) -> 1 + list.random.nextInt(limit))),
  PAGE_OF_ONE_IN_THE_MIDDLE(Owed.EXACTLY, cut((list, limit) -> list.requests == 2 ? 1 : limit)),
  PAGE_EMPTY_IN_THE_MIDDLE(Owed.EXACTLY, cut((list, limit) -> list.requests == 2 ? 0 : limit)),
  LIMIT_CAPPED(Owed.EXACTLY, cut((list, limit) -> 1 + list.owed.size() % 5)),
  SAME_PAGE_FOR_ALL(Owed.FIRST_PAGE_OR_LOUD, offset((limit, offset) -> 0)),
  SAME_PAGE_AT_FIRST(
      Owed.EXACTLY_AFTER_FAULTS,
      (account, limit, offset) -> account.page(limit, account.requests < 9 ? 0 : offset)),
  OFFSET_ROUNDED(Owed.FIRST_PAGE_OR_LOUD, offset((limit, offset) -> offset - offset % limit)),
  OFFSET_ROUNDED_TO_TEN(Owed.EXACTLY_OR_LOUD, offset((limit, offset) -> offset - offset % 10)),
  OFFSET_COUNTS_PAGES(Owed.FIRST_PAGE_OR_LOUD, offset((limit, offset) -> offset * limit));

  /** What a walk owes. Nothing comes twice in any row. */
  enum Owed {
    /** Every record that stays, and a normal end. */
    EXACTLY("exactly once"),
    /** That, by a walk that goes on after errors. */
    EXACTLY_AFTER_FAULTS("once, resumed"),
    /** That, with at most 3 requests more than needed. */
    EXACTLY_AND_SOON("once, soon"),
    /** That, with a second look at the list. */
    EXACTLY_AFTER_A_LOOK("once, 2 looks"),
    /** Every record that stays, or an error. */
    EXACTLY_OR_LOUD("once or loud"),
    /** A list of one page comes whole and soon; an error comes after few requests. */
    FIRST_PAGE_OR_LOUD("once or loud");

    final String text;

    Owed(String text) {
      this.text = text;
    }

    /** After how many errors a walk goes on. */
    int resumes() {
      return this == EXACTLY_AFTER_FAULTS ? 1000 : 0;
    }

    boolean isKept(ScriptedAccount account, boolean complete, boolean loud) {
      int needed = account.needed();
      int sent = account.requests;
      return switch (this) {
        case EXACTLY, EXACTLY_AFTER_FAULTS -> complete && !loud;
        case EXACTLY_AND_SOON -> complete && !loud && sent <= needed + 3;
        case EXACTLY_AFTER_A_LOOK -> complete && !loud && sent <= 2 * needed + 16;
        case EXACTLY_OR_LOUD -> complete || loud;
        case FIRST_PAGE_OR_LOUD ->
          needed > 1 ? (complete && !loud) || (loud && sent <= 25) : complete && !loud && sent <= 4;
      };
    }
  }

  final Owed owed;
  final Server server;
  final Consumer<ScriptedAccount> prepare;
  /** Whether some requests fail. */
  final boolean fails = name().endsWith("FAULTS");

  ScriptedRow(Owed owed, Server server) {
    this(owed, server, account -> {});
  }

  ScriptedRow(Owed owed, Server server, Consumer<ScriptedAccount> prepare) {
    this.owed = owed;
    this.server = server;
    this.prepare = prepare;
  }

  private static Server after(Changes.Change change) {
    return (account, limit, offset) -> {
      change.before(account, limit);
      return account.page(limit, offset);
    };
  }

  private static Server meta(UnaryOperator<Sent> change) {
    return (account, limit, offset) -> change.apply(account.page(limit, offset));
  }

  private static Server count(IntUnaryOperator change) {
    return meta(page -> with(page, change.applyAsInt(page.total()), page.next()));
  }

  private static Sent with(Sent page, Integer total, String next) {
    return new Sent(page.items(), total, next);
  }

  private static Server cut(ToIntBiFunction<ScriptedAccount, Integer> length) {
    return (account, limit, offset) -> {
      Sent page = account.page(limit, offset);
      int most = Math.min(length.applyAsInt(account, limit), page.items().size());
      return new Sent(page.items().subList(0, most), page.total(), page.next());
    };
  }

  private static Server offset(IntBinaryOperator understood) {
    return (account, limit, offset) -> account.page(limit, understood.applyAsInt(limit, offset));
  }
}
