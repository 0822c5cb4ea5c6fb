package dev.powerpack.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.RetryPolicy;
import dev.powerpack.exception.AuthenticationException;
import dev.powerpack.model.Powerpack;
import dev.powerpack.testing.FakePlivo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of the README, and those of docs/recipes.md about walks, do what it says of them. */
final class RecipesTest {
  @AutoClose
  private final FakePlivo fake = FakePlivo.start();

  private final PlivoCredentials credentials = PlivoCredentials.of(fake.authId(), fake.authToken());

  @AutoClose
  private final PowerpackClient client = PowerpackClient.builder()
      .credentials(credentials)
      .baseUrl(fake.baseUrl())
      .retryPolicy(RetryPolicy.none())
      .build();

  private final List<Powerpack> all = fake.powerpacks().all();
  private final List<Powerpack> used = new ArrayList<>();

  @Test
  void listIsReadInEveryWay() {
    assertThat(Recipes.onePage(client).getItems()).isEqualTo(all.subList(30, 40));
    assertThat(Recipes.stream(client))
        .isEqualTo(all.stream().filter(Powerpack::getStickySender).toList());
    assertThat(Recipes.readAhead(client))
        .isEqualTo(all.stream().map(Powerpack::getName).toList());
    Recipes.later(client, used::add).join();
    assertThat(used).isEqualTo(all);
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
  void modelThatWasStoredAsJsonIsTheSame() throws IOException {
    for (Powerpack powerpack : all) {
      assertThat(Recipes.stored(powerpack)).isEqualTo(powerpack);
    }
  }

  @Test
  void responseThatBreaksTheContractCanBeMended() {
    fake.enqueue(new MockResponse.Builder()
        .body("{\"meta\": {\"total_count\": \"1 record\"}, \"objects\": [{\"uuid\": \"1\"}]}")
        .build());
    OkHttpClient http = HttpRecipes.mending(json -> json.replace("\"1 record\"", "1"));
    try (PowerpackClient mending =
        HttpRecipes.with(http, credentials).baseUrl(fake.baseUrl()).build()) {
      assertThat(mending.powerpacks().list()).extracting(Powerpack::getUuid).containsExactly("1");
      assertThat(mending.powerpacks().list()).containsExactlyElementsOf(all);
    }
    HttpRecipes.end(http);
  }

  @Test
  void failuresAreToldApart() {
    fake.enqueue(
        new MockResponse.Builder().code(429).setHeader("Retry-After", "7").build());
    assertThat(Recipes.failures(client, used::add)).isEqualTo("come back in PT7S");

    fake.enqueue(new MockResponse.Builder().body("{}").build());
    assertThat(Recipes.failures(client, used::add))
        .isEqualTo("not what the contract says: the response breaks the contract: "
            + "Required value 'objects' missing at path $");

    assertThat(Recipes.failures(client, used::add)).isEqualTo("all came");
    assertThat(used).isEqualTo(all);

    fake.close();
    assertThat(Recipes.failures(client, used::add)).isEqualTo("no response after 1 attempts");
  }

  @Test
  void nextProcessBeginsAtThePageThatTheLastOneDidNotEnd(@TempDir Path folder) throws IOException {
    Path bookmark = folder.resolve("bookmark");
    Throwable crash = catchThrowable(() -> WalkRecipes.resume(client, bookmark, powerpack -> {
      if (used.size() == 25) {
        throw new IllegalStateException("crash");
      }
      used.add(powerpack);
    }));
    assertThat(crash).hasMessage("crash");
    assertThat(bookmark).hasContent("20");
    assertThat(used).isEqualTo(all.subList(0, 25));

    List<Powerpack> resumed = new ArrayList<>();
    WalkRecipes.resume(client, bookmark, resumed::add);
    assertThat(resumed).isEqualTo(all.subList(20, 53));
    assertThat(bookmark).doesNotExist();
  }

  @Test
  void walkContinuesAfterAnOutage() {
    AtomicInteger pauses = new AtomicInteger();
    fake.onRequest(request -> {
      if ("19".equals(request.query("offset")) && pauses.get() < 3) {
        fake.enqueue(new MockResponse.Builder().code(502).build());
      }
    });
    WalkRecipes.outlast(client, used::add, pauses::incrementAndGet);

    assertThat(used).isEqualTo(all);
    assertThat(pauses).hasValue(3);
  }

  @Test
  void newTokenIsReadAtTheNextRequestAndTheWalkContinues(@TempDir Path folder) throws IOException {
    Path tokenFile = folder.resolve("token");
    Files.writeString(tokenFile, fake.authToken() + "\n");
    try (PowerpackClient rotated =
        WalkRecipes.rotated(fake.authId(), tokenFile).baseUrl(fake.baseUrl()).build()) {
      Iterator<Powerpack> walk = rotated.powerpacks().list().iterator();
      used.add(walk.next());

      Files.writeString(tokenFile, "REVOKED");
      assertThat(catchThrowable(() -> walk.forEachRemaining(used::add)))
          .isInstanceOfSatisfying(
              AuthenticationException.class, e -> assertThat(e.getAttempts()).isEqualTo(1));
      assertThat(used).isEqualTo(all.subList(0, 20));

      Files.writeString(tokenFile, fake.authToken());
      walk.forEachRemaining(used::add);
      assertThat(used).isEqualTo(all);
    }
  }
}
