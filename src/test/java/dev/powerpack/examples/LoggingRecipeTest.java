package dev.powerpack.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.testing.FakePlivo;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.logging.HttpLoggingInterceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The recipe of docs/recipes.md about logging prints everything but the token. */
final class LoggingRecipeTest {
  private final FakePlivo fake = FakePlivo.start();
  private final String sent = Credentials.basic(fake.authId(), fake.authToken());
  private final List<String> log = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void onTheSideOfTheNetworkAllIsLoggedWithTheTokenRedacted() {
    logged(HttpRecipes.logging(log::add));

    assertThat(log)
        .contains(
            "--> GET " + fake.baseUrl() + "v1/Account/" + fake.authId()
                + "/Powerpack/?limit=20&offset=0 http/1.1",
            "Authorization: ██",
            "Accept: application/json")
        .anySatisfy(
            line -> assertThat(line).contains(fake.powerpacks().all().get(19).getUuid()));
    assertThat(log).noneMatch(this::holdsTheToken);
  }

  @Test
  void onTheSideOfTheApplicationNeitherTheAccountNorTheTokenIsThereYet() {
    HttpLoggingInterceptor logging = new HttpLoggingInterceptor(log::add);
    logging.setLevel(HttpLoggingInterceptor.Level.BODY);
    logged(new OkHttpClient.Builder().addInterceptor(logging).build());

    assertThat(log)
        .contains(
            "--> GET " + fake.baseUrl() + "v1/Account/%7Bauth_id%7D/Powerpack/?limit=20&offset=0")
        .noneMatch(line -> line.startsWith("Authorization:"))
        .noneMatch(this::holdsTheToken);
  }

  private boolean holdsTheToken(String line) {
    return line.contains(fake.authToken()) || line.contains(sent.substring("Basic ".length()));
  }

  private void logged(OkHttpClient http) {
    try (PowerpackClient client = HttpRecipes.with(
            http, PlivoCredentials.of(fake.authId(), fake.authToken()))
        .baseUrl(fake.baseUrl())
        .build()) {
      assertThat(client.powerpacks().list().page().getItems()).hasSize(20);
    }
    HttpRecipes.end(http);
  }
}
