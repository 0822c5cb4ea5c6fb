package dev.powerpack;

import static dev.powerpack.TestClients.failureOf;
import static dev.powerpack.TestClients.response;
import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.api.Idempotent;
import dev.powerpack.exception.MalformedResponseException;
import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.testing.FakePlivo;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import retrofit2.Retrofit;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/**
 * Operations of an interface as the contract makes them: what may have had an effect is retried
 * only where doing it twice is doing it once.
 */
final class NonIdempotentTest {
  interface Things {
    @GET("v1/Account/{auth_id}/Thing/")
    Map<String, String> get();

    @PUT("v1/Account/{auth_id}/Thing/")
    Map<String, String> put(@Body Map<String, String> thing);

    @DELETE("v1/Account/{auth_id}/Thing/")
    Map<String, String> delete();

    @DELETE("v1/Account/{auth_id}/Thing/")
    Void deleteWithoutResponse();

    @POST("v1/Account/{auth_id}/Thing/")
    Map<String, String> post(@Body Map<String, String> thing);

    @POST("v1/Account/{auth_id}/Thing/")
    CompletableFuture<Map<String, String>> postAsync(@Body Map<String, String> thing);

    @POST("v1/Account/{auth_id}/Thing/")
    Map<String, String> postWithoutBody();

    @PATCH("v1/Account/{auth_id}/Thing/")
    Map<String, String> patch(@Body Map<String, String> thing);

    @Idempotent
    @POST("v1/Account/{auth_id}/Thing/")
    Map<String, String> postIdempotent(@Body Map<String, String> thing);

    @HTTP(method = "DELETE", path = "v1/Account/{auth_id}/Thing/", hasBody = true)
    Map<String, String> deleteWithBody(@Body Map<String, String> thing);
  }

  private static final Map<String, String> THING = Map.of("name", "promo");

  /** A method, and whether it is retried after a failure that leaves its effect unknown. */
  enum Operation {
    GET(true, Things::get),
    PUT(true, things -> things.put(THING)),
    DELETE(true, Things::delete),
    DELETE_WITH_BODY(true, things -> things.deleteWithBody(THING)),
    POST(false, things -> things.post(THING)),
    POST_ASYNC(false, things -> things.postAsync(THING).join()),
    POST_WITHOUT_BODY(false, Things::postWithoutBody),
    PATCH(false, things -> things.patch(THING)),
    IDEMPOTENT_POST(true, things -> things.postIdempotent(THING));

    final boolean repeatable;

    @SuppressWarnings("ImmutableEnumChecker") // Functions without a state.
    final Function<Things, Map<String, String>> call;

    Operation(boolean repeatable, Function<Things, Map<String, String>> call) {
      this.repeatable = repeatable;
      this.call = call;
    }
  }

  private final FakePlivo fake = FakePlivo.start();
  private final FakeScheduler waits = FakeScheduler.instant();
  private final CallExecutor executor =
      new CallExecutor(RetryPolicy.defaults(), 1, Duration.ZERO, waits);
  private final OkHttpClient http = HttpClients.create(Executors.newCachedThreadPool());
  private final Things things = things(fake.baseUrl(), null);

  /** As {@link PowerpackClient} makes its interfaces. */
  private Things things(String baseUrl, @Nullable Duration callTimeout) {
    AuthInterceptor auth = new AuthInterceptor(
        BaseUrl.parse(baseUrl), () -> PlivoCredentials.of(fake.authId(), fake.authToken()));
    return new Retrofit.Builder()
        .baseUrl(baseUrl)
        .client(HttpClients.derive(http, callTimeout, RetryPolicy.defaults().getTotalTime(), auth))
        .addConverterFactory(new StrictMoshiConverterFactory())
        .addCallAdapterFactory(new CallAdapters(executor))
        .build()
        .create(Things.class);
  }

  @AfterEach
  void close() {
    executor.close();
    waits.close();
    HttpClients.close(http);
    http.dispatcher().executorService().shutdown();
    fake.close();
  }

  @ParameterizedTest
  @EnumSource
  void statusThatLeavesTheEffectUnknownIsRetriedWhereThatDoesNoHarm(Operation operation) {
    for (int status : new int[] {408, 500, 502, 503, 504}) {
      int before = fake.requests().size();
      fake.respondWith(request -> response(status).setHeader("Retry-After", 0).build());
      PowerpackException failure = failureOf(() -> operation.call.apply(things));

      assertThat(failure.getAttempts()).isEqualTo(operation.repeatable ? 3 : 1);
      assertThat(fake.requests()).hasSize(before + failure.getAttempts());
    }
  }

