package dev.powerpack.examples;

import dev.powerpack.PageRequest;
import dev.powerpack.PowerpackClient;
import dev.powerpack.PowerpackPage;
import dev.powerpack.model.Powerpack;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Reads one page, or all with a progress bar. */
final class Lister {
  private final PowerpackClient client;
  private final PrintStream err;
  private final BooleanSupplier errIsTerminal;

  Lister(PowerpackClient client, PrintStream err, BooleanSupplier errIsTerminal) {
    this.client = client;
    this.err = err;
    this.errIsTerminal = errIsTerminal;
  }

  /**
   * The page, or all pages from this one on.
   *
   * @throws dev.powerpack.PowerpackException if a call fails
   */
  Listing list(boolean all, PageRequest request) {
    if (all) {
      return all(request);
    }
    PowerpackPage page = client.list(request);
    return new Listing(
        page.getPowerpacks(),
        part(page.getPowerpacks().size(), page.getTotalCount(), request.getOffset()));
  }

  private Listing all(PageRequest request) {
    List<Powerpack> powerpacks = new ArrayList<>();
    int total = 0;
    try (Progress progress = new Progress(err, errIsTerminal)) {
      for (PowerpackPage page : client
          .listAll()
          .withPageSize(request.getLimit())
          .withOffset(request.getOffset())
          .pages()) {
        powerpacks.addAll(page.getPowerpacks());
        total = page.getTotalCount();
        progress.show(powerpacks.size(), total - request.getOffset());
      }
    }
    int offset = request.getOffset();
    return new Listing(
        powerpacks,
        offset == 0 ? counted(powerpacks.size()) : part(powerpacks.size(), total, offset));
  }

  private static String part(int size, int total, int offset) {
    // A walk from beyond the end has no page that says how many there are.
    return (size == 0 ? counted(0) : size + " of " + counted(total)) + ", from offset " + offset;
  }

  private static String counted(int count) {
    return count == 1 ? "1 powerpack" : count + " powerpacks";
  }
}
