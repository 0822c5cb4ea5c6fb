package dev.powerpack;

import static dev.powerpack.Setup.answer;
import static dev.powerpack.Setup.clientOf;
import static dev.powerpack.Setup.failureOf;
import static dev.powerpack.Setup.wire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.powerpack.testing.FakePlivo;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
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

  /** OkHttp by itself repeats 408, and 503 with these headers, so an attempt would be two requests. */
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

  static Stream<Arguments> failuresOfTheConnection() {
    String half = wire("documented-page.json").substring(0, 500);
    return Stream.of(
        arguments(
            "refused to answer",
            new MockResponse.Builder().onResponseStart(BREAK).build(),
            "unexpected end of stream"),
        arguments(
            "body cut",
            answer(200, half + half).onResponseBody(BREAK).build(),
            "unexpected end of stream"),
        arguments(
            "body shorter than announced",
            answer(200, half)
                .setHeader("Content-Length", 2000)
                .onResponseEnd(BREAK)
                .build(),
            "unexpected end of stream"),
        arguments(
            "error cut",
            answer(404, half + half).onResponseBody(BREAK).build(),
            "unexpected end of stream"),
        arguments(
            "time-out",
            new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build(),
            "timeout"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failuresOfTheConnection")
  void failureOfTheConnectionThatPassesIsNotNoticed(
      String name, MockResponse answer, String message) {
    fake.enqueue(answer);
    try (PowerpackClient client = recorded().callTimeout(Duration.ofMillis(200)).build()) {
      assertThat(client.list()).satisfies(this::isThePage);
    }
    assertAttempts(2);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failuresOfTheConnection")
  void failureOfTheConnectionThatStaysIsThrownAfterThreeAttempts(
      String name, MockResponse answer, String message) {
    fake.respondWith(request -> answer);
    for (Mode mode : Mode.values()) {
      try (PowerpackClient client =
          recorded().callTimeout(Duration.ofMillis(100)).build()) {
        PowerpackException failure = failureOf(() -> mode.list(client));
        assertThat(failure)
            .isExactlyInstanceOf(NetworkException.class)
            .hasCauseInstanceOf(IOException.class)
            .message()
            .startsWith("no answer: " + message)
            .endsWith(" (3 attempts)")
            .doesNotContain("\n");
        assertThat(failure.getAttempts()).isEqualTo(3);
      }
    }
    assertThat(sent()).isEqualTo(6);
  }

  @Test
  void timeOutIsOfOneAttempt() {
    fake.respondWith(request ->
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    try (PowerpackClient client = recorded()
        .retryPolicy(RetryPolicy.none())
        .callTimeout(Duration.ofMillis(50))
        .build()) {
      assertThat(failureOf(client::list))
          .isExactlyInstanceOf(NetworkException.class)
          .hasMessage("no answer: timeout (1 attempt)")
          .hasCauseInstanceOf(InterruptedIOException.class);
    }
  }

  @Test
  void refusedConnectionIsTriedThreeTimes() {
    fake.close();
    PowerpackException failure = failure(Mode.NOW);
    assertThat(failure)
        .isExactlyInstanceOf(NetworkException.class)
        .hasMessage("no answer: Failed to connect to /127.0.0.1:"
            + fake.baseUrl().replaceAll("\\D*127.0.0.1:|/", "") + " (3 attempts)");
    assertThat(failure.getAttempts()).isEqualTo(3);
    assertThat(waits.waits()).hasSize(2);
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
  void connectionThatTheServiceClosedWhileItWasIdleIsReplacedUnnoticed() {
    try (PowerpackClient client = recorded().retryPolicy(RetryPolicy.none()).build()) {
      fake.enqueue(fake.page(20, 0).newBuilder().onResponseEnd(BREAK).build());
      client.list();
      assertThat(client.list()).satisfies(this::isThePage);
    }
    assertThat(sent()).isEqualTo(2);
    assertThat(waits.waits()).isEmpty();
  }

  @Test
  void certificateThatIsNotTrustedIsThrownAtOnce() {
    HeldCertificate certificate =
        new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();
    fake.server()
        .useHttps(new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    try (PowerpackClient client =
        recorded().baseUrl(fake.baseUrl().replace("http:", "https:")).build()) {
      PowerpackException failure = failureOf(client::list);
      assertThat(failure)
          .isExactlyInstanceOf(NetworkException.class)
          .hasCauseInstanceOf(SSLHandshakeException.class);
      assertThat(failure.getAttempts()).isEqualTo(1);
    }
    assertThat(waits.waits()).isEmpty();
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
