package dev.powerpack.paging;

import dev.powerpack.paging.ScriptedList.Change;
import dev.powerpack.paging.ScriptedList.Envelope;
import dev.powerpack.paging.ScriptedList.Item;
import dev.powerpack.paging.ScriptedList.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.IntBinaryOperator;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntBiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What scripts of {@link WalkRow} are made of. */
final class ScriptedServices {
  private ScriptedServices() {}

  static Consumer<ScriptedList> changing(Change change) {
    return list -> list.change(change);
  }

  static Consumer<ScriptedList> serving(Server server) {
    return list -> list.serve(server);
  }

  static Consumer<ScriptedList> meta(UnaryOperator<Envelope> change) {
    return serving((list, limit, offset) -> change.apply(list.page(limit, offset)));
  }

  static Consumer<ScriptedList> count(IntUnaryOperator change) {
    return meta(p -> with(p, change.applyAsInt(Objects.requireNonNull(p.total())), p.next()));
  }

  static Envelope with(Envelope page, @Nullable Integer total, @Nullable String next) {
    return new Envelope(page.items(), total, next);
  }

  static Consumer<ScriptedList> cut(ToIntBiFunction<ScriptedList, Integer> length) {
    return serving((list, limit, offset) -> {
      Envelope page = list.page(limit, offset);
      int most = Math.min(length.applyAsInt(list, limit), page.items().size());
      return new Envelope(page.items().subList(0, most), page.total(), page.next());
    });
  }

  /**
   * Places of the list hold nothing that is shown. Some lists count them, others do not; and as one
   * of so many kinds there are lists that neither count nor link.
   */
  static Consumer<ScriptedList> hidden(
      int kinds, BiFunction<ScriptedList, Integer, IntPredicate> script) {
    return list -> {
      int kind = list.random.nextInt(kinds);
      AtomicReference<@Nullable IntPredicate> hides = new AtomicReference<>();
      list.serve((same, limit, offset) -> {
        IntPredicate isHidden =
            hides.updateAndGet(made -> made == null ? script.apply(same, limit) : made);
        List<@Nullable Item> places = new ArrayList<>();
        for (Item item : same.items) {
          while (isHidden.test(places.size())) {
            places.add(null);
          }
          places.add(item);
        }
        int from = Math.min(offset, places.size());
        int to = Math.min(places.size(), from + limit);
        List<Item> shown =
            places.subList(from, to).stream().filter(Objects::nonNull).toList();
        if (kind == 2) {
          return new Envelope(shown, null, null);
        }
        int count = kind == 1 ? places.size() : same.items.size();
        return new Envelope(shown, count, to < places.size() ? "?offset=" + to : null);
      });
    };
  }

  static Consumer<ScriptedList> offset(IntBinaryOperator understood) {
    return serving((list, limit, offset) -> list.page(limit, understood.applyAsInt(limit, offset)));
  }
}
