package dev.powerpack.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.RetryPolicy;
import dev.powerpack.model.Powerpack;
import dev.powerpack.testing.FakePlivo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The recipes of the README do what it says of them. */
final class RecipesTest {
  private final FakePlivo fake = FakePlivo.start();
  private final PlivoCredentials credentials = PlivoCredentials.of(fake.authId(), fake.authToken());
  private final PowerpackClient client = PowerpackClient.builder()
      .credentials(credentials)
      .baseUrl(fake.baseUrl())
      .retryPolicy(RetryPolicy.none())
      .build();

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @Test
  void onePageAndTheNext() {
    assertThat(Recipes.onePage(client).getItems())
        .isEqualTo(fake.powerpacks().all().subList(30, 40));
  }

  @Test
  void streamOfAll() {
    assertThat(Recipes.stream(client))
        .isEqualTo(
            fake.powerpacks().all().stream().filter(Powerpack::getStickySender).toList());
  }

  @Test
  void readAheadIsAllToo() {
    assertThat(Recipes.readAhead(client))
        .isEqualTo(fake.powerpacks().all().stream().map(Powerpack::getName).toList());
  }

  @Test
  void laterIsAllToo() {
    List<Powerpack> used = new ArrayList<>();

    Recipes.later(client, used::add).join();

    assertThat(used).isEqualTo(fake.powerpacks().all());
  }

  @Test
  void settingsAreWithinTheirBounds() {
    try (PowerpackClient configured = Recipes.configured(() -> credentials)) {
      assertThat(configured.powerpacks()).isNotNull();
    }
  }

  @Test
  void bareMoshiReadsAndWritesAModel() throws IOException {
    assertThat(Recipes.model("{\"response\":\"success\",\"unknown\":1,\"api_id\":null}"))
        .isEqualTo("{\"response\":\"success\"}");
  }

  @Test
  void failuresAreToldApart() {
    List<Powerpack> used = new ArrayList<>();
    fake.enqueue(
        new MockResponse.Builder().code(429).setHeader("Retry-After", "7").build());
    assertThat(Recipes.failures(client, used::add)).isEqualTo("come back in PT7S");

    fake.enqueue(new MockResponse.Builder().body("{}").build());
    assertThat(Recipes.failures(client, used::add))
        .isEqualTo("not what the contract says: the response breaks the contract: "
            + "Required value 'objects' missing at $");

    assertThat(Recipes.failures(client, used::add)).isEqualTo("all came");
    assertThat(used).isEqualTo(fake.powerpacks().all());

    fake.close();
    assertThat(Recipes.failures(client, used::add)).isEqualTo("no response after 1 attempts");
  }
}
