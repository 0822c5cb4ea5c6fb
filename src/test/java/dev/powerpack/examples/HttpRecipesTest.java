package dev.powerpack.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.RetryPolicy;
import dev.powerpack.TestCertificates;
import dev.powerpack.exception.NetworkException;
import dev.powerpack.testing.FakePlivo;
import dev.powerpack.testing.FakeRequest;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mockwebserver3.MockResponse;
import okhttp3.Credentials;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The recipes of docs/recipes.md about OkHttp clients do what it says of them. */
final class HttpRecipesTest {
  // A name that no resolver knows, by RFC 6761.
  private static final String HOST = "powerpack.invalid";

  private static final HeldCertificate AUTHORITY = TestCertificates.authority();
  private static final MockResponse TUNNEL =
      new MockResponse.Builder().inTunnel().build();
  private static final RetryPolicy TWICE = RetryPolicy.defaults()
      .withAttempts(2)
      .withBackoff(Duration.ofMillis(1), Duration.ofMillis(1));
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(50);

  private final FakePlivo fake = FakePlivo.start();
  private final PlivoCredentials credentials = PlivoCredentials.of(fake.authId(), fake.authToken());
  private final List<OkHttpClient> opened = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void close() {
    opened.forEach(HttpRecipes::end);
    threads.shutdownNow();
    fake.close();
  }

  /** The fake is proxy and service in one: CONNECT names itself. */
  @Test
  void tunnelOfTheProxyLeadsToAHostThatOnlyTheProxyKnows() {
    speakTls();
    fake.enqueue(TUNNEL);
    try (PowerpackClient client =
        afar(HttpRecipes.proxy("127.0.0.1", fake.server().getPort(), "user", "password"))) {
      assertThat(client.powerpacks().list()).containsExactlyElementsOf(fake.powerpacks());
    }
    FakeRequest connect = fake.requests().get(0);
    assertThat(connect).hasToString("CONNECT " + HOST + ":443");
    assertThat(connect.headers().get("Proxy-Authorization"))
        .isEqualTo(Credentials.basic("user", "password"));
    assertThat(connect.headers().get("Authorization")).isNull();
    assertThat(fake.requests()).hasSize(4);
    assertThat(fake.requests().subList(1, 4))
        .allSatisfy(
            request -> assertThat(request.headers().names()).doesNotContain("Proxy-Authorization"));
  }

  @Test
  void proxyThatRejectsIsCalledOnceAnAttempt() {
    speakTls();
    MockResponse rejection = TUNNEL
        .newBuilder()
        .code(407)
        .setHeader("Proxy-Authenticate", "Basic realm=\"test\"")
        .build();
    fake.enqueue(rejection);
    fake.enqueue(rejection);
    try (PowerpackClient client =
        afar(HttpRecipes.proxy("127.0.0.1", fake.server().getPort(), "user", "wrong"))) {
      assertThat(catchThrowable(client.powerpacks().list()::page))
          .isExactlyInstanceOf(NetworkException.class)
          .hasMessage("no response: Failed to authenticate with proxy (2 attempts)");
    }
    assertThat(fake.requests())
        .extracting(FakeRequest::toString)
        .containsExactly("CONNECT " + HOST + ":443", "CONNECT " + HOST + ":443");
  }

  @Test
  void systemPropertiesNameAProxyToo() {
    speakTls();
    fake.enqueue(TUNNEL);
    System.setProperty("https.proxyHost", "127.0.0.1");
    System.setProperty("https.proxyPort", String.valueOf(fake.server().getPort()));
    try (PowerpackClient client = afar(new OkHttpClient())) {
      assertThat(client.powerpacks().list().page().getItems())
          .isEqualTo(fake.powerpacks().all().subList(0, 20));
    } finally {
      System.clearProperty("https.proxyHost");
      System.clearProperty("https.proxyPort");
    }
  }

