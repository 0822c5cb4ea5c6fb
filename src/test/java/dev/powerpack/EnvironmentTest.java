package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the variables say, and where credentials are sent unencrypted. */
final class EnvironmentTest extends AccountTest {
  private final Map<String, String> variables = new HashMap<>(Map.of(
      "PLIVO_AUTH_ID", fake.authId(),
      "PLIVO_AUTH_TOKEN", fake.authToken(),
      "PLIVO_BASE_URL", fake.baseUrl()));
  private final OkHttpClient http = with(new OkHttpClient.Builder()
      .dns(host -> List.of(InetAddress.getLoopbackAddress()))
      .build());

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
