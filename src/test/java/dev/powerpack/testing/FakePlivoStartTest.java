package dev.powerpack.testing;

import static dev.powerpack.testing.PlainClient.PATH;
import static dev.powerpack.testing.PlainClient.basic;
import static dev.powerpack.testing.PlainClient.samples;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.powerpack.model.Powerpack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.MockWebServer;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the fake starts and stops, and what it starts with. */
final class FakePlivoStartTest {
  private final FakePlivo fake = FakePlivo.start();
  private final PlainClient client = new PlainClient(fake);

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @Test
  void accountOfTheBuilderIsServed() throws IOException {
    List<Powerpack> powerpacks = List.of(FakePlivo.powerpack(7), FakePlivo.powerpack(3));
    try (FakePlivo other = FakePlivo.builder()
        .port(0)
        .authId("SA / 1")
        .authToken("t:ö")
        .powerpacks(powerpacks)
        .start()) {
      PlainClient.Received received = client.send(new Request.Builder()
          .url(other.baseUrl() + "v1/Account/SA%20%2F%201/Powerpack/?limit=1")
          .header("Authorization", basic("SA / 1", "t:ö")));

      assertThat(received.page().getObjects()).isEqualTo(List.of(FakePlivo.powerpack(7)));
      assertThat(received.meta().getNext())
          .isEqualTo("/api/v1/account/SA / 1/Powerpack?offset=1&limit=1");
    }
  }

  @Test
  void samplesAreDistinctAndTheSameEachTime() {
    List<Powerpack> samples = samples(10_000);

    assertThat(samples).isEqualTo(samples(10_000));
    assertThat(samples).extracting(Powerpack::getUuid).doesNotHaveDuplicates();
    assertThat(samples).extracting(Powerpack::getName).doesNotHaveDuplicates();
    assertThat(samples).extracting(Powerpack::getNumberPool).doesNotHaveDuplicates();
    assertThat(samples)
        .extracting(Powerpack::getUuid)
        .allMatch(uuid ->
            uuid.matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
    assertThat(FakePlivo.powerpack(Integer.MIN_VALUE))
        .isNotEqualTo(FakePlivo.powerpack(Integer.MAX_VALUE));
  }

  @Test
  void serverLogsNothingBelowSevere() {
    assertThat(Logger.getLogger(MockWebServer.class.getName()).getLevel()).isEqualTo(Level.SEVERE);
  }

  @Test
  void closingTwiceIsOnce() {
    fake.close();
    fake.close();

    assertThatThrownBy(() -> client.get(PATH)).isInstanceOf(IOException.class);
  }

  @Test
  void boundsOfTheBuilderAreNamed() {
    assertThatThrownBy(() -> FakePlivo.builder().port(65_536))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("port must be 0 to 65535 but was 65536");
    assertThatThrownBy(() -> FakePlivo.builder().authId("MA:1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("authId must not be empty nor hold a colon but was 'MA:1'");
    assertThatThrownBy(() -> FakePlivo.builder().powerpacks(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("powerpacks must be 0 or more but was -1");
  }

  @Test
  void portThatIsTakenIsNamed() {
    int port = fake.server().getPort();

    assertThatThrownBy(() -> FakePlivo.builder().port(port).start())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("Cannot listen on 127.0.0.1:" + port + ": Address already in use");
  }

  @Test
  void commandLineServesAndSaysWhere() throws IOException {
    try (FakePlivo served = CommandLine.serve("0")) {
      assertThat(CommandLine.describe(served))
          .isEqualTo(
              "FakePlivo serves 53 powerpacks at http://127.0.0.1:"
                  + served.server().getPort() + "/ for"
                  + " PLIVO_AUTH_ID=MA2025RK4E639VJFZAGV PLIVO_AUTH_TOKEN=FAKETOKEN0FAKETOKEN1FAKETOKEN2FAKETOKEN3");
      assertThat(client.send(client.request(PATH).url(served.baseUrl() + PATH)).status())
          .isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "-1", "65536", ""})
  void badPortIsNamed(String port) {
    assertThatThrownBy(() -> CommandLine.serve(port))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("port must be 0 to 65535 but was " + port);
  }

  @Test
  void moreThanOneArgumentIsRejected() {
    assertThatThrownBy(() -> CommandLine.serve("0", "0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("usage: FakePlivo [port], but there were 2 arguments");
  }

  @Test
  void processThatCannotServeExitsWith2() throws Exception {
    Process process = new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-cp",
            System.getProperty("java.class.path"),
            FakePlivo.class.getName(),
            "http")
        .start();

    assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8).strip())
        .isEqualTo("port must be 0 to 65535 but was http");
    assertThat(process.getInputStream().readAllBytes()).isEmpty();
    assertThat(process.waitFor()).isEqualTo(2);
  }
}
