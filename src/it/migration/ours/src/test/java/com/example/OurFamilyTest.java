package com.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.powerpack.PowerpackClient;
import dev.powerpack.exception.NotFoundException;
import dev.powerpack.model.Acknowledgement;
import dev.powerpack.model.PoolNumber;
import dev.powerpack.model.PoolShortcode;
import dev.powerpack.model.Powerpack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What docs/migration.md says of each operation of this SDK, seen at a FakePlivo. */
final class OurFamilyTest {
  private static final String NUMBER = "15550002222";

  private final PowerpackClient client = OursTest.client();
  private final Powerpack powerpack = OurFamily.create(client);
  private final String uuid = powerpack.getUuid();
  private final String pool = powerpack.numberPoolUuid();

  @AfterEach
  void delete() {
    assertThat(OurFamily.delete(client, uuid))
        .extracting(Acknowledgement::getResponse)
        .isEqualTo("success");
    assertThatThrownBy(() -> OurFamily.get(client, uuid)).isInstanceOf(NotFoundException.class);
    client.close();
  }

  @Test
  void powerpackIsCreatedReadAndChanged() {
    assertThat(OurFamily.get(client, uuid).toBuilder().apiId(null).build())
        .isEqualTo(powerpack.toBuilder().apiId(null).build());
    assertThat(OurFamily.update(client, uuid))
        .returns("promo 2", Powerpack::getName)
        .returns(true, Powerpack::getStickySender)
        .returns(false, Powerpack::getLocalConnect)
        .returns(pool, Powerpack::numberPoolUuid);
  }

  @Test
  void numberIsAddedReadCountedAndRemovedAndStaysInTheAccount() {
    assertThat(OurFamily.rent(client, pool, NUMBER).getService()).isEqualTo("mms");
    OurFamily.remove(client, pool, NUMBER);
    assertThat(OurFamily.count(client, pool)).isZero();

    OurFamily.add(client, pool, NUMBER);
    assertThat(OurFamily.count(client, pool)).isEqualTo(1);
    assertThat(OurFamily.numbers(client, pool).getItems())
        .extracting(PoolNumber::getNumber)
        .containsExactly(NUMBER);
    assertThat(OurFamily.number(client, pool, NUMBER).getNumberPoolUuid()).isEqualTo(pool);
  }

  @Test
  void shortcodeHasItsDigits() {
    String first = client.powerpacks().list().page().getItems().get(0).numberPoolUuid();

    assertThat(OurFamily.shortcodes(client, first).getItems())
        .extracting(PoolShortcode::getShortcode)
        .contains("555555");
    assertThat(OurFamily.shortcode(client, first, "555555").getCountryIso2()).isEqualTo("CA");

    OurFamily.removeShortcode(client, first, "555555");
    assertThat(OurFamily.shortcodes(client, first).getItems())
        .extracting(PoolShortcode::getShortcode)
        .doesNotContain("555555");
  }

  @Test
  void tollfreeNumberIsAddedReadAndRemoved() {
    OurFamily.rent(client, pool, NUMBER);
    OurFamily.remove(client, pool, NUMBER);

    assertThat(OurFamily.addTollfree(client, pool, NUMBER).getNumber()).isEqualTo(NUMBER);
    assertThat(OurFamily.tollfreeNumbers(client, pool).getItems())
        .extracting(PoolNumber::getNumber)
        .containsExactly(NUMBER);
    assertThat(OurFamily.tollfreeNumber(client, pool, NUMBER).getType()).isEqualTo("tollfree");
    OurFamily.removeTollfree(client, pool, NUMBER);
    assertThat(OurFamily.tollfreeNumbers(client, pool).getItems()).isEmpty();
  }
}
