package dev.powerpack.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.paging.ScriptedList.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two to five replicas take turns, and one is behind: it has some records less at the start. */
final class WalkReplicasTest {
  @ParameterizedTest
  @CsvSource({"2, 1", "2, 2", "2, 5", "3, 1", "3, 2", "4, 1", "5, 3"})
  void walkThroughReplicasInTurnIsComplete(int replicas, int behind) {
    for (int records = behind; records < 90; records++) {
      for (int pageSize : new int[] {2, 3, 20}) {
        for (int readAhead : new int[] {1, 4}) {
          for (int first = 0; first < replicas; first++) {
            assertIsComplete(records, pageSize, readAhead, behind, replicas, first);
          }
        }
      }
    }
  }

  private static void assertIsComplete(
      int records, int pageSize, int readAhead, int behind, int replicas, int first) {
    ScriptedList list = new ScriptedList(new Random(1), records).neverFails();
    List<Item> stay = list.items.subList(behind, records);
    list.serve((same, limit, offset) -> ScriptedList.slice(
        (same.requests + first) % replicas == 0 ? stay : same.items, limit, offset));
    List<Item> delivered = new ArrayList<>();
    list.pager().withPageSize(pageSize).withReadAhead(readAhead).forEach(delivered::add);
    assertThat(delivered)
        .as("%s records by %s, %s ahead, %s first", records, pageSize, readAhead, first)
        .doesNotHaveDuplicates()
        .containsAll(stay);
  }
}
