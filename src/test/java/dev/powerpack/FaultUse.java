package dev.powerpack;

import dev.powerpack.exception.PowerpackException;
import dev.powerpack.model.Powerpack;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletionException;

/**
 * The uses of a client that meet a fault. Each continues after a failure as its caller would, until
 * it has all that it wants.
 */
enum FaultUse {
  PAGE {
    @Override
    List<Powerpack> run(PowerpackClient client, List<PowerpackException> failures, Runnable mend) {
      return page(CallStyle.BLOCKING, client, failures, mend);
    }
  },
  PAGE_ASYNC {
    @Override
    List<Powerpack> run(PowerpackClient client, List<PowerpackException> failures, Runnable mend) {
      return page(CallStyle.ASYNC, client, failures, mend);
    }
  },
  WALK {
    @Override
    List<Powerpack> run(PowerpackClient client, List<PowerpackException> failures, Runnable mend) {
      return walk(client, 1, failures, mend);
    }
  },
  WALK_AHEAD {
    @Override
    List<Powerpack> run(PowerpackClient client, List<PowerpackException> failures, Runnable mend) {
      return walk(client, 3, failures, mend);
    }
  };

  /** More failures than this mean that the fault was not mended. */
  private static final int MOST_FAILURES = 10;

  /**
   * Fetches until it has all.
   *
   * @param failures what was thrown meanwhile
   * @param mend is run after each failure
   * @return what was delivered, in order
   */
  abstract List<Powerpack> run(
      PowerpackClient client, List<PowerpackException> failures, Runnable mend);

  boolean isWalk() {
    return this == WALK || this == WALK_AHEAD;
  }

  private static List<Powerpack> page(
      CallStyle style, PowerpackClient client, List<PowerpackException> failures, Runnable mend) {
    try {
      return style.firstPage(client).getItems();
    } catch (PowerpackException | CompletionException e) {
      note(e, failures);
      mend.run();
      return style.firstPage(client).getItems();
    }
  }

  private static List<Powerpack> walk(
      PowerpackClient client, int readAhead, List<PowerpackException> failures, Runnable mend) {
    List<Powerpack> delivered = new ArrayList<>();
    Iterator<Powerpack> records =
        client.powerpacks().list().withReadAhead(readAhead).iterator();
    while (true) {
      try {
        if (!records.hasNext()) {
          return delivered;
        }
        delivered.add(records.next());
      } catch (PowerpackException e) {
        note(e, failures);
        mend.run();
      }
    }
  }

  private static void note(RuntimeException failure, List<PowerpackException> failures) {
    failures.add(TestClients.failureOf(() -> {
      throw failure;
    }));
    if (failures.size() > MOST_FAILURES) {
      throw failure;
    }
  }
}
