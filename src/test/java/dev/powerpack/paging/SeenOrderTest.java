package dev.powerpack.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often passes have to see one order. */
class SeenOrderTest {
  private SeenOrder order = new SeenOrder();

  @Test
  void fourPassesOf16RequestsShowIt() {
    assertThat(fourPassesOf(5, 1, 2)).isEqualTo("0000");
    assertThat(fourPassesOf(1, 1, 2)).isEqualTo("1111");
  }

  @Test
  void anotherOrderBeginsToCountAnew() {
    assertThat(fourPassesOf(8, 1, 2)).isEqualTo("0001");
    assertThat(fourPassesOf(8, 1, 2)).isEqualTo("1111");
    assertThat(fourPassesOf(8, 2, 1)).isEqualTo("0001");
  }

  @Test
  void passThatLostItsPlaceShowsNothing() {
    fourPassesOf(8, 1, 2);
    SeenOrder next = new SeenOrder();
    next.lose();
    IntStream.of(1, 2).forEach(next::add);
    assertThat(next.isOfFourPasses(order)).isFalse();
  }

  /** Whether each of four passes of so many requests shows it. */
  private String fourPassesOf(int requests, int... records) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      SeenOrder before = order;
      order = new SeenOrder();
      IntStream.range(0, requests).forEach(request -> order.countRequest());
      IntStream.of(records).forEach(order::add);
      shown.append(order.isOfFourPasses(before) ? 1 : 0);
    }
    return shown.toString();
  }
}
