package com.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.plivo.api.exceptions.InvalidRequestException;
import com.plivo.api.exceptions.ResourceNotFoundException;
import com.plivo.api.models.powerpack.Numbers;
import com.plivo.api.models.powerpack.Powerpack;
import com.plivo.api.models.powerpack.PowerpackCreator;
import com.plivo.api.models.powerpack.PowerpackUpdateResponse;
import com.plivo.api.models.powerpack.Shortcode;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What docs/migration.md says of each operation of plivo-java, seen at a FakePlivo. */
final class TheirFamilyTest {
  private static final String NUMBER = "15550001111";

  private Powerpack powerpack;

  @BeforeEach
  void create() throws Exception {
    Redirected.toTheAccount();
    powerpack = TheirFamily.get(TheirFamily.create().getUuid());
  }

  @AfterEach
  void delete() throws Exception {
    TheirFamily.delete(powerpack);
    assertThatThrownBy(() -> TheirFamily.get(powerpack.getUuid()))
        .isExactlyInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void powerpackIsCreatedReadAndChanged() throws Exception {
    PowerpackUpdateResponse updated = TheirFamily.update(powerpack);
    Powerpack read = TheirFamily.get(powerpack.getUuid());

    assertThat(powerpack.getName()).isEqualTo("promo");
    assertThat(updated.getNumberPool()).isEqualTo(powerpack.getNumber_pool());
    assertThat(read.getName()).isEqualTo("promo 2");
    assertThat(read.getSticky_sender()).isTrue();
    assertThat(read.getLocal_connect()).isFalse();
  }

  @Test
  void switchesCannotBeSetWhereAPowerpackIsCreated() {
    assertThat(powerpack.getSticky_sender() && powerpack.getLocal_connect()).isTrue();
    assertThat(Stream.of(PowerpackCreator.class.getMethods())
            .filter(method -> method.getDeclaringClass().equals(PowerpackCreator.class))
            .filter(method -> method.getParameterCount() > 0)
            .map(Method::getName))
        .containsExactly("number_priority");
  }

  @Test
  void numberIsAddedReadCountedAndRemoved() throws Exception {
    assertThat(TheirFamily.rent(powerpack, NUMBER).getNumber()).isEqualTo(NUMBER);
    TheirFamily.remove(powerpack, NUMBER);
    assertThat(TheirFamily.count(powerpack)).isZero();

    assertThat(TheirFamily.add(powerpack, NUMBER).getNumber()).isEqualTo(NUMBER);
    assertThat(TheirFamily.count(powerpack)).isEqualTo(1);
    assertThat(TheirFamily.numbers(powerpack).getObjects()).hasSize(1);
    assertThat(TheirFamily.number(powerpack, NUMBER).getNumber_pool_uuid())
        .isEqualTo(powerpack.getNumberPoolId());
  }

  @Test
  void numberGoesBackToPlivoUnlessToldOtherwise() throws Exception {
    TheirFamily.rent(powerpack, NUMBER);
    powerpack.remove_number().number(NUMBER).delete();
    assertThatThrownBy(() -> TheirFamily.add(powerpack, NUMBER))
        .isExactlyInstanceOf(InvalidRequestException.class);

    TheirFamily.rent(powerpack, NUMBER);
    powerpack.deleter().delete();
    create();
    assertThatThrownBy(() -> TheirFamily.add(powerpack, NUMBER))
        .isExactlyInstanceOf(InvalidRequestException.class);
  }

  @Test
  void serviceOfANumberIsLost() throws Exception {
    Numbers added = TheirFamily.rent(powerpack, NUMBER);

    assertThat(added.toString()).contains(NUMBER).doesNotContain("mms");
    // It was sent.
    assertThat(powerpack.list_numbers().service("sms").list().getObjects()).isEmpty();
  }

  @Test
  void filtersByPrefixAndCountryHaveNoEffect() throws Exception {
    TheirFamily.rent(powerpack, NUMBER);

    assertThat(powerpack.list_numbers().pattern("999").country_iso("CA").list().getObjects())
        .hasSize(1);
    assertThat(powerpack.list_numbers().type("mobile").list().getObjects()).isEmpty();
  }

  @Test
  void failureOfASearchForANumberIsSwallowed() {
    assertThatThrownBy(() -> powerpack.buy_add_number().country_Iso2("US").get())
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"number\" value must not be null");
  }

  @Test
  void shortcodeIsLost() throws Exception {
    Powerpack first = Powerpack.lister().list().getObjects().get(0);

    assertThat(TheirFamily.shortcodes(first).getObjects()).hasSize(2);
    Shortcode shortcode = TheirFamily.shortcode(first, "444444");
    assertThat(shortcode.getCountry_iso2()).isEqualTo("US");
    assertThat(shortcode.toString()).doesNotContain("444444");

    TheirFamily.removeShortcode(first, "444444");
    assertThat(TheirFamily.shortcodes(first).getObjects()).hasSize(1);
  }

  @Test
  void tollfreeNumberIsAddedReadAndRemovedAndStaysInTheAccount() throws Exception {
    TheirFamily.rent(powerpack, NUMBER);
    TheirFamily.remove(powerpack, NUMBER);

    assertThat(TheirFamily.addTollfree(powerpack, NUMBER).getNumber()).isEqualTo(NUMBER);
    assertThat(TheirFamily.tollfreeNumbers(powerpack).getObjects()).hasSize(1);
    assertThat(TheirFamily.tollfreeNumber(powerpack, NUMBER).getType()).isEqualTo("tollfree");
    TheirFamily.removeTollfree(powerpack, NUMBER);

    TheirFamily.addTollfree(powerpack, NUMBER);
    powerpack.remove_tollfree().tollfree(NUMBER).delete();
    assertThat(TheirFamily.add(powerpack, NUMBER).getNumber()).isEqualTo(NUMBER);
  }
}
