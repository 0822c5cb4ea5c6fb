package dev.powerpack;

import static dev.powerpack.TestClients.clientOf;
import static dev.powerpack.TestClients.response;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.powerpack.exception.ApiException;
import dev.powerpack.testing.FakePlivo;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The token goes to the service, and nowhere else. */
final class SecretsTest {
  /** Its forms in Base64 and in a URL differ from it. */
  static final String TOKEN = "s3cr3t/+to?ken=&%;";

  private static final TokenForms FORMS = new TokenForms(TOKEN);

  private static final PlivoCredentials CREDENTIALS =
      PlivoCredentials.of(FakePlivo.DEFAULT_AUTH_ID, TOKEN);

  private final FakePlivo fake = FakePlivo.builder().authToken(TOKEN).start();
  private final PowerpackClient.Builder builder = clientOf(fake)
      .credentials(CREDENTIALS)
      .workers(FakeScheduler.instant())
      .callTimeout(Duration.ofSeconds(1));

  @AfterEach
  void close() {
    fake.close();
  }

  static Stream<Arguments> responsesThatFail() {
    return Stream.of(
        arguments("400", response(400, "{\"error\": \"no\"}").build()),
        arguments(
            "401",
            response(401).setHeader("WWW-Authenticate", "Basic realm=\"a\"").build()),
        arguments("403", response(403, "no").build()),
        arguments("404", response(404, "<html>").build()),
        arguments("405", response(405).build()),
        arguments(
            "407",
            response(407).setHeader("Proxy-Authenticate", "Basic realm=\"a\"").build()),
        arguments("408", response(408).build()),
        arguments("418", response(418).build()),
        arguments("429", response(429).setHeader("Retry-After", 3600).build()),
        arguments("500", response(500).build()),
        arguments(
            "redirect",
            response(302).setHeader("Location", "https://example.com/").build()),
        arguments("malformed", response(200, "{\"meta\": 1}").build()),
        arguments("cut", response(200, "{\"meta\":").build()),
        arguments("empty", response(204).removeHeader("Content-Length").build()),
        arguments("endless", new EndlessBody("", false).response(200).build()),
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
  @MethodSource("responsesThatFail")
  void failureHoldsNoToken(String name, MockResponse response) {
    fake.respondWith(request -> response);
    // Whatever it fails with in that time.
    builder.callTimeout(Duration.ofMillis(name.equals("time-out") ? 50 : 1000));
    try (PowerpackClient client = builder.build()) {
      for (CallStyle style : CallStyle.values()) {
        fails(() -> style.firstPage(client));
      }
      fails(() -> client.powerpacks().list().iterator().next());
    }
    assertThat(fake.requests())
        .isNotEmpty()
        .allSatisfy(request -> assertThat(request.headers().get("Authorization"))
            .isEqualTo(CREDENTIALS.authorization()));
  }

  /** As a service does that tells what it was sent, or a proxy for debugging. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error\": \"bad token %s\", \"api_id\": \"%s\"}",
        "{\"error\": {\"sent\": \"%s\"}}",
        "you sent %s"
      })
  void tokenThatAnErrorRepeatsIsTakenOut(String body) {
    List<String> forms = List.of(
        TOKEN,
        TOKEN.replace("/", "\\/"),
        URLEncoder.encode(TOKEN, UTF_8),
        CREDENTIALS.authorization());
    for (String sent : forms) {
      fake.enqueue(
          response(401, body.replace("%s", sent)).setHeader("X-Sent", sent).build());
      try (PowerpackClient client = builder.build()) {
        ApiException failure = (ApiException) fails(() -> CallStyle.BLOCKING.firstPage(client));
        assertThat(failure.getMessage()).contains("██");
        assertThat(failure.getHeaders().get("X-Sent")).isNull();
        assertThat(failure.getBody()).contains("██");
        holdsNoToken(failure.getErrorMessage() + failure.getApiId());
      }
    }
  }

  @Test
  void tokenInTheTargetOfARedirectIsTakenOut() {
    fake.enqueue(response(302).setHeader("Location", "/login?token=" + TOKEN).build());
    try (PowerpackClient client = builder.build()) {
      assertThat(fails(() -> CallStyle.BLOCKING.firstPage(client)))
          .hasMessageEndingWith("redirects are not followed, this one goes to /login?token=██");
    }
  }

  @Test
  void failureWithoutAResponseHoldsNoToken() {
    try (PowerpackClient client =
        clientOf(fake).credentials(CREDENTIALS).rateLimit(1, Duration.ofDays(1)).build()) {
      CallStyle.BLOCKING.firstPage(client);
      fails(() -> CallStyle.BLOCKING.firstPage(client));
      Thread.currentThread().interrupt();
      fails(() -> CallStyle.BLOCKING.firstPage(client));
      assertThat(Thread.interrupted()).isTrue();
    }
    PowerpackClient closed = builder.build();
    closed.close();
    fails(() -> CallStyle.BLOCKING.firstPage(closed));
    fake.close();
    try (PowerpackClient client = builder.build()) {
      fails(() -> CallStyle.BLOCKING.firstPage(client));
    }
  }

  @Test
  void rejectedArgumentIsNotShownWithItsToken() {
    fails(() -> PlivoCredentials.of("id", TOKEN + "\n"));
    fails(() -> PlivoCredentials.of("id", TOKEN + "\u00FC"));
    fails(() -> PlivoCredentials.of("", TOKEN));
    fails(() -> PlivoCredentials.of("id:", TOKEN));
    fails(() -> Environment.credentials(Map.of("PLIVO_AUTH_TOKEN", TOKEN)));
    fails(() -> PowerpackClient.builder()
        .baseUrl("https://id:" + URLEncoder.encode(TOKEN, UTF_8) + "@api.plivo.com"));
    fails(() -> PowerpackClient.builder().baseUrl("id:" + TOKEN + "@api.plivo.com"));
  }

  private static Throwable fails(ThrowingCallable call) {
    Throwable failure = catchThrowable(call);
    assertThat(failure).isNotNull();
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    holdsNoToken(trace);
    holdsNoToken(failure);
    if (failure instanceof ApiException api) {
      holdsNoToken(api.getHeaders() + api.getBody());
    }
    return failure;
  }

  @Test
  void textsHoldNoToken() {
    assertThat(CREDENTIALS)
        .hasToString("PlivoCredentials{authId=MA2025RK4E639VJFZAGV, authToken=██}");
    holdsNoToken(builder);
    holdsNoToken(RetryPolicy.defaults());
    try (PowerpackClient client = builder.build()) {
      holdsNoToken(client);
      holdsNoToken(client.powerpacks());
      holdsNoToken(client.powerpacks().list());
      holdsNoToken(client.powerpacks().list().page());
      holdsNoToken(client.powerpacks().list().pageAsync());
    }
  }

  /** Whatever of ours a client holds, as a debugger or a log of all fields would show it. */
  @Test
  void textsOfAllThatAClientHoldsHoldNoToken() throws IllegalAccessException {
    try (PowerpackClient client = builder.build()) {
      client.powerpacks().list().forEach(powerpack -> {});
      Deque<Object> held = new ArrayDeque<>(List.of(client));
      Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
      Set<String> classes = new HashSet<>();
      while (!held.isEmpty()) {
        Object object = held.pop();
        if (seen.add(object)) {
          holdsNoToken(object);
          classes.add(object.getClass().getName());
          held.addAll(heldBy(object));
        }
      }
      assertThat(classes)
          .contains(PlivoCredentials.class.getName(), AuthInterceptor.class.getName());
    }
  }

  private static List<Object> heldBy(Object object) throws IllegalAccessException {
    if (object instanceof Collection<?> collection) {
      return List.copyOf(collection);
    }
    if (Proxy.isProxyClass(object.getClass())) {
      return List.of(Proxy.getInvocationHandler(object));
    }
    List<Object> held = new ArrayList<>();
    // The credentials are where the token is kept.
    if (!(object instanceof PlivoCredentials)
        && object.getClass().getName().matches("(dev[.]powerpack|retrofit2|okhttp3)[.].*")) {
      for (Field field : object.getClass().getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          Optional.ofNullable(field.get(object)).ifPresent(held::add);
        }
      }
    }
    return held;
  }

  /** Also with the loggers that OkHttp keeps quiet; HTTP/2 has one for each frame. */
  @ParameterizedTest
  @EnumSource(
      value = Protocol.class,
      names = {"HTTP_1_1", "H2_PRIOR_KNOWLEDGE"})
  void logsHoldNoToken(Protocol protocol) {
    List<Protocol> protocols = List.of(protocol);
    fake.server().setProtocols(protocols);
    OkHttpClient http = new OkHttpClient.Builder().protocols(protocols).build();
    try (LoudLogs logs = new LoudLogs();
        PowerpackClient client = builder.httpClient(http).build()) {
      assertThat(client.powerpacks().list()).hasSize(53);
      fake.enqueue(response(401, TOKEN).build());
      fails(() -> CallStyle.BLOCKING.firstPage(client));
      assertThat(logs.text()).isNotEmpty();
      holdsNoToken(logs.text());
    }
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  private static void holdsNoToken(Object shown) {
    String text = shown.toString();
    assertThat(FORMS.areIn(text)).as(text).isFalse();
    assertThat(text).doesNotContain("s3cr3t");
  }

  /** An interceptor of the caller may lead a request elsewhere; the credentials stay. */
  @Test
  void otherOriginGetsNoCredentials() throws IOException {
    try (FakePlivo other = TestClients.otherOrigin()) {
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
        for (CallStyle style : CallStyle.values()) {
          fails(() -> style.firstPage(client));
        }
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
