package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.testing.FakePlivo;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;

final class FakeAccountTest {
  @Test
  void everyPowerpackIsListedDespiteTheRateLimit() {
    try (FakePlivo fake = FakePlivo.start();
        PowerpackClient client = PowerpackClient.builder()
            .credentials(PlivoCredentials.of(fake.authId(), fake.authToken()))
            .baseUrl(fake.baseUrl())
            .build()) {
      // The first request meets the rate limit, its retry does not.
      fake.enqueue(
          new MockResponse.Builder().code(429).setHeader("Retry-After", "0").build());

      assertThat(client.powerpacks().list()).containsExactlyElementsOf(fake.powerpacks());
      assertThat(fake.requests()).hasSize(4);
    }
  }
}