  @Test
  void authorityIsTrustedBesideThoseOfThePlatform() {
    speakTls();
    OkHttpClient http = HttpRecipes.authority(AUTHORITY.certificatePem());
    String baseUrl = fake.baseUrl().replace("http:", "https:");
    try (PowerpackClient client =
        HttpRecipes.with(opened(http), credentials).baseUrl(baseUrl).build()) {
      assertThat(client.powerpacks().list()).containsExactlyElementsOf(fake.powerpacks());
    }
    assertThat(List.of(http.x509TrustManager().getAcceptedIssuers()))
        .contains(AUTHORITY.certificate())
        .containsAll(List.of(new OkHttpClient().x509TrustManager().getAcceptedIssuers()));
  }

  /** How it bounds what is in flight is in {@code HttpClientsTest}. */
  @Test
  void dispatcherMakesSixteenRequestsAtOnceOnThreadsOfTheCaller() {
    Dispatcher dispatcher = opened(HttpRecipes.dispatcher(threads)).dispatcher();
    assertThat(dispatcher.getMaxRequestsPerHost()).isEqualTo(16);
    assertThat(dispatcher.executorService()).isSameAs(threads);
  }

  @Test
  void timeoutThatIsOverFirstEndsTheAttempt() {
    fake.delay(Duration.ofSeconds(2));
    // Java's own time-out of a read and OkHttp's are the same, and either may be noticed first.
    assertThat(afterTimeouts(LONG, SHORT, LONG, LONG))
        .hasCauseExactlyInstanceOf(SocketTimeoutException.class);
    assertThat(afterTimeouts(LONG, LONG, SHORT, LONG))
        .hasMessageStartingWith("no response: timeout")
        .hasCauseExactlyInstanceOf(InterruptedIOException.class);
    assertThat(afterTimeouts(LONG, LONG, LONG, SHORT))
        .hasMessage("no response within the total time of the retry policy, 0.05 s (1 attempt)");
  }

  private NetworkException afterTimeouts(
      Duration connect, Duration read, Duration attempt, Duration total) {
    try (PowerpackClient client = HttpRecipes.timeouts(credentials, connect, read, attempt, total)
        .baseUrl(fake.baseUrl())
        .build()) {
      return catchThrowableOfType(NetworkException.class, client.powerpacks().list()::page);
    }
  }

  @Test
  void accountsShareConnectionsAndStayWhenOneIsClosed() {
    PlivoCredentials other = PlivoCredentials.of("SAODBMZJJMMTY1ODE0ZW", "OTHERTOKEN");
    fake.respondWith(
        request -> request.path().contains(other.getAuthId()) ? fake.page(20, 40) : null);
    OkHttpClient http = opened(new OkHttpClient());
    PowerpackClient first =
        HttpRecipes.with(http, credentials).baseUrl(fake.baseUrl()).build();
    try (PowerpackClient second =
        HttpRecipes.with(http, other).baseUrl(fake.baseUrl()).build()) {
      assertThat(first.powerpacks().list().page().getItems())
          .isEqualTo(fake.powerpacks().all().subList(0, 20));
      first.close();
      assertThat(second.powerpacks().list().page().getItems())
          .isEqualTo(fake.powerpacks().all().subList(40, 53));
      assertThat(http.connectionPool().connectionCount()).isEqualTo(1);
    }
    HttpRecipes.end(http);
    assertThat(http.connectionPool().connectionCount()).isZero();
    assertThat(http.dispatcher().executorService().isShutdown()).isTrue();
  }

  private void speakTls() {
    TestCertificates.speakTls(
        fake,
        new HeldCertificate.Builder()
            .signedBy(AUTHORITY)
            .addSubjectAlternativeName(HOST)
            .addSubjectAlternativeName("127.0.0.1"));
  }

  /** A client of a host that cannot be reached but through a proxy, with its authority trusted. */
  private PowerpackClient afar(OkHttpClient http) {
    OkHttpClient trusting =
        TestCertificates.trusting(http.newBuilder(), AUTHORITY).build();
    return HttpRecipes.with(opened(trusting), credentials)
        .baseUrl("https://" + HOST + "/")
        .retryPolicy(TWICE)
        .build();
  }

  private OkHttpClient opened(OkHttpClient http) {
    opened.add(http);
    return http;
  }
}
