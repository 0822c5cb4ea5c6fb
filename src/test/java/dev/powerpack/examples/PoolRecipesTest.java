package dev.powerpack.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.exception.NotFoundException;
import dev.powerpack.model.PoolShortcode;
import dev.powerpack.model.Powerpack;
import dev.powerpack.testing.FakePlivo;
import dev.powerpack.testing.FakeRequest;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The recipes of docs/recipes.md for powerpacks and their pools, against an account. */
final class PoolRecipesTest {
  @AutoClose
  private final FakePlivo fake = FakePlivo.builder().powerpacks(2).start();

  @AutoClose
  private final PowerpackClient client = PowerpackClient.builder()
      .credentials(PlivoCredentials.of(fake.authId(), fake.authToken()))
      .baseUrl(fake.baseUrl())
      .build();

  private final Powerpack first = fake.powerpacks().all().get(0);
  private final Powerpack second = fake.powerpacks().all().get(1);

  @Test
  void numberIsAddedToANewPowerpackAndStaysInTheAccount() {
    fake.rent("15799140348");

    assertThat(PoolRecipes.family(client)).containsExactly("15799140348");
    assertThat(fake.powerpacks().all()).containsExactly(first, second);
    assertThat(fake.rented()).containsExactly("15799140348");
  }

  @Test
  void powerpackTriesShortcodesFirst() {
    assertThat(PoolRecipes.shortcodeFirst(client).getNumberPriority())
        .singleElement()
        .hasToString("NumberPriority{countryIso=US, serviceType=SMS, "
            + "priority=Priority{priority1=shortcode, priority2=tollfree, priority3=longcode}}");
  }

  @Test
  void renamingKeepsTheSwitches() {
    assertThat(PoolRecipes.renamed(client, second.getUuid()).getName()).isEqualTo("promo 2");
    assertThat(fake.powerpacks().all())
        .containsExactly(first, second.toBuilder().name("promo 2").build());
  }

  @Test
  void numberMovesFromPoolToPool() {
    fake.rent("15799140348");
    client.numbers().add(first.numberPoolUuid(), "15799140348");
    PoolRecipes.move(client, first, second, "15799140348");

    assertThat(fake.pool(first.numberPoolUuid()).numbers()).isEmpty();
    assertThat(fake.pool(second.numberPoolUuid()).numbers()).hasSize(1);
  }

  @Test
  void powerpackThatWasDeletedByALostAttemptIsGone() {
    // Deletes it and breaks off the response.
    fake.onRequest(request -> fake.powerpacks().remove(first.getUuid()));
    fake.enqueue(new MockResponse.Builder()
        .onResponseStart(new SocketEffect.CloseSocket())
        .build());
    PoolRecipes.delete(client, first.getUuid());

    assertThat(fake.powerpacks().all()).containsExactly(second);
    assertThat(fake.requests())
        .extracting(FakeRequest::body)
        .containsExactly("{\"unrent_numbers\":false}", "{\"unrent_numbers\":false}");
    assertThatThrownBy(() -> PoolRecipes.delete(client, first.getUuid()))
        .isExactlyInstanceOf(NotFoundException.class);
  }

  @Test
  void auditHoldsEveryPool() {
    fake.rent("15799140348", "18772209942");
    client.numbers().add(first.numberPoolUuid(), "15799140348");
    client.tollfreeNumbers().add(first.numberPoolUuid(), "18772209942");
    fake.pool(first.numberPoolUuid())
        .shortcodes()
        .add(PoolShortcode.builder().shortcode("444444").build());

    assertThat(PoolRecipes.audit(client))
        .isEqualTo(Map.of(
            first.getName(),
            List.of("15799140348", "18772209942", "444444"),
            second.getName(),
            List.of()));
  }
}
