package dev.powerpack.examples;

import dev.powerpack.exception.PowerpackException;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
import dev.powerpack.paging.Pager;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Reads one page, or all with a progress bar, and keeps what came before a failure. */
record Lister(PrintStream err, IntSupplier terminalColumns, Waiting waiting) {
  /** Powerpacks, what to say of them, and what kept the rest from coming. */
  record Listing(
      List<Powerpack> powerpacks, String summary, @Nullable PowerpackException failure) {}

  /** One page of the list. */
  Listing page(Pager<Powerpack> list) {
    waiting.begin();
    try {
      Page<Powerpack> page = list.page();
      int size = page.getItems().size();
      return new Listing(page.getItems(), part(size, page.getTotalCount(), page.getOffset()), null);
    } catch (PowerpackException e) {
      return new Listing(List.of(), "", e);
    } finally {
      waiting.end();
    }
  }

  /** All pages of a list that begins at {@code offset}. */
  Listing all(Pager<Powerpack> list, int offset) {
    List<Powerpack> powerpacks = new ArrayList<>();
    Integer total = null;
    PowerpackException failure = null;
    waiting.begin();
    try (Progress progress = new Progress(err, terminalColumns)) {
      for (Page<Powerpack> page : list.pages()) {
        waiting.end();
        powerpacks.addAll(page.getItems());
        total = page.getTotalCount();
        progress.show(powerpacks.size(), total == null ? powerpacks.size() : total - offset);
        if (!progress.isShown()) {
          waiting.begin();
        }
      }
    } catch (PowerpackException e) {
      failure = e;
    } finally {
      waiting.end();
    }
    int size = powerpacks.size();
    boolean whole = offset == 0 && failure == null;
    return new Listing(powerpacks, whole ? counted(size) : part(size, total, offset), failure);
  }

  private static String part(int size, @Nullable Integer total, int offset) {
    // A walk from beyond the end has no page that says how many there are.
    String share = size == 0 || total == null ? counted(size) : size + " of " + counted(total);
    return share + ", from offset " + offset;
  }

  private static String counted(int count) {
    return count == 1 ? "1 powerpack" : count + " powerpacks";
  }
}
