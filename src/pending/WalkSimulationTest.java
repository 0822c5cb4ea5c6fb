package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.model.Powerpack;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/**
 * More accounts: {@code mvn test -Dtest=WalkSimulationTest -DargLine=-Dsimulation.accounts=100000}.
 */
class WalkSimulationTest {
  private static final int ACCOUNTS = Integer.getInteger("simulation.accounts", 1000);
  private static final long SEED = Long.getLong("simulation.seed", 20201009);

  @Test
  void survivingRecordIsDeliveredExactlyOnceOnePageAfterTheOther() {
    assertPerfect(new Simulation(SEED, 3, client -> client.listAll().iterator()).run(ACCOUNTS));
  }

  @Test
  void survivingRecordIsDeliveredExactlyOnceWithReadAhead() {
    assertPerfect(
        new Simulation(SEED, 3, client -> client.listAll().withReadAhead(4).iterator())
            .run(ACCOUNTS));
  }

  @Test
  void survivingRecordIsDeliveredExactlyOnceInSmallPages() {
    assertPerfect(
        new Simulation(SEED, 1, client -> client.listAll().withPageSize(7).iterator())
            .run(ACCOUNTS / 4));
  }

  /** Shows that the simulation sees: the same accounts, read without an overlap. */
  @Test
  void simulationFindsWhatAWalkWithoutOverlapLosesAndRepeats() {
    Simulation simulation = new Simulation(SEED, 3, Naive::new).run(200);
    System.out.println("without overlap: " + simulation);
    assertThat(simulation.lost).isPositive();
    assertThat(simulation.twice).isPositive();
  }

  private static void assertPerfect(Simulation simulation) {
    System.out.println(simulation);
    assertThat(simulation.lost).as("lost").isZero();
    assertThat(simulation.twice).as("delivered twice").isZero();
    assertThat(simulation.disordered).as("out of order").isZero();
    assertThat(simulation.owed).isGreaterThan(simulation.accounts * 50);
    // Pages of 20 would be about 13 an account; each change of the place costs a few more.
    assertThat(simulation.requests).isLessThan(simulation.accounts * 150);
  }

  /** What most SDKs do: the next page begins where this one ended. */
  private static final class Naive implements Iterator<Powerpack> {
    private final PowerpackClient client;
    private PageRequest next = PageRequest.first();
    private boolean last;
    private Iterator<Powerpack> page = Collections.emptyIterator();

    Naive(PowerpackClient client) {
      this.client = client;
    }

    @Override
    public boolean hasNext() {
      while (!page.hasNext() && !last) {
        PowerpackPage came = client.list(next);
        page = came.getPowerpacks().iterator();
        last = !came.hasNext();
        next = last ? next : came.next();
      }
      return page.hasNext();
    }

    @Override
    public Powerpack next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.next();
    }
  }
}
