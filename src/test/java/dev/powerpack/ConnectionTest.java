package dev.powerpack;

import static dev.powerpack.TestClients.clientOf;
import static dev.powerpack.TestClients.failureOf;
import static dev.powerpack.TestClients.response;
import static dev.powerpack.TestClients.wire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
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

  static Stream<Arguments> failuresOfTheConnection() {
    String half = wire("documented-page.json").substring(0, 500);
    return Stream.of(
        arguments(
            "no response",
            new MockResponse.Builder().onResponseStart(BREAK).build(),
            "unexpected end of stream"),
        arguments(
            "body cut",
            response(200, half + half).onResponseBody(BREAK).build(),
            "unexpected end of stream"),
        arguments(
            "body shorter than announced",
            response(200, half)
                .setHeader("Content-Length", 2000)
                .onResponseEnd(BREAK)
                .build(),
            "unexpected end of stream"),
        arguments(
            "error cut",
            response(404, half + half).onResponseBody(BREAK).build(),
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
      String name, MockResponse response, String message) {
    fake.enqueue(response);
    try (PowerpackClient client =
        recorded().callTimeout(callTimeout(name, 1000)).build()) {
      assertThat(client.powerpacks().list().page()).satisfies(this::isThePage);
    }
    assertAttempts(2);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failuresOfTheConnection")
  void failureOfTheConnectionThatStaysIsThrownAfterThreeAttempts(
      String name, MockResponse response, String message) {
    fake.respondWith(request -> response);
    try (PowerpackClient client = recorded().callTimeout(callTimeout(name, 300)).build()) {
      for (CallStyle style : CallStyle.values()) {
        PowerpackException failure = failureOf(() -> style.firstPage(client));
        assertThat(failure)
            .isExactlyInstanceOf(NetworkException.class)
            .hasCauseInstanceOf(IOException.class)
            .message()
            .startsWith("no response: " + message)
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
      assertThat(failureOf(client.powerpacks().list()::page))
          .isExactlyInstanceOf(NetworkException.class)
          .hasMessage("no response: timeout (1 attempt)")
          .hasCauseInstanceOf(InterruptedIOException.class);
    }
  }

  @Test
  void refusedConnectionIsTriedThreeTimes() {
    fake.close();
    PowerpackException failure = failure(CallStyle.BLOCKING);
    assertThat(failure)
        .isExactlyInstanceOf(NetworkException.class)
        .hasMessage("no response: Failed to connect to /127.0.0.1:"
            + fake.baseUrl().replaceAll("\\D*127.0.0.1:|/", "") + " (3 attempts)");
    assertThat(failure.getAttempts()).isEqualTo(3);
    assertThat(waits.waits()).hasSize(2);
  }

  @Test
  void connectionThatTheServiceClosedWhileItWasIdleIsReplacedUnnoticed() {
    try (PowerpackClient client = recorded().retryPolicy(RetryPolicy.none()).build()) {
      fake.enqueue(fake.page(20, 0).newBuilder().onResponseEnd(BREAK).build());
      client.powerpacks().list().page();
      assertThat(client.powerpacks().list().page()).satisfies(this::isThePage);
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
      PowerpackException failure = failureOf(client.powerpacks().list()::page);
      assertThat(failure)
          .isExactlyInstanceOf(NetworkException.class)
          .hasCauseInstanceOf(SSLHandshakeException.class);
      assertThat(failure.getAttempts()).isEqualTo(1);
    }
    assertThat(waits.waits()).isEmpty();
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
