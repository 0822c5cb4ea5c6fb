package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PageRequestTest {
  @Test
  void firstHasTheDefaultsOfTheContract() {
    assertThat(PageRequest.first()).hasToString("PageRequest{limit=20, offset=0}");
    assertThat(PageRequest.first().getLimit()).isEqualTo(20);
    assertThat(PageRequest.first().getOffset()).isZero();
  }

  @Test
  void boundsAreTaken() {
    assertThat(PageRequest.first().withLimit(1).withOffset(Integer.MAX_VALUE))
        .hasToString("PageRequest{limit=1, offset=2147483647}");
    assertThat(PageRequest.first().withOffset(7).withLimit(20).withOffset(0))
        .isEqualTo(PageRequest.first());
  }

  @Test
  void changeMakesACopy() {
    PageRequest ten = PageRequest.first().withLimit(10);
    assertThat(ten.withOffset(20)).hasToString("PageRequest{limit=10, offset=20}");
    assertThat(ten).hasToString("PageRequest{limit=10, offset=0}");
  }

  @Test
  void hashCodesDiffer() {
    Set<Integer> hashCodes = new HashSet<>();
    for (int limit = 1; limit <= 20; limit++) {
      for (int offset = 0; offset < 100; offset++) {
        hashCodes.add(PageRequest.first().withLimit(limit).withOffset(offset).hashCode());
      }
    }
    assertThat(hashCodes).hasSizeGreaterThan(600);
  }

  @Test
  void equalWhereBothNumbersAre() {
    PageRequest request = PageRequest.first().withLimit(10).withOffset(20);
    assertThat(request)
        .isEqualTo(PageRequest.first().withOffset(20).withLimit(10))
        .hasSameHashCodeAs(PageRequest.first().withOffset(20).withLimit(10))
        .isNotEqualTo(request.withLimit(11))
        .isNotEqualTo(request.withOffset(21))
        .isNotEqualTo(PageRequest.first().withLimit(20).withOffset(10))
        .isNotEqualTo(null)
        .isNotEqualTo("PageRequest{limit=10, offset=20}");
  }
}
