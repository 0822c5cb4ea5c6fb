package dev.powerpack;

import static dev.powerpack.TestClients.clientOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.model.Powerpack;
import dev.powerpack.testing.FakePlivo;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The smallest forms of a list whose order moves. The table of them is in WalkTableTest. */
class MovedRecordTest {
  @Test
  void recordThatMovesToALaterPlaceTakesNoOtherWithIt() {
    assertAllCome((fake, request) -> {
      if (request == 2) {
        move(fake, 3, 37);
      }
    });
  }

  @Test
  void tieThatIsBrokenTheOtherWayLosesNothing() {
    assertAllCome((fake, request) -> {
      if (request == 3) {
        move(fake, 38, 39);
      }
    });
  }

  @Test
  void recordOfAKeyThatCameBeforeHidesNoOther() {
    try (FakePlivo fake = FakePlivo.start();
        PowerpackClient client = clientOf(fake).build()) {
      Powerpack hidden = fake.powerpacks().get(35);
      fake.remove(hidden.getUuid());
      fake.add(35, hidden.toBuilder().uuid(fake.powerpacks().get(5).getUuid()).build());
      List<Powerpack> others = new ArrayList<>(fake.powerpacks());
      others.remove(35);
      assertThat(client.powerpacks().list()).containsExactlyElementsOf(others);
    }
  }

  private static void assertAllCome(Hook hook) {
    try (FakePlivo fake = FakePlivo.start();
        PowerpackClient client = clientOf(fake).build()) {
      List<Powerpack> all = fake.powerpacks();
      AtomicInteger requests = new AtomicInteger();
      fake.onRequest(request -> hook.on(fake, requests.incrementAndGet()));
      assertThat(client.powerpacks().list()).containsExactlyInAnyOrderElementsOf(all);
    }
  }

  private static void move(FakePlivo fake, int from, int to) {
    Powerpack moved = fake.powerpacks().get(from);
    fake.remove(moved.getUuid());
    fake.add(to, moved);
  }

  private interface Hook {
    void on(FakePlivo fake, int request);
  }
}
