package dev.powerpack;

import static dev.powerpack.TestClients.failureOf;
import static dev.powerpack.TestClients.response;
import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.exception.MalformedResponseException;
import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.testing.FakePlivo;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
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
import retrofit2.converter.moshi.MoshiConverterFactory;

/**
 * Operations of an interface as the contract makes them: what may have had an effect is retried
 * only where doing it twice is doing it once.
 */
final class NonIdempotentTest {
  private static final MockResponse BREAK =
      new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();

  private final FakePlivo fake = FakePlivo.start();
  private final FakeScheduler waits = FakeScheduler.instant();
  private final CallExecutor executor =
      new CallExecutor(RetryPolicy.defaults(), 1, Duration.ZERO, waits);
  private final OkHttpClient http = HttpClients.create(Executors.newCachedThreadPool());
  private final Operation.Things things = things(fake.baseUrl(), null);

  /** As {@link PowerpackClient} makes its interfaces. */
  private Operation.Things things(String baseUrl, @Nullable Duration callTimeout) {
    AuthInterceptor auth = new AuthInterceptor(
        BaseUrl.parse(baseUrl), () -> PlivoCredentials.of(fake.authId(), fake.authToken()));
    return new Retrofit.Builder()
        .baseUrl(baseUrl)
        .client(HttpClients.derive(http, callTimeout, RetryPolicy.defaults().getTotalTime(), auth))
        .addConverterFactory(new StrictMoshiConverterFactory())
        .addConverterFactory(MoshiConverterFactory.create())
        .addCallAdapterFactory(new CallAdapters(executor))
        .build()
        .create(Operation.Things.class);
  }

  @AfterEach
  void close() {
    executor.close();
    waits.close();
    HttpClients.close(http);
    TestClients.end(http);
    fake.close();
  }

  private void assertAttempts(Operation operation, int attempts, MockResponse response) {
    int before = fake.requests().size();
    fake.respondWith(request -> response);
    assertThat(failureOf(() -> operation.call.apply(things)).getAttempts()).isEqualTo(attempts);
    assertThat(fake.requests()).hasSize(before + attempts);
  }

  @ParameterizedTest
  @EnumSource
  void failureThatLeavesTheEffectUnknownIsRetriedWhereThatDoesNoHarm(Operation operation) {
    int attempts = operation.repeatable ? 3 : 1;
    assertAttempts(operation, attempts, BREAK);
    for (int status : new int[] {408, 500, 502, 503, 504}) {
      assertAttempts(
          operation, attempts, response(status).setHeader("Retry-After", 0).build());
    }
    assertAttempts(operation, 1, response(501).build());
  }

  @ParameterizedTest
  @CsvSource({"GET, 3 attempts", "POST, 1 attempt"})
  void timeOutLeavesTheEffectUnknown(Operation operation, String attempts) {
    fake.respondWith(request -> EndTest.SILENCE);
    Operation.Things hasty = things(fake.baseUrl(), Duration.ofMillis(200));
    assertThat(failureOf(() -> operation.call.apply(hasty)))
        .isExactlyInstanceOf(NetworkException.class)
        .hasMessage("no response: timeout (%s)", attempts)
        .hasCauseInstanceOf(InterruptedIOException.class);
  }

  @ParameterizedTest
  @EnumSource
  void tooManyRequestsAreRetriedAlways(Operation operation) {
    fake.enqueue(response(429).setHeader("Retry-After", 5).build());
    fake.enqueue(response(429).build());
    fake.enqueue(response(200, "{\"uuid\":\"u1\"}").build());

    assertThat(operation.call.apply(things)).isEqualTo(Map.of("uuid", "u1"));
    assertThat(waits.waits()).hasSize(2);
    assertAttempts(operation, 3, response(429).build());
  }

  @ParameterizedTest
  @EnumSource
  void connectionThatWasNotMadeIsRetriedAlways(Operation operation) {
    Operation.Things unknown = things("https://plivo.invalid/", null);
    assertThat(failureOf(() -> operation.call.apply(unknown)))
        .isExactlyInstanceOf(NetworkException.class)
        .hasMessage("no response: unknown host plivo.invalid (3 attempts)")
        .returns(3, PowerpackException::getAttempts);
    fake.close();
    assertThat(failureOf(() -> operation.call.apply(things)))
        .isExactlyInstanceOf(NetworkException.class)
        .hasMessage(
            "no response: Failed to connect to /127.0.0.1:%d (3 attempts)",
            fake.server().getPort())
        .returns(3, PowerpackException::getAttempts);
  }

  /** Where a pooled connection breaks, OkHttp takes another one by itself. */
  @ParameterizedTest
  @EnumSource
  void pooledConnectionThatBreaksIsReplacedWhereThatDoesNoHarm(Operation operation) {
    fake.enqueue(response(200, "{}").build());
    fake.enqueue(BREAK);
    fake.respondWith(request -> response(200, "{\"uuid\":\"u1\"}").build());
    things.get();
    assertThat(http.connectionPool().connectionCount()).isEqualTo(1);

    if (operation.repeatable) {
      assertThat(operation.call.apply(things)).isEqualTo(Map.of("uuid", "u1"));
    } else {
      assertThat(failureOf(() -> operation.call.apply(things)))
          .isExactlyInstanceOf(NetworkException.class)
          .hasMessageStartingWith("no response: unexpected end of stream")
          .hasMessageEndingWith("(1 attempt)");
    }
    assertThat(fake.requests()).hasSize(operation.repeatable ? 3 : 2);
    assertThat(waits.waits()).isEmpty();
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
