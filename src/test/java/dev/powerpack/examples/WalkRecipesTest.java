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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of docs/recipes.md about walks do what it says of them. */
final class WalkRecipesTest {
  private final FakePlivo fake = FakePlivo.start();
  private final List<Powerpack> used = new ArrayList<>();

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void nextProcessBeginsAtThePageThatTheLastOneDidNotEnd(@TempDir Path folder) throws IOException {
    Path bookmark = folder.resolve("bookmark");
    try (PowerpackClient client = client()) {
      Throwable crash = catchThrowable(() -> WalkRecipes.resume(client, bookmark, powerpack -> {
        if (used.size() == 25) {
          throw new IllegalStateException("crash");
        }
        used.add(powerpack);
      }));
      assertThat(crash).hasMessage("crash");
    }
    assertThat(bookmark).hasContent("20");

    List<Powerpack> resumed = new ArrayList<>();
    try (PowerpackClient client = client()) {
      WalkRecipes.resume(client, bookmark, resumed::add);
    }
    assertThat(used).isEqualTo(fake.powerpacks().all().subList(0, 25));
    assertThat(resumed).isEqualTo(fake.powerpacks().all().subList(20, 53));
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
    try (PowerpackClient client = client()) {
      WalkRecipes.outlast(client, used::add, pauses::incrementAndGet);
    }

    assertThat(used).isEqualTo(fake.powerpacks().all());
    assertThat(pauses).hasValue(3);
  }

  @Test
  void newTokenIsReadAtTheNextRequestAndTheWalkContinues(@TempDir Path folder) throws IOException {
    Path tokenFile = folder.resolve("token");
    Files.writeString(tokenFile, fake.authToken() + "\n");
    try (PowerpackClient client =
        WalkRecipes.rotated(fake.authId(), tokenFile).baseUrl(fake.baseUrl()).build()) {
      Iterator<Powerpack> walk = client.powerpacks().list().iterator();
      used.add(walk.next());

      Files.writeString(tokenFile, "REVOKED");
      assertThat(catchThrowable(() -> walk.forEachRemaining(used::add)))
          .isInstanceOfSatisfying(
              AuthenticationException.class, e -> assertThat(e.getAttempts()).isEqualTo(1));
      assertThat(used).isEqualTo(fake.powerpacks().all().subList(0, 20));

      Files.writeString(tokenFile, fake.authToken());
      walk.forEachRemaining(used::add);
      assertThat(used).isEqualTo(fake.powerpacks().all());
    }
  }

  private PowerpackClient client() {
    return PowerpackClient.builder()
        .credentials(PlivoCredentials.of(fake.authId(), fake.authToken()))
        .baseUrl(fake.baseUrl())
        .retryPolicy(RetryPolicy.none())
        .build();
  }
}
