package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.powerpack.exception.PowerpackException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Credentials as values, those that a supplier gives and those of the environment, and where they
 * are sent unencrypted.
 */
final class CredentialsTest extends AccountTest {
  private final Map<String, String> variables = new HashMap<>(Map.of(
      "PLIVO_AUTH_ID", fake.authId(),
      "PLIVO_AUTH_TOKEN", fake.authToken(),
      "PLIVO_BASE_URL", fake.baseUrl()));
  private final OkHttpClient http = with(new OkHttpClient.Builder()
      .dns(host -> List.of(InetAddress.getLoopbackAddress()))
      .build());

  @Test
  void equalWhereIdAndTokenAre() {
    PlivoCredentials credentials = PlivoCredentials.of("MA1", "one");
    assertThat(credentials.getAuthId()).isEqualTo("MA1");
    assertThat(credentials)
        .isEqualTo(PlivoCredentials.of("MA1", "one"))
        .hasSameHashCodeAs(PlivoCredentials.of("MA1", "one"))
        .isNotEqualTo(PlivoCredentials.of("MA2", "one"))
        .isNotEqualTo(PlivoCredentials.of("MA1", "two"))
        .isNotEqualTo(PlivoCredentials.of("one", "MA1"))
        .isNotEqualTo(null)
        .isNotEqualTo("MA1")
        .doesNotHaveSameHashCodeAs(PlivoCredentials.of("MA1", "two"));
  }

  @Test
  void allPrintableAsciiIsTaken() {
    String printable =
        IntStream.rangeClosed('!', '~').mapToObj(Character::toString).collect(Collectors.joining());
    String authId = printable.replace(":", "");
    assertThat(PlivoCredentials.of(authId, printable).getAuthId()).isEqualTo(authId);
    assertThat(PlivoCredentials.of("a", "t:u").authorization()).isEqualTo("Basic YTp0OnU=");
  }

  @Test
  void eachAttemptGetsItsCredentials() {
    Iterator<PlivoCredentials> rotation = List.of(
            PlivoCredentials.of("MA1", "one"), PlivoCredentials.of("MA2", "two"))
        .iterator();
    fake.enqueue(response(503).build());
    fake.enqueue(fake.page(20, 0));
    PowerpackClient client = with(
        client().credentials(rotation::next).workers(FakeScheduler.instant()).build());
    client.powerpacks().list().page();
    assertThat(fake.requests())
        .extracting(request -> request + " " + request.headers().get("Authorization"))
        .containsExactly(
            "GET /v1/Account/MA1/Powerpack/?limit=20&offset=0 Basic TUExOm9uZQ==",
            "GET /v1/Account/MA2/Powerpack/?limit=20&offset=0 Basic TUEyOnR3bw==");
  }

  /** How one fails that throws, in either style, is in {@link CallerHooksTest}. */
  @Test
  void supplierThatFailsSendsNothingAndTellsOfTheRequestsBefore() {
    Iterator<PlivoCredentials> first =
        List.of(PlivoCredentials.of("MA1", "one")).iterator();
    fake.enqueue(response(503).build());
    PowerpackClient client = with(client()
        .credentials(() -> first.hasNext() ? first.next() : null)
        .workers(FakeScheduler.instant())
        .build());
    for (int attempts : new int[] {1, 0}) {
      assertThat(failureOf(client.powerpacks().list()::page))
          .isExactlyInstanceOf(PowerpackException.class)
          .returns(attempts, PowerpackException::getAttempts);
      assertThat(fake.requests()).hasSize(1);
    }
  }

  private PowerpackClient.Builder environment() {
    return PowerpackClient.builder().environment(variables).httpClient(http);
  }

  @Test
  void variablesNameTheAccountAndItsAddress() {
    PowerpackClient client = with(environment().build());
    assertThat(client.powerpacks().list()).containsExactlyElementsOf(fake.powerpacks());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void blankAddressIsThatOfTheContract(String baseUrl) {
    variables.put("PLIVO_BASE_URL", baseUrl);
    PowerpackClient client =
        with(environment().baseUrl(fake.baseUrl()).environment(variables).build());
    assertThat(client.powerpacks().list()).hasSize(53);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP://API.PLIVO.COM:80/",
        "http://127.0.0.1.example.com",
        "http://127.0.0.256",
        "http://localhost.example.com",
        "http://128.0.0.1",
        "http://[::2]"
      })
  void cleartextIsForLoopbackAlone(String baseUrl) {
    PowerpackClient.Builder builder = environment().baseUrl(baseUrl);
    assertThatThrownBy(builder::build)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(
            "baseUrl must be https, as credentials are sent to it, but was http to ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost", "http://127.1.2.3:1", "http://[::1]:8080"})
  void loopbackIsWhatThisMachineAloneHears(String baseUrl) {
    environment().baseUrl(baseUrl).build().close();
  }

  @Test
  void cleartextToAnotherHostIsForWhoeverSaysSo() {
    variables.put("PLIVO_BASE_URL", "http://fake:" + fake.server().getPort());
    PowerpackClient client = with(environment().allowCleartext().build());
    assertThat(client.powerpacks().list().page().getItems()).hasSize(20);
    assertThat(fake.requests())
        .singleElement()
        .satisfies(request -> assertThat(request.headers().get("Authorization")).isNotNull());
  }
}
