package dev.powerpack;

import static dev.powerpack.TestClients.clientOf;
import static dev.powerpack.TestClients.failureOf;
import static dev.powerpack.TestClients.response;
import static dev.powerpack.TestClients.wire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.powerpack.exception.ApiException;
import dev.powerpack.exception.MalformedResponseException;
import dev.powerpack.exception.NotFoundException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
import dev.powerpack.testing.FakePlivo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is retried, and how often. No test waits. */
final class RetryTest {
  private static final SocketEffect BREAK = new SocketEffect.CloseSocket();

  private final FakePlivo fake = FakePlivo.start();
  private final FakeScheduler waits = FakeScheduler.instant();
  private final Page<Powerpack> page = firstPage();

  private Page<Powerpack> firstPage() {
    try (PowerpackClient client = clientOf(fake).build()) {
      return client.powerpacks().list().page();
    }
  }

  @AfterEach
  void close() {
    fake.close();
  }

  static Stream<Arguments> retriedStatusesInBothStyles() {
    return Stream.of(408, 429, 500, 502, 503, 504)
        .flatMap(
            status -> Arrays.stream(CallStyle.values()).map(style -> arguments(status, style)));
  }

  @ParameterizedTest
  @MethodSource("retriedStatusesInBothStyles")
  void statusThatPassesIsNotNoticed(int status, CallStyle style) {
    fake.enqueue(response(status).build());
    try (PowerpackClient client = recorded().build()) {
      assertThat(style.firstPage(client)).satisfies(this::isThePage);
    }
    assertAttempts(2);
  }

  @ParameterizedTest
  @MethodSource("retriedStatusesInBothStyles")
  void statusThatStaysIsThrownAfterThreeAttempts(int status, CallStyle style) {
    fake.respondWith(request -> response(status, "{\"error\": \"busy\"}").build());
    assertThat(failure(style)).isInstanceOf(ApiException.class).satisfies(failure -> {
      assertThat(((ApiException) failure).getStatusCode()).isEqualTo(status);
      assertThat(((ApiException) failure).getErrorMessage()).isEqualTo("busy");
      assertThat(failure.getAttempts()).isEqualTo(3);
    });
    assertAttempts(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 304, 400, 401, 403, 404, 405, 409, 410, 418, 421, 501, 505})
  void otherStatusIsThrownAtOnce(int status) {
    fake.respondWith(request -> response(status).build());
    assertThat(failure(CallStyle.BLOCKING)).isInstanceOf(ApiException.class);
    assertAttempts(1);
  }

  /**
   * OkHttp by itself retries 408, and 503 with these headers, so an attempt would be two requests.
   */
  @ParameterizedTest
  @CsvSource({"408, ", "408, 0", "503, 0", "503, 00"})
  void attemptIsOneRequest(int status, String retryAfter) {
    fake.respondWith(request -> retryAfter == null
        ? response(status).build()
        : response(status).setHeader("Retry-After", retryAfter).build());
    try (PowerpackClient client = recorded().retryPolicy(RetryPolicy.none()).build()) {
      ApiException failure = (ApiException) failureOf(client.powerpacks().list()::page);
      assertThat(failure.getAttempts()).isEqualTo(1);
      assertThat(failure.getHeaders().values("Retry-After"))
          .isEqualTo(retryAfter == null ? List.of() : List.of(retryAfter));
    }
    assertThat(sent()).isEqualTo(1);
  }

  @Test
  void malformedPageIsThrownAtOnce() {
    fake.respondWith(
        request -> response(200, wire("documented-page.json").substring(0, 500)).build());
    assertThat(failure(CallStyle.BLOCKING)).isInstanceOf(MalformedResponseException.class);
    assertAttempts(1);
  }

  @Test
  void malformedPageAfterAnErrorTellsOfBothAttempts() {
    fake.enqueue(response(503).build());
    fake.enqueue(response(200, "[]").build());
    assertThat(failure(CallStyle.BLOCKING).getAttempts()).isEqualTo(2);
    assertAttempts(2);
  }

  @Test
  void failuresOfAllKindsCountTogether() {
    // The next request finds no connection to use again: OkHttp replaces one that breaks, as below.
    fake.enqueue(response(500).setHeader("Connection", "close").build());
    fake.enqueue(new MockResponse.Builder().onResponseStart(BREAK).build());
    fake.enqueue(response(404, "{\"error\": \"gone\"}").build());
    PowerpackException failure = failure(CallStyle.BLOCKING);
    assertThat(failure).isExactlyInstanceOf(NotFoundException.class);
    assertThat(failure.getAttempts()).isEqualTo(3);
    assertAttempts(3);
  }

  /** The last attempt is made on another thread where it is not the first one. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void stackTraceLeadsToTheCaller(int retries) {
    for (int i = 0; i < retries; i++) {
      fake.enqueue(response(503).build());
    }
    fake.enqueue(response(404).build());
    assertThat(failure(CallStyle.BLOCKING).getStackTrace())
        .extracting(StackTraceElement::getMethodName)
        .contains("stackTraceLeadsToTheCaller");
    assertAttempts(retries + 1);
  }

  @Test
  void noneSendsOneRequest() {
    fake.respondWith(request -> response(500).build());
    try (PowerpackClient client = recorded().retryPolicy(RetryPolicy.none()).build()) {
      assertThat(failureOf(client.powerpacks().list()::page).getAttempts()).isEqualTo(1);
    }
    assertAttempts(1);
  }

  @Test
  void attemptsAreThoseOfThePolicy() {
    fake.respondWith(request -> response(500).build());
    try (PowerpackClient client =
        recorded().retryPolicy(RetryPolicy.defaults().withAttempts(10)).build()) {
      assertThat(failureOf(client.powerpacks().list()::page).getAttempts()).isEqualTo(10);
    }
    assertAttempts(10);
  }

  private PowerpackClient.Builder recorded() {
    return clientOf(fake).workers(waits);
  }

  private PowerpackException failure(CallStyle style) {
    try (PowerpackClient client = recorded().build()) {
      return failureOf(() -> style.firstPage(client));
    }
  }

  private void isThePage(Page<Powerpack> answered) {
    assertThat(answered.getItems()).isEqualTo(page.getItems());
  }

  /** One request was sent before the test. */
  private int sent() {
    return fake.requests().size() - 1;
  }

  private void assertAttempts(int attempts) {
    assertThat(sent()).isEqualTo(attempts);
    assertThat(waits.waits()).hasSize(attempts - 1);
  }
}