  @ParameterizedTest
  @EnumSource
  void tooManyRequestsAreRetriedAlways(Operation operation) {
    fake.enqueue(response(429).setHeader("Retry-After", 5).build());
    fake.enqueue(response(429).build());
    fake.enqueue(response(200, "{\"uuid\":\"u1\"}").build());

    assertThat(operation.call.apply(things)).isEqualTo(Map.of("uuid", "u1"));
    assertThat(fake.requests()).hasSize(3);
    assertThat(waits.waits()).hasSize(2);
    fake.respondWith(request -> response(429).build());
    assertThat(failureOf(() -> operation.call.apply(things)).getAttempts()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void connectionThatWasNotMadeIsRetriedAlways(Operation operation) {
    fake.close();
    PowerpackException failure = failureOf(() -> operation.call.apply(things));

    assertThat(failure)
        .isExactlyInstanceOf(NetworkException.class)
        .message()
        .startsWith("no response: Failed to connect to")
        .endsWith("(3 attempts)");
    assertThat(failure.getAttempts()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void hostThatIsNotKnownIsRetriedAlways(Operation operation) {
    Things unknown = things("https://plivo.invalid/", null);
    PowerpackException failure = failureOf(() -> operation.call.apply(unknown));

    assertThat(failure).hasMessage("no response: unknown host plivo.invalid (3 attempts)");
    assertThat(failure.getAttempts()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void connectionThatBreaksAfterTheRequestIsRetriedWhereThatDoesNoHarm(Operation operation) {
    fake.respondWith(request -> new MockResponse.Builder()
        .onResponseStart(new SocketEffect.CloseSocket())
        .build());
    PowerpackException failure = failureOf(() -> operation.call.apply(things));

    assertThat(failure).isExactlyInstanceOf(NetworkException.class);
    assertThat(failure.getAttempts()).isEqualTo(operation.repeatable ? 3 : 1);
    assertThat(fake.requests()).hasSize(failure.getAttempts());
  }

  /** Where a pooled connection breaks, OkHttp takes another one by itself. */
  @ParameterizedTest
  @EnumSource
  void pooledConnectionThatBreaksIsReplacedWhereThatDoesNoHarm(Operation operation) {
    fake.enqueue(response(200, "{}").build());
    fake.enqueue(new MockResponse.Builder()
        .onResponseStart(new SocketEffect.CloseSocket())
        .build());
    fake.respondWith(request -> response(200, "{\"uuid\":\"u1\"}").build());
    things.get();
    assertThat(http.connectionPool().connectionCount()).isEqualTo(1);

    if (operation.repeatable) {
      assertThat(operation.call.apply(things)).isEqualTo(Map.of("uuid", "u1"));
      assertThat(fake.requests()).hasSize(3);
    } else {
      PowerpackException failure = failureOf(() -> operation.call.apply(things));
      assertThat(failure).isExactlyInstanceOf(NetworkException.class);
      assertThat(failure.getAttempts()).isEqualTo(1);
      assertThat(fake.requests()).hasSize(2);
    }
    assertThat(waits.waits()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"GET, 3", "POST, 1"})
  void timeOutLeavesTheEffectUnknown(Operation operation, int attempts) {
    fake.respondWith(request ->
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    Things hasty = things(fake.baseUrl(), Duration.ofMillis(300));
    PowerpackException failure = failureOf(() -> operation.call.apply(hasty));

    assertThat(failure.getAttempts()).isEqualTo(attempts);
    assertThat(fake.requests()).hasSize(attempts);
  }

  @Test
  void responseWithoutAValueIsNone() {
    fake.enqueue(new MockResponse.Builder().code(204).build());
    fake.enqueue(response(200, "what is not read").build());
    fake.enqueue(new MockResponse.Builder().code(204).build());

    assertThat(things.deleteWithoutResponse()).isNull();
    assertThat(things.deleteWithoutResponse()).isNull();
    assertThat(failureOf(things::delete))
        .isExactlyInstanceOf(MalformedResponseException.class)
        .hasMessage("the response 204 is empty where JSON was expected at path $");
  }
}
