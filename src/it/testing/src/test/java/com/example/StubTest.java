package com.example;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.exception.MalformedResponseException;
import dev.powerpack.model.Powerpack;
import org.junit.jupiter.api.Test;

@WireMockTest
final class StubTest {
  @Test
  void pageThatCountsItselfIsTheWholeList(WireMockRuntimeInfo stub) {
    stubFor(get(urlPathEqualTo("/v1/Account/MA1/Powerpack/")).willReturn(okJson("""
        {
          "meta": {"total_count": 2},
          "objects": [{"uuid": "1", "name": "alerts"}, {"uuid": "2", "name": "offers"}]
        }
        """)));

    try (PowerpackClient client = PowerpackClient.builder()
        .credentials(PlivoCredentials.of("MA1", "token"))
        .baseUrl(stub.getHttpBaseUrl())
        .build()) {
      assertThat(client.powerpacks().list())
          .extracting(Powerpack::getName)
          .containsExactly("alerts", "offers");
    }
  }

  @Test
  void pageThatCountsMoreContradictsItself(WireMockRuntimeInfo stub) {
    stubFor(get(urlPathEqualTo("/v1/Account/MA1/Powerpack/"))
        .willReturn(okJson("{\"meta\": {\"total_count\": 53}, \"objects\": [{\"uuid\": \"1\"}]}")));

    try (PowerpackClient client = PowerpackClient.builder()
        .credentials(PlivoCredentials.of("MA1", "token"))
        .baseUrl(stub.getHttpBaseUrl())
        .build()) {
      assertThatThrownBy(() -> client.powerpacks().list().forEach(powerpack -> {}))
          .isInstanceOf(MalformedResponseException.class)
          .hasMessageContaining("the service ignores offset");
    }
  }
}
