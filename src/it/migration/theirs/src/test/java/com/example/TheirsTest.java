package com.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.plivo.api.PlivoClient;
import com.plivo.api.exceptions.IterableError;
import com.plivo.api.models.powerpack.Powerpack;
import com.plivo.api.models.powerpack.PowerpackLister;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import okhttp3.Authenticator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What docs/migration.md says of plivo-java 5.46.3. */
final class TheirsTest {
  private static final String AUTH_ID = "MA2025RK4E639VJFZAGV";
  private static final String AUTH_TOKEN = "FAKETOKEN0FAKETOKEN1FAKETOKEN2FAKETOKEN3";

  private final Service service = new Service();

  TheirsTest() throws IOException {}

  @BeforeEach
  void lead() {
    Redirected.to(service.address());
    Theirs.credentials(AUTH_ID, AUTH_TOKEN);
  }

  @AfterEach
  void close() {
    service.close();
  }

  /** For the other side, which compares. */
  @Test
  void listingOfTheAccountIsWrittenDown() throws Exception {
    Redirected.toTheAccount();
    List<String> lines = new ArrayList<>();
    for (Powerpack powerpack : Powerpack.lister()) {
      lines.add(String.join("\t", fields(powerpack)));
    }
    assertThat(lines).isNotEmpty();
    Files.write(Path.of("target", "listing.txt"), lines);
    assertThat(Theirs.onePage().getObjects())
        .extracting(Powerpack::getName)
        .isEqualTo(Theirs.all().subList(20, 30));
  }

  private static List<String> fields(Powerpack powerpack) {
    String first = powerpack.getNumber_priority() == null
        ? "null"
        : powerpack.getNumber_priority()[0].getPriority().getPriority1();
    String createdOn = powerpack.getCreatedOn();
    Boolean stickySender = powerpack.getSticky_sender();
    Boolean localConnect = powerpack.getLocal_connect();
    return List.of(
        powerpack.getUuid(),
        powerpack.getName(),
        createdOn,
        stickySender.toString(),
        localConnect.toString(),
        powerpack.getApplication_type(),
        powerpack.getApplication_id(),
        powerpack.getNumber_pool(),
        first);
  }

  @Test
  void loopFetchesOnePageMoreThanThereIs() {
    assertThat(Theirs.all()).hasSize(53);
    assertThat(service.requests)
        .containsExactly(
            "limit=20&offset=0", "limit=20&offset=20", "limit=20&offset=40", "limit=20&offset=60");
  }

  @Test
  void secondLoopOverAListerYieldsNothing() {
    PowerpackLister lister = Powerpack.lister();
    assertThat(lister).hasSize(53);
    assertThat(lister).isEmpty();
  }

  @Test
  void recordIsLostWhereAnotherIsDeletedMeanwhile() {
    List<String> uuids = new ArrayList<>();
    for (Powerpack powerpack : Powerpack.lister()) {
      service.uuids.remove("uuid0");
      uuids.add(powerpack.getUuid());
    }
    assertThat(uuids).hasSize(52).contains("uuid0", "uuid19", "uuid21").doesNotContain("uuid20");
  }

  @Test
  void loopThatFailsThrowsAnErrorThatTellsNothing() {
    Iterator<Powerpack> walk = Powerpack.lister().iterator();
    for (int i = 0; i < 20; i++) {
      walk.next();
    }
    service.next.add(new Service.Response(500, "{\"error\":\"oops\"}"));
    assertThat(catchThrowable(walk::hasNext))
        .isInstanceOf(IterableError.class)
        .isInstanceOf(Error.class)
        .hasMessage(null)
        .hasNoCause();
  }

  @Test
  void errorsHoldTheBodyAndAreNotRetried() throws Exception {
    assertThat(after(401, "{\"error\":\"a\"}")).isEqualTo("401: {\"error\":\"a\"}");
    assertThat(after(400, "{}")).isEqualTo("400 or 405: {}");
    assertThat(after(405, "{}")).isEqualTo("400 or 405: {}");
    assertThat(after(404, "{}")).isEqualTo("404 or 403: {}");
    assertThat(after(403, "{}")).isEqualTo("404 or 403: {}");
    assertThat(after(500, "{}")).isEqualTo("500: {}");
    assertThat(after(429, "{}")).isEqualTo("another status: {}");
    assertThat(after(502, "<html>")).isEqualTo("another status: <html>");
    assertThat(after(503, "{}")).isEqualTo("another status: {}");
    assertThat(after(200, "<html>")).startsWith("no response, or one that is not JSON: Unexpected");
    assertThat(service.requests).hasSize(10);

    assertThat(after(200, "{}")).isEqualTo("null");
    service.close();
    assertThat(Theirs.errors())
        .startsWith("no response, or one that is not JSON: Failed to connect");
  }

  private String after(int status, String body) throws Exception {
    service.next.add(new Service.Response(status, body));
    return String.valueOf(Theirs.errors());
  }

  @Test
  void loggingFailsWithTheVersionsThatMavenTakes() {
    Theirs.logging(AUTH_ID, AUTH_TOKEN);
    assertThat(catchThrowable(Theirs::onePage))
        .isInstanceOf(NoSuchFieldError.class)
        .hasMessage("Companion");
  }

  @Test
  void countOfAResponseThatHasNoneIsZero() throws Exception {
    assertThat(Theirs.count()).isEqualTo(53);
    service.next.add(new Service.Response(200, "{}"));
    assertThat(Theirs.count()).isZero();
  }

  @Test
  void failureOfTheNetworkIsAnErrorWithoutItsCauseInALoop() {
    service.close();
    assertThat(catchThrowable(Theirs::onePage)).isInstanceOf(ConnectException.class);
    assertThat(catchThrowable(Theirs::all)).isInstanceOf(IterableError.class).hasNoCause();
  }

  @Test
  void redirectIsFollowed() throws Exception {
    service.next.add(new Service.Response(302, ""));
    assertThat(Theirs.errors()).isEqualTo("id");
    assertThat(service.requests).hasSize(2);
  }

  @Test
  void clientHasSettingsOfItsOwn() throws Exception {
    PlivoClient client = Theirs.settings(AUTH_ID, AUTH_TOKEN, Proxy.NO_PROXY, Authenticator.NONE);
    assertThat(Theirs.onePageOf(client).getObjects()).hasSize(20);
    assertThat(Theirs.onePageOf(Theirs.account(AUTH_ID, AUTH_TOKEN)).getObjects())
        .hasSize(20);
  }
}
