package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PlivoCredentialsTest {
  private final PlivoCredentials credentials = PlivoCredentials.of("MA1", "one");

  @Test
  void equalWhereIdAndTokenAre() {
    assertThat(credentials)
        .isEqualTo(PlivoCredentials.of("MA1", "one"))
        .hasSameHashCodeAs(PlivoCredentials.of("MA1", "one"))
        .isNotEqualTo(PlivoCredentials.of("MA2", "one"))
        .isNotEqualTo(PlivoCredentials.of("MA1", "two"))
        .isNotEqualTo(PlivoCredentials.of("one", "MA1"))
        .isNotEqualTo(null)
        .isNotEqualTo("MA1");
  }

  @Test
  void hashCodesDiffer() {
    assertThat(credentials.hashCode())
        .isNotEqualTo(PlivoCredentials.of("MA1", "two").hashCode());
  }

  @Test
  void authIdIsAsGiven() {
    assertThat(credentials.getAuthId()).isEqualTo("MA1");
  }

  @Test
  void allPrintableAsciiIsTaken() {
    StringBuilder printable = new StringBuilder();
    for (char c = '!'; c <= '~'; c++) {
      printable.append(c);
    }
    String authId = printable.toString().replace(":", "");
    assertThat(PlivoCredentials.of(authId, printable.toString()).getAuthId()).isEqualTo(authId);
  }
}
