package dev.powerpack.fake;

import static dev.powerpack.fake.PlainClient.PATH;
import static dev.powerpack.fake.PlainClient.basic;
import static dev.powerpack.fake.PlainClient.samples;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.powerpack.AccountTest;
import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.model.Powerpack;
import dev.powerpack.testing.Assumption;
import dev.powerpack.testing.FakePlivo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.MockWebServer;
import okhttp3.Request;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the fake starts and stops, what it starts with, and what it rejects. */
final class FakePlivoStartTest extends AccountTest {
  private final PlainClient client = with(new PlainClient(fake));

  @Test
  void accountOfTheBuilderIsServed() throws IOException {
    try (FakePlivo other = FakePlivo.builder()
        .port(0)
        .authId("SA / 1")
        .authToken("t:ö")
        .powerpacks(List.of(FakePlivo.powerpack(7), FakePlivo.powerpack(3)))
        .start()) {
      PlainClient.Received received = client.send(new Request.Builder()
          .url(other.baseUrl() + "v1/Account/SA%20%2F%201/Powerpack/?limit=1")
          .header("Authorization", basic("SA / 1", "t:ö")));

      assertThat(received.page().getObjects()).isEqualTo(List.of(FakePlivo.powerpack(7)));
      assertThat(received.meta().getNext())
          .isEqualTo("/api/v1/account/SA / 1/Powerpack?offset=1&limit=1");
    }
  }

  /** Clients differ in what they encode. */
  @Test
  void authIdMayHoldAnySign() {
    String signs = "!\"#$%&'()*+,-./;<=>?@[\\]^_`{|}~";
    try (FakePlivo other = FakePlivo.builder().authId(signs).powerpacks(1).start();
        PowerpackClient sdk = PowerpackClient.builder()
            .credentials(PlivoCredentials.of(signs, other.authToken()))
            .baseUrl(other.baseUrl())
            .build()) {
      assertThat(sdk.powerpacks().list()).hasSize(1);
    }
  }

  @Test
  void samplesAreDistinctAndTheSameEachTime() {
    List<Powerpack> samples = samples(10_000);

    assertThat(samples).isEqualTo(samples(10_000));
    assertThat(samples).extracting(Powerpack::getName).doesNotHaveDuplicates();
    assertThat(samples).extracting(Powerpack::getNumberPool).doesNotHaveDuplicates();
    assertThat(samples)
        .extracting(Powerpack::getUuid)
        .doesNotHaveDuplicates()
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
  void whatIsOutOfBoundsIsNamed() {
    rejected(() -> FakePlivo.builder().port(65_536), "port must be 0 to 65535 but was 65536");
    rejected(() -> FakePlivo.builder().address(""), "address must not be empty");
    rejected(
        () -> FakePlivo.builder().authId("MA:1"),
        "authId must not be empty nor hold a colon but was 'MA:1'");
    rejected(
        () -> FakePlivo.builder().assume(Assumption.NAME_IS_TAKEN, 204),
        "status of NAME_IS_TAKEN must be 400 to 599 but was 204");
    rejected(
        () -> FakePlivo.builder().assume(Assumption.POWERPACK_IS_DELETED, 205),
        "status of POWERPACK_IS_DELETED must be 200 or 204 but was 205");
    rejected(() -> FakePlivo.builder().powerpacks(-1), "powerpacks must be 0 or more but was -1");
    rejected(
        () -> fake.delay(Duration.ofMillis(-1)), "delay must not be negative but was PT-0.001S");
    rejected(
        () -> fake.page(0, -1),
        "limit must be 1 or more and offset 0 or more but they were 0 and -1");
  }

  private static void rejected(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void portThatIsTakenIsNamed() {
    int port = fake.server().getPort();

    assertThatThrownBy(() -> FakePlivo.builder().port(port).start())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("Cannot listen on 127.0.0.1:" + port + ": Address already in use");
  }

  @ParameterizedTest
  @CsvSource({"0.0.0.0, 127.0.0.1", "127.0.0.2, 127.0.0.2"})
  void otherAddressIsServed(String address, String host) throws IOException {
    try (FakePlivo other = FakePlivo.builder().address(address).start()) {
      String path = ":" + other.server().getPort() + "/" + PATH;
      assertThat(other.baseUrl() + PATH).isEqualTo("http://" + host + path);
      Request.Builder elsewhere = client.request(PATH).url("http://127.0.0.3" + path);
      if (address.equals("0.0.0.0")) {
        assertThat(client.send(elsewhere).status()).isEqualTo(200);
      } else {
        assertThatThrownBy(() -> client.send(elsewhere)).isInstanceOf(ConnectException.class);
      }
    }
  }

  private static Process process(String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        System.getProperty("java.home") + "/bin/java",
        "-cp",
        System.getProperty("java.class.path"),
        FakePlivo.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).start();
  }

  @Test
  void processServesAndSaysWhere() throws IOException {
    Process process = process("0");
    try (BufferedReader out = process.inputReader(UTF_8)) {
      Matcher line = Pattern.compile(
              "FakePlivo serves 53 powerpacks at (http://127.0.0.1:\\d+/) for"
                  + " PLIVO_AUTH_ID=MA2025RK4E639VJFZAGV PLIVO_AUTH_TOKEN=FAKETOKEN0FAKETOKEN1FAKETOKEN2FAKETOKEN3")
          .matcher(String.valueOf(out.readLine()));
      assertThat(line.matches()).isTrue();
      assertThat(client.send(client.request(PATH).url(line.group(1) + PATH)).status())
          .isEqualTo(200);
      String shortcodes = PATH.replace("Powerpack/", "NumberPool/")
          + FakePlivo.powerpack(0).numberPoolUuid() + "/Shortcode/";
      assertThat(
              client.send(client.request(PATH).url(line.group(1) + shortcodes)).body())
          .contains("444444", "555555");
    } finally {
      process.destroy();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http, port must be 0 to 65535 but was http",
    "-1, port must be 0 to 65535 but was -1",
    "0 fake:80, address must be one or the name of one but was 'fake:80'",
    "0 0 0, 'usage: FakePlivo [port [address]], but there were 3 arguments'"
  })
  void processThatCannotServeExitsWith2(String args, String message) throws Exception {
    Process process = process(args.split(" ", -1));

    assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8).strip())
        .isEqualTo(message);
    assertThat(process.getInputStream().readAllBytes()).isEmpty();
    assertThat(process.waitFor()).isEqualTo(2);
  }
}
