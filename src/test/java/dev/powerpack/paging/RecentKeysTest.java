package dev.powerpack.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.powerpack.exception.PowerpackException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentKeysTest {
  private final RecentKeys keys = new RecentKeys();

  @Test
  void keysAreNumberedInTheOrderInWhichTheyCome() {
    assertThat(keys.addAll(List.of("a", "b", "a", "", "é"))).containsExactly(0, 1, 0, 2, 3);
    assertThat(keys.indexOf("é")).isEqualTo(3);
    assertThat(keys.indexOf("c")).isEqualTo(-1);
    assertThat(keys.size()).isEqualTo(4);
    // These have one hash code each.
    assertThat(keys.addAll(List.of("Aa", "BB", "AaAa", "BBBB", "AaBB")))
        .containsExactly(4, 5, 6, 7, 8);
  }

  @Test
  void hundredThousandUuidsTakeLessThan6Megabytes() {
    List<String> uuids = new ArrayList<>();
    IntStream.range(0, 100_000)
        .forEach(i -> uuids.add(new UUID(i * 0x9E3779B97F4A7C15L, i).toString()));
    long before = used();
    keys.addAll(uuids);
    long taken = used() - before;
    System.out.printf("100,000 uuids take %,d bytes%n", taken);
    assertThat(taken).isLessThan(6_000_000);
    assertThat(keys.indexOf(uuids.get(99_999))).isEqualTo(99_999);
  }

  @Test
  void moreThanAMillionKeysAreAnException() {
    for (int i = 0; i < 1000; i++) {
      int from = i * 1000;
      keys.addAll(IntStream.range(from, from + 1000).mapToObj(String::valueOf).toList());
    }
    assertThat(keys.addAll(List.of("999999", "0", "999999"))).containsExactly(999_999, 0, 999_999);
    assertThatThrownBy(() -> keys.addAll(Collections.singletonList("one more")))
        .isExactlyInstanceOf(PowerpackException.class);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
