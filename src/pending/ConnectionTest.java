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
import org.junit.jupiter.params.provider.MethodSource;

/** Connections that fail, and what is tried again for it. No test waits, but for time-outs. */
final class ConnectionTest {
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

  static Stream<Arguments> failuresOfTheConnection() {
    String half = wire("documented-page.json").substring(0, 500);
    return Stream.of(
        arguments(
            "no answer",
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
    try (PowerpackClient client =
        recorded().callTimeout(callTimeout(name, 1000)).build()) {
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
          recorded().callTimeout(callTimeout(name, 100)).build()) {
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

  /** Short where it is to pass, else so long that a busy machine does not reach it. */
  private static Duration callTimeout(String name, long milliseconds) {
    return name.equals("time-out") ? Duration.ofMillis(milliseconds) : Duration.ofSeconds(20);
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
