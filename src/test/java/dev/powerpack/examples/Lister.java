package dev.powerpack.examples;

import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
import dev.powerpack.paging.Pager;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Reads one page, or all with a progress bar. */
final class Lister {
  private final PrintStream err;
  private final BooleanSupplier errIsTerminal;

  Lister(PrintStream err, BooleanSupplier errIsTerminal) {
    this.err = err;
    this.errIsTerminal = errIsTerminal;
  }

  /**
   * One page of the list.
   *
   * @throws dev.powerpack.exception.PowerpackException if the call fails
   */
  static Listing page(Pager<Powerpack> list) {
    Page<Powerpack> page = list.page();
    return new Listing(
        page.getItems(), part(page.getItems().size(), page.getTotalCount(), page.getOffset()));
  }

  /**
   * All pages of a list that begins at {@code offset}.
   *
   * @throws dev.powerpack.exception.PowerpackException if a call fails
   */
  Listing all(Pager<Powerpack> list, int offset) {
    List<Powerpack> powerpacks = new ArrayList<>();
    Integer total = null;
    try (Progress progress = new Progress(err, errIsTerminal)) {
      for (Page<Powerpack> page : list.pages()) {
        powerpacks.addAll(page.getItems());
        total = page.getTotalCount();
        progress.show(powerpacks.size(), total == null ? powerpacks.size() : total - offset);
      }
    }
    int size = powerpacks.size();
    return new Listing(powerpacks, offset == 0 ? counted(size) : part(size, total, offset));
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
