package dev.powerpack;

import static dev.powerpack.TestClients.clientOf;
import static dev.powerpack.TestClients.failureOf;
import static dev.powerpack.TestClients.response;
import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.exception.ApiException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.testing.FakePlivo;
import mockwebserver3.MockResponse;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirects, none of which is followed. */
final class RedirectTest {
  private final FakePlivo fake = FakePlivo.start();
  private final PowerpackClient client =
      clientOf(fake).retryPolicy(RetryPolicy.none()).build();
  private final String request = " from GET " + fake.baseUrl()
      + "v1/Account/MA2025RK4E639VJFZAGV/Powerpack/?limit=20&offset=0";

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirectOnTheSameHostIsNotFollowed(int status) {
    assertThat(listed(response(status).setHeader("Location", "/elsewhere").build()))
        .isExactlyInstanceOf(ApiException.class)
        .hasMessage(status + request + "; redirects are not followed, this one goes to /elsewhere");
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void redirectToAnotherHostGetsNothing() {
    try (FakePlivo other = FakePlivo.start()) {
      ApiException failure =
          listed(response(307).setHeader("Location", other.baseUrl()).build());

      assertThat(failure)
          .hasMessage("307" + request + "; redirects are not followed, this one goes to "
              + other.baseUrl());
      assertThat(failure.getHeaders().get("Location")).isEqualTo(other.baseUrl());
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  void clientOfTheCallerFollowsNoRedirectEither() {
    try (FakePlivo other = FakePlivo.start();
        PowerpackClient own = clientOf(fake).httpClient(new OkHttpClient()).build()) {
      fake.enqueue(response(302).setHeader("Location", other.baseUrl()).build());

      assertThat(failureOf(own.powerpacks().list()::page))
          .hasMessage("302" + request + "; redirects are not followed, this one goes to "
              + other.baseUrl());
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  void statusWithoutALocationIsNoRedirect() {
    assertThat(listed(response(304).removeHeader("Content-Length").build()))
        .isExactlyInstanceOf(ApiException.class)
        .hasMessage("304" + request + "; this status is not expected");
  }

  private ApiException listed(MockResponse response) {
    fake.enqueue(response);
    PowerpackException failure = failureOf(client.powerpacks().list()::page);
    assertThat(failure).isInstanceOf(ApiException.class);
    return (ApiException) failure;
  }
}
