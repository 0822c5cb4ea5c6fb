package dev.powerpack;

import dev.powerpack.model.Powerpack;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The ways to ask that meet a fault. Each goes on after a failure as its caller would, until it has
 * all it asked for.
 */
enum FaultUse {
  LIST {
    @Override
    List<Powerpack> run(PowerpackClient client, List<PowerpackException> failures, Runnable mend) {
      return page(Mode.NOW, client, failures, mend);
    }
  },
  LIST_ASYNC {
    @Override
    List<Powerpack> run(PowerpackClient client, List<PowerpackException> failures, Runnable mend) {
      return page(Mode.LATER, client, failures, mend);
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
   * Asks until it has all.
   *
   * @param failures what was thrown meanwhile
   * @param mend is run after each failure
   */
  abstract List<Powerpack> run(
      PowerpackClient client, List<PowerpackException> failures, Runnable mend);

  boolean isWalk() {
    return this == WALK || this == WALK_AHEAD;
  }

  private static List<Powerpack> page(
      Mode mode, PowerpackClient client, List<PowerpackException> failures, Runnable mend) {
    try {
      return mode.list(client).getPowerpacks();
    } catch (PowerpackException | java.util.concurrent.CompletionException e) {
      note(e, failures);
      mend.run();
      return mode.list(client).getPowerpacks();
    }
  }

  private static List<Powerpack> walk(
      PowerpackClient client, int readAhead, List<PowerpackException> failures, Runnable mend) {
    List<Powerpack> delivered = new ArrayList<>();
    Iterator<Powerpack> records = client.listAll().withReadAhead(readAhead).iterator();
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
    failures.add(Setup.failureOf(() -> {
      throw failure;
    }));
    if (failures.size() > MOST_FAILURES) {
      throw failure;
    }
  }
}
