package dev.powerpack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.exception.ApiException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Pager;
import dev.powerpack.testing.FakePlivo;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The token goes to the service, and nowhere else. That no exception of any test holds one is what
 * {@link LeakScanTest} looks for.
 */
final class SecretsTest extends AccountTest {
  /** Its forms in Base64 and in a URL differ from it. */
  static final String TOKEN = "s3cr3t/+to?ken=&%;";

  private static final TokenForms FORMS = new TokenForms(TOKEN, RepeatedTokenTest.TOKEN);
  static final PlivoCredentials CREDENTIALS = PlivoCredentials.of(FakePlivo.DEFAULT_AUTH_ID, TOKEN);

  private final PowerpackClient.Builder builder = client().credentials(CREDENTIALS);

  SecretsTest() {
    super(FakePlivo.builder().authToken(TOKEN));
  }

  private static void holdsNoToken(Object shown) {
    String text = shown.toString();
    assertThat(FORMS.areIn(text)).as(text).isFalse();
    assertThat(text).doesNotContain("s3cr3t", "again&again");
  }

  /** What a call fails with, in which no token of the tests is. */
  static PowerpackException fails(Callable<?> call) {
    PowerpackException failure = failureOf(call);
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    holdsNoToken(trace);
    if (failure instanceof ApiException api) {
      holdsNoToken(api.getHeaders() + api.getBody() + api.getErrorMessage() + api.getApiId());
    }
    return failure;
  }

  /** Whatever of ours a client holds, as a debugger or a log of all fields would show it. */
  @Test
  void textsOfAllThatAClientHoldsHoldNoToken() throws IllegalAccessException {
    assertThat(CREDENTIALS)
        .hasToString("PlivoCredentials{authId=MA2025RK4E639VJFZAGV, authToken=██}");
    PowerpackClient client = with(builder.build());
    Pager<Powerpack> list = client.powerpacks().list();
    Deque<Object> held = new ArrayDeque<>(
        List.of(client, builder, client.powerpacks(), list, list.page(), list.pageAsync()));
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    while (!held.isEmpty()) {
      Object object = held.pop();
      if (seen.add(object)) {
        holdsNoToken(object);
        held.addAll(heldBy(object));
      }
    }
    assertThat(seen)
        .hasAtLeastOneElementOfType(PlivoCredentials.class)
        .hasAtLeastOneElementOfType(AuthInterceptor.class);
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
  @EnumSource(names = {"HTTP_1_1", "H2_PRIOR_KNOWLEDGE"})
  void logsHoldNoToken(Protocol protocol) {
    fake.server().setProtocols(List.of(protocol));
    OkHttpClient http =
        with(new OkHttpClient.Builder().protocols(List.of(protocol)).build());
    // The parent of all loggers of OkHttp, each of which is named after its class.
    Logger logger = Logger.getLogger("okhttp3");
    ByteArrayOutputStream logs = new ByteArrayOutputStream();
    Handler handler = new StreamHandler(logs, new SimpleFormatter());
    handler.setLevel(Level.ALL);
    logger.setLevel(Level.ALL);
    logger.addHandler(handler);
    try (PowerpackClient client = builder.httpClient(http).build()) {
      assertThat(client.powerpacks().list()).hasSize(53);
      fake.enqueue(response(401, TOKEN).build());
      fails(client.powerpacks().list()::page);
    } finally {
      logger.removeHandler(handler);
      logger.setLevel(null);
    }
    handler.flush();
    assertThat(logs.toString(UTF_8)).isNotEmpty().satisfies(SecretsTest::holdsNoToken);
  }

  /** An interceptor of the caller may lead a request elsewhere; the credentials stay. */
  @Test
  void otherOriginGetsNoCredentials() {
    FakePlivo other = with(otherOrigin());
    OkHttpClient elsewhere = with(new OkHttpClient.Builder()
        .addInterceptor(chain -> {
          HttpUrl.Builder url = chain.request().url().newBuilder();
          url.port(other.server().getPort());
          return chain.proceed(chain.request().newBuilder().url(url.build()).build());
        })
        .build());
    PowerpackClient client = with(builder.httpClient(elsewhere).build());
    for (CallStyle style : CallStyle.values()) {
      fails(() -> style.firstPage(client));
    }
    assertThat(other.requests()).hasSize(2).allSatisfy(request -> {
      assertThat(request.headers().get("Authorization")).isNull();
      holdsNoToken(request.target() + request.headers());
    });
    assertThat(fake.requests()).isEmpty();
  }
}
