package dev.powerpack;

import static dev.powerpack.Setup.answer;
import static dev.powerpack.Setup.clientOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.powerpack.testing.FakePlivo;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The token goes to the service, and nowhere else. */
final class SecretsTest {
  /** Its forms in Base64 and in a URL differ from it. */
  private static final String TOKEN = "s3cr3t/+to?ken=&%;";

  private static final PlivoCredentials CREDENTIALS =
      PlivoCredentials.of(FakePlivo.DEFAULT_AUTH_ID, TOKEN);

  private final FakePlivo fake = FakePlivo.builder().authToken(TOKEN).start();
  private final PowerpackClient.Builder builder = clientOf(fake)
      .credentials(CREDENTIALS)
      .scheduler(RecordedWaits.instant())
      .callTimeout(Duration.ofSeconds(1));

  @AfterEach
  void close() {
    fake.close();
  }

  static Stream<Arguments> answersThatFail() {
    return Stream.of(
        arguments("400", answer(400, "{\"error\": \"no\"}").build()),
        arguments(
            "401",
            answer(401).setHeader("WWW-Authenticate", "Basic realm=\"a\"").build()),
        arguments("403", answer(403, "no").build()),
        arguments("404", answer(404, "<html>").build()),
        arguments("405", answer(405).build()),
        arguments(
            "407",
            answer(407).setHeader("Proxy-Authenticate", "Basic realm=\"a\"").build()),
        arguments("408", answer(408).build()),
        arguments("418", answer(418).build()),
        arguments("429", answer(429).setHeader("Retry-After", 3600).build()),
        arguments("500", answer(500).build()),
        arguments(
            "redirect",
            answer(302).setHeader("Location", "https://example.com/").build()),
        arguments("malformed", answer(200, "{\"meta\": 1}").build()),
        arguments("cut", answer(200, "{\"meta\":").build()),
        arguments("empty", answer(204).removeHeader("Content-Length").build()),
        arguments("endless", new EndlessBody("", false).answer(200)),
        arguments(
            "broken off",
            new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build()),
        arguments("no HTTP", new MockResponse.Builder().status("NONSENSE").build()),
        arguments(
            "time-out",
            new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answersThatFail")
  void failureHoldsNoToken(String name, MockResponse answer) {
    fake.respondWith(request -> answer);
    try (PowerpackClient client = builder.build()) {
      fails(client::list);
      fails(() -> client.listAsync(PageRequest.first()).join());
      fails(() -> client.listAll().iterator().next());
    }
    assertThat(fake.requests())
        .isNotEmpty()
        .allSatisfy(request -> assertThat(request.headers().get("Authorization"))
            .isEqualTo(CREDENTIALS.authorization()));
  }

  @Test
  void failureWithoutAnAnswerHoldsNoToken() {
    try (PowerpackClient client =
        clientOf(fake).credentials(CREDENTIALS).rateLimit(1, Duration.ofDays(1)).build()) {
      client.list();
      fails(client::list);
      Thread.currentThread().interrupt();
      fails(client::list);
      assertThat(Thread.interrupted()).isTrue();
    }
    PowerpackClient closed = builder.build();
    closed.close();
    fails(closed::list);
    fake.close();
    try (PowerpackClient client = builder.build()) {
      fails(client::list);
    }
  }

  @Test
  void refusalHoldsNoToken() {
    fails(() -> PlivoCredentials.of("id", TOKEN + "\n"));
    fails(() -> PlivoCredentials.of("id", TOKEN + "\u00FC"));
    fails(() -> PlivoCredentials.of("", TOKEN));
    fails(() -> PlivoCredentials.of("id:", TOKEN));
    fails(() -> Environment.credentials(Map.of("PLIVO_AUTH_TOKEN", TOKEN)));
    fails(() -> PowerpackClient.builder()
        .baseUrl("https://id:" + URLEncoder.encode(TOKEN, UTF_8) + "@api.plivo.com"));
    fails(() -> PowerpackClient.builder().baseUrl("id:" + TOKEN + "@api.plivo.com"));
  }

  private static void fails(ThrowingCallable call) {
    Throwable failure = catchThrowable(call);
    assertThat(failure).isNotNull();
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    holdsNoToken(trace);
    holdsNoToken(failure);
    if (failure instanceof ApiException api) {
      holdsNoToken(api.getHeaders() + api.getBody());
    }
  }

  @Test
  void textsHoldNoToken() {
    assertThat(CREDENTIALS)
        .hasToString("PlivoCredentials{authId=MA2025RK4E639VJFZAGV, authToken=██}");
    holdsNoToken(builder);
    holdsNoToken(RetryPolicy.defaults());
    try (PowerpackClient client = builder.build()) {
      holdsNoToken(client);
      holdsNoToken(client.api());
      holdsNoToken(client.listAll());
      holdsNoToken(client.list());
      holdsNoToken(client.listAsync(PageRequest.first()));
      holdsNoToken(client.api().listPowerpacks(fake.authId(), 1, 0).request());
    }
  }

  private static void holdsNoToken(Object shown) {
    String pair = FakePlivo.DEFAULT_AUTH_ID + ":" + TOKEN;
    assertThat(shown.toString())
        .doesNotContain(TOKEN)
        .doesNotContain("s3cr3t")
        .doesNotContain(Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)))
        .doesNotContain(Base64.getEncoder().encodeToString(TOKEN.getBytes(UTF_8)))
        .doesNotContain(URLEncoder.encode(TOKEN, UTF_8));
  }

  /** An interceptor of the caller may lead a request elsewhere; the credentials stay. */
  @Test
  void otherOriginGetsNoCredentials() throws IOException {
    try (FakePlivo other = FakePlivo.start()) {
      OkHttpClient elsewhere = new OkHttpClient.Builder()
          .addInterceptor(chain -> {
            HttpUrl url = chain
                .request()
                .url()
                .newBuilder()
                .port(other.server().getPort())
                .build();
            return chain.proceed(chain.request().newBuilder().url(url).build());
          })
          .build();
      try (PowerpackClient client = builder.httpClient(elsewhere).build()) {
        fails(client::list);
        assertThat(client.api().listPowerpacks(fake.authId(), 1, 0).execute().code())
            .isEqualTo(401);
      }
      assertThat(other.requests()).hasSize(2).allSatisfy(request -> {
        assertThat(request.headers().get("Authorization")).isNull();
        holdsNoToken(request.target() + request.headers());
      });
      assertThat(fake.requests()).isEmpty();
      elsewhere.dispatcher().executorService().shutdown();
      elsewhere.connectionPool().evictAll();
    }
  }
}
