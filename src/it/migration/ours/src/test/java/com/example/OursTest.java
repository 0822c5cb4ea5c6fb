package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.model.NumberPriority;
import dev.powerpack.model.Powerpack;
import java.io.IOException;
import java.net.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Authenticator;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** What docs/migration.md says of this SDK, and that both list the same. */
final class OursTest {
  private static final String AUTH_ID = variable("PLIVO_AUTH_ID");
  private static final String AUTH_TOKEN = variable("PLIVO_AUTH_TOKEN");
  private static final String BASE_URL = variable("PLIVO_BASE_URL");

  @Test
  void bothListTheSame() throws IOException {
    List<String> theirs = Files.readAllLines(Path.of("..", "theirs", "target", "listing.txt"));
    List<String> names = new ArrayList<>();
    try (PowerpackClient client = client()) {
      int line = 0;
      for (Powerpack powerpack : client.powerpacks().list()) {
        String[] fields = theirs.get(line++).split("\t", -1);
        assertThat(fields).as("line " + line).isEqualTo(fields(powerpack, fields[2]));
        names.add(fields[1]);
      }
      assertThat(line).isEqualTo(theirs.size());
      assertThat(Ours.all(client)).isEqualTo(names);
      assertThat(Ours.count(client)).isEqualTo(theirs.size());
      assertThat(Ours.onePage(client).getItems())
          .extracting(Powerpack::getName)
          .isEqualTo(names.subList(20, 30));
    }
  }

  private static String[] fields(Powerpack powerpack, String theirTime) {
    List<NumberPriority> order = powerpack.getNumberPriority();
    String first = order == null ? "null" : order.get(0).getPriority().getPriority1();
    OffsetDateTime createdOn = powerpack.getCreatedOn();
    boolean stickySender = powerpack.getStickySender();
    boolean localConnect = powerpack.getLocalConnect();
    return new String[] {
      powerpack.getUuid(),
      powerpack.getName(),
      createdOn.equals(OffsetDateTime.parse(theirTime)) ? theirTime : createdOn.toString(),
      String.valueOf(stickySender),
      String.valueOf(localConnect),
      powerpack.getApplicationType(),
      powerpack.getApplicationId(),
      powerpack.getNumberPool(),
      first
    };
  }

  @Test
  void errorHasItsStatusAndItsText() {
    try (PowerpackClient client = client("WRONG")) {
      assertThat(Ours.errors(client)).startsWith("401: ");
    }
    try (PowerpackClient client = client()) {
      assertThat(Ours.errors(client)).matches("[0-9a-f-]{36}");
    }
  }

  @Test
  void loggedHeadersDoNotHoldTheToken() {
    List<String> log = new ArrayList<>();
    OkHttpClient http = Ours.logging(log::add);
    try (PowerpackClient client =
        builder(AUTH_TOKEN).httpClient(http).baseUrl(BASE_URL).build()) {
      assertThat(client.powerpacks().list().page().getItems()).hasSize(20);
    }
    assertThat(log).contains("Authorization: ██");
  }

  @Test
  void clientHasSettingsOfItsOwn() {
    try (PowerpackClient client = Ours.settings(
            AUTH_ID, AUTH_TOKEN, Proxy.NO_PROXY, Authenticator.NONE)
        .baseUrl(BASE_URL)
        .build()) {
      assertThat(client.powerpacks().list().page().getItems()).hasSize(20);
    }
    Ours.credentials(AUTH_ID, AUTH_TOKEN).close();
  }

  static PowerpackClient client() {
    return client(AUTH_TOKEN);
  }

  private static PowerpackClient client(String token) {
    return builder(token).baseUrl(BASE_URL).build();
  }

  private static PowerpackClient.Builder builder(String token) {
    return PowerpackClient.builder().credentials(PlivoCredentials.of(AUTH_ID, token));
  }

  private static String variable(String name) {
    String value = System.getenv(name);
    if (value == null) {
      throw new IllegalStateException("set the environment variable " + name + " to FakePlivo's");
    }
    return value;
  }
}
