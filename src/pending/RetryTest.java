package dev.powerpack;

import static dev.powerpack.Setup.answer;
import static dev.powerpack.Setup.clientOf;
import static dev.powerpack.Setup.failureOf;
import static dev.powerpack.Setup.wire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.powerpack.testing.FakePlivo;
import java.io.IOException;
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

/** What is tried again, and how often. No test waits. */
final class RetryTest {
  private static final SocketEffect BREAK = new SocketEffect.CloseSocket();

  private final FakePlivo fake = FakePlivo.start();
  private final RecordedWaits waits = RecordedWaits.instant();
  private final PowerpackPage page = firstPage();

  private PowerpackPage firstPage() {
    try (PowerpackClient client = clientOf(fake).build()) {
      return client.list();
    }
  }

  @AfterEach
  void close() {
    fake.close();
  }

  static Stream<Arguments> repeatedStatusesInBothModes() {
    return Stream.of(408, 429, 500, 502, 503, 504)
        .flatMap(status -> Arrays.stream(Mode.values()).map(mode -> arguments(status, mode)));
  }

  @ParameterizedTest
  @MethodSource("repeatedStatusesInBothModes")
  void statusThatPassesIsNotNoticed(int status, Mode mode) {
    fake.enqueue(answer(status).build());
    try (PowerpackClient client = recorded().build()) {
      assertThat(mode.list(client)).satisfies(this::isThePage);
    }
    assertAttempts(2);
  }

  @ParameterizedTest
  @MethodSource("repeatedStatusesInBothModes")
  void statusThatStaysIsThrownAfterThreeAttempts(int status, Mode mode) {
    fake.respondWith(request -> answer(status, "{\"error\": \"busy\"}").build());
    assertThat(failure(mode)).isInstanceOf(ApiException.class).satisfies(failure -> {
      assertThat(((ApiException) failure).getStatusCode()).isEqualTo(status);
      assertThat(((ApiException) failure).getErrorMessage()).isEqualTo("busy");
      assertThat(failure.getAttempts()).isEqualTo(3);
    });
    assertAttempts(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 304, 400, 401, 403, 404, 405, 409, 410, 418, 421, 501, 505})
  void otherStatusIsThrownAtOnce(int status) {
    fake.respondWith(request -> answer(status).build());
    assertThat(failure(Mode.NOW)).isInstanceOf(ApiException.class);
    assertAttempts(1);
  }

  /**
   * OkHttp by itself repeats 408, and 503 with these headers, so an attempt would be two requests.
   */
  @ParameterizedTest
  @CsvSource({"408, ", "408, 0", "503, 0", "503, 00"})
  void attemptIsOneRequest(int status, String retryAfter) {
    fake.respondWith(request -> retryAfter == null
        ? answer(status).build()
        : answer(status).setHeader("Retry-After", retryAfter).build());
    try (PowerpackClient client = recorded().retryPolicy(RetryPolicy.none()).build()) {
      ApiException failure = (ApiException) failureOf(client::list);
      assertThat(failure.getAttempts()).isEqualTo(1);
      assertThat(failure.getHeaders().values("Retry-After"))
          .isEqualTo(retryAfter == null ? List.of() : List.of(retryAfter));
    }
    assertThat(sent()).isEqualTo(1);
  }

  @Test
  void generatedOperationsSendOneRequest() throws IOException {
    fake.respondWith(request -> answer(503).setHeader("Retry-After", "0").build());
    try (PowerpackClient client = recorded().build()) {
      assertThat(
              client.api().listPowerpacks(fake.authId(), null, null).execute().code())
          .isEqualTo(503);
    }
    assertThat(sent()).isEqualTo(1);
  }

  @Test
  void malformedPageIsThrownAtOnce() {
    fake.respondWith(
        request -> answer(200, wire("documented-page.json").substring(0, 500)).build());
    assertThat(failure(Mode.NOW)).isInstanceOf(MalformedResponseException.class);
    assertAttempts(1);
  }

  @Test
  void malformedPageAfterAnErrorTellsOfBothAttempts() {
    fake.enqueue(answer(503).build());
    fake.enqueue(answer(200, "[]").build());
    assertThat(failure(Mode.NOW).getAttempts()).isEqualTo(2);
    assertAttempts(2);
  }

  @Test
  void failuresOfAllKindsCountTogether() {
    // The next request finds no connection to use again: OkHttp replaces one that breaks, as below.
    fake.enqueue(answer(500).setHeader("Connection", "close").build());
    fake.enqueue(new MockResponse.Builder().onResponseStart(BREAK).build());
    fake.enqueue(answer(404, "{\"error\": \"gone\"}").build());
    PowerpackException failure = failure(Mode.NOW);
    assertThat(failure).isExactlyInstanceOf(NotFoundException.class);
    assertThat(failure.getAttempts()).isEqualTo(3);
    assertAttempts(3);
  }

  @Test
  void stackTraceLeadsToTheCaller() {
    fake.enqueue(answer(404).build());
    try (PowerpackClient client = clientOf(fake).build()) {
      assertThat(failureOf(client::list).getStackTrace())
          .extracting(StackTraceElement::getMethodName)
          .contains("stackTraceLeadsToTheCaller");
    }
  }

  @Test
  void noneSendsOneRequest() {
    fake.respondWith(request -> answer(500).build());
    try (PowerpackClient client = recorded().retryPolicy(RetryPolicy.none()).build()) {
      assertThat(failureOf(client::list).getAttempts()).isEqualTo(1);
    }
    assertAttempts(1);
  }

  @Test
  void attemptsAreThoseOfThePolicy() {
    fake.respondWith(request -> answer(500).build());
    try (PowerpackClient client =
        recorded().retryPolicy(RetryPolicy.defaults().withAttempts(10)).build()) {
      assertThat(failureOf(client::list).getAttempts()).isEqualTo(10);
    }
    assertAttempts(10);
  }

  private PowerpackClient.Builder recorded() {
    return clientOf(fake).scheduler(waits);
  }

  private PowerpackException failure(Mode mode) {
    try (PowerpackClient client = recorded().build()) {
      return failureOf(() -> mode.list(client));
    }
  }

  private void isThePage(PowerpackPage answered) {
    assertThat(answered.getPowerpacks()).isEqualTo(page.getPowerpacks());
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
