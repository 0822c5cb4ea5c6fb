package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.model.PowerpackCreate;
import dev.powerpack.model.PowerpackDelete;
import dev.powerpack.model.PowerpackUpdate;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every kind of operation in every kind of fault: what may have had an effect is retried only where
 * doing it twice is doing it once.
 */
final class OperationFaultsTest extends AccountTest {
  /**
   * An operation of each kind, and whether it is retried after a failure that leaves its effect
   * unknown.
   */
  private enum Operation {
    LIST(true, client -> client.powerpacks().list().page()),
    GET(true, client -> client.powerpacks().get("u1")),
    CREATE(false, client -> client.powerpacks().create(Bodies.CREATE)),
    UPDATE(true, client -> client.powerpacks().update("u1", Bodies.UPDATE)),
    DELETE(true, client -> client.powerpacks().delete("u1", Bodies.DELETE)),
    ADD(false, client -> client.numbers().add("p1", "1")),
    ADD_ASYNC(false, client -> client.numbers().addAsync("p1", "1").join()),
    REMOVE(true, client -> client.shortcodes().remove("p1", "4"));

    /** What each of them can read. */
    static final String RESPONSE = """
        {"uuid":"u1","number":"1","objects":[],"response":"success"}""";

    final boolean repeatable;

    @SuppressWarnings("ImmutableEnumChecker") // Functions without a state.
    final Function<PowerpackClient, @Nullable Object> call;

    Operation(boolean repeatable, Function<PowerpackClient, @Nullable Object> call) {
      this.repeatable = repeatable;
      this.call = call;
    }

    private static final class Bodies {
      static final PowerpackCreate CREATE =
          PowerpackCreate.builder().name("promo").build();
      static final PowerpackUpdate UPDATE =
          PowerpackUpdate.builder().stickySender(true).localConnect(true).build();
      static final PowerpackDelete DELETE =
          PowerpackDelete.builder().unrentNumbers(false).build();
    }
  }

  static final MockResponse BREAK =
      new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();

  private final FakeScheduler waits = FakeScheduler.instant();

  private final PowerpackClient client =
      with(client().noRateLimit().workers(waits).build());

  private static PowerpackException fail(Operation operation, PowerpackClient client) {
    return failureOf(() -> operation.call.apply(client));
  }

  private void assertAttempts(Operation operation, int attempts, MockResponse response) {
    int before = fake.requests().size();
    fake.respondWith(request -> response);
    assertThat(fail(operation, client).getAttempts()).as("%s", response).isEqualTo(attempts);
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
  }

  @ParameterizedTest
  @EnumSource
  void whatWouldFailAgainIsNotRetried(Operation operation) {
    for (int status : new int[] {400, 401, 403, 404, 405, 409, 422, 501}) {
      assertAttempts(operation, 1, response(status).build());
    }
    MockResponse.Builder unreadable = response(200, "OK");
    assertAttempts(operation, 1, unreadable.build());
    assertAttempts(
        operation, 1, unreadable.setHeader("Content-Encoding", "gzip").build());
  }

  @ParameterizedTest
  @EnumSource
  void tooManyRequestsAreRetriedAlways(Operation operation) {
    fake.enqueue(response(429).setHeader("Retry-After", 5).build());
    fake.enqueue(response(429).build());
    fake.enqueue(response(200, Operation.RESPONSE).build());

    assertThat(operation.call.apply(client)).isNotNull();
    assertThat(waits.waits()).hasSize(2);
    assertAttempts(operation, 3, response(429).build());
  }

  @ParameterizedTest
  @EnumSource
  void connectionThatWasNotMadeIsRetriedAlways(Operation operation) {
    PowerpackClient unknown = with(client()
        .baseUrl("https://plivo.invalid/")
        .workers(FakeScheduler.instant())
        .build());
    assertThat(fail(operation, unknown))
        .isExactlyInstanceOf(NetworkException.class)
        .returns(3, PowerpackException::getAttempts);
    fake.close();
    assertThat(fail(operation, client))
        .isExactlyInstanceOf(NetworkException.class)
        .returns(3, PowerpackException::getAttempts);
  }

  /** As one that reports each request to another service, which cannot be reached. */
  @ParameterizedTest
  @EnumSource
  void interceptorThatFailsToConnectAfterTheResponseLeavesTheEffectUnknown(Operation operation) {
    OkHttpClient http = with(new OkHttpClient.Builder()
        .addInterceptor(chain -> {
          chain.proceed(chain.request()).close();
          throw new ConnectException("to another service");
        })
        .build());
    PowerpackClient reporting =
        with(client().httpClient(http).workers(FakeScheduler.instant()).build());
    int attempts = operation.repeatable ? 3 : 1;
    assertThat(fail(operation, reporting).getAttempts()).isEqualTo(attempts);
    assertThat(fake.requests()).hasSize(attempts);
  }

  @ParameterizedTest
  @EnumSource
  void timeOutLeavesTheEffectUnknown(Operation operation) {
    fake.respondWith(request -> EndTest.SILENCE);
    PowerpackClient hasty = with(client()
        .callTimeout(Duration.ofMillis(100))
        .workers(FakeScheduler.instant())
        .build());
    assertThat(fail(operation, hasty))
        .isExactlyInstanceOf(NetworkException.class)
        .hasMessage("no response: timeout (%s)", operation.repeatable ? "3 attempts" : "1 attempt")
        .hasCauseInstanceOf(InterruptedIOException.class);
  }

  /** Where a pooled connection breaks, OkHttp takes another one by itself. */
  @ParameterizedTest
  @EnumSource
  void pooledConnectionThatBreaksIsReplacedWhereThatDoesNoHarm(Operation operation) {
    fake.enqueue(response(200, Operation.RESPONSE).build());
    fake.enqueue(BREAK);
    fake.respondWith(request -> response(200, Operation.RESPONSE).build());
    client.powerpacks().get("u1");

    if (operation.repeatable) {
      assertThat(operation.call.apply(client)).isNotNull();
    } else {
      assertThat(failureOf(() -> operation.call.apply(client)))
          .isExactlyInstanceOf(NetworkException.class)
          .hasMessageStartingWith("no response: unexpected end of stream")
          .hasMessageEndingWith("(1 attempt)");
    }
    assertThat(fake.requests()).hasSize(operation.repeatable ? 3 : 2);
    assertThat(waits.waits()).isEmpty();
  }

  /** The contract has none of these; HTTP says which of them may be repeated. */
  @ParameterizedTest
  @CsvSource({"HEAD, true", "PUT, true", "OPTIONS, true", "POST, false", "PATCH, false"})
  void methodDecidesWhereTheContractSaysNothing(String method, boolean repeatable) {
    RequestBody body = method.equals("HEAD") ? null : RequestBody.create(new byte[0]);
    Request request =
        new Request.Builder().url("http://localhost").method(method, body).build();

    assertThat(Retries.isRepeatable(request)).isEqualTo(repeatable);
  }
}
