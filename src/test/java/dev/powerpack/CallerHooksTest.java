package dev.powerpack;

import static dev.powerpack.TestClients.clientOf;
import static dev.powerpack.TestClients.failureOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
import dev.powerpack.testing.FakePlivo;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Code of the caller that runs within a call: its supplier of credentials, its interceptors, its
 * event listener. Whatever it does, other calls go on, {@code close()} returns at once, the call
 * itself ends, and nobody prints a stack trace.
 *
 * <p>One case is left out: a blocking call runs the code on the thread of the caller, and so does
 * {@code callStart} of a listener in any call. Where it never returns there, no promise can be made
 * for this call.
 */
@Timeout(30)
final class CallerHooksTest {
  private static final Duration TOTAL = Duration.ofSeconds(2);

  enum Place {
    SUPPLIER,
    INTERCEPTOR,
    NETWORK_INTERCEPTOR,
    CALL_START,
    CONNECT_START,
    REQUEST_HEADERS_START,
    RESPONSE_HEADERS_START,
    RESPONSE_BODY_END,
    CALL_END
  }

  enum Behaviour {
    SLOW,
    EXCEPTION,
    ERROR,
    ENDLESS
  }

  private final FakePlivo fake = FakePlivo.start();
  private final CountDownLatch released = new CountDownLatch(1);
  private final AtomicBoolean armed = new AtomicBoolean();
  private final CountDownLatch entered = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void catchWhatIsPrinted() {
    System.setErr(new PrintStream(printed, true, UTF_8));
  }

  @AfterEach
  void close() {
    System.setErr(err);
    released.countDown();
    threads.shutdown();
    fake.close();
  }

  static Stream<Arguments> placesAndBehaviours() {
    return Stream.of(Place.values())
        .flatMap(
            place -> Stream.of(Behaviour.values()).map(behaviour -> arguments(place, behaviour)));
  }

  static Stream<Arguments> placesAndBehavioursOnOtherThreads() {
    return placesAndBehaviours()
        .filter(row -> row.get()[0] != Place.CALL_START || row.get()[1] != Behaviour.ENDLESS);
  }

  @ParameterizedTest
  @MethodSource("placesAndBehavioursOnOtherThreads")
  void asynchronousCall(Place place, Behaviour behaviour) throws Exception {
    assertHurtsItsOwnCallAlone(place, behaviour, CallStyle.ASYNC);
  }

  static Stream<Arguments> placesAndBehavioursThatEnd() {
    return placesAndBehaviours().filter(row -> row.get()[1] != Behaviour.ENDLESS);
  }

  @ParameterizedTest
  @MethodSource("placesAndBehavioursThatEnd")
  void blockingCall(Place place, Behaviour behaviour) throws Exception {
    assertHurtsItsOwnCallAlone(place, behaviour, CallStyle.BLOCKING);
  }

  private void assertHurtsItsOwnCallAlone(Place place, Behaviour behaviour, CallStyle style)
      throws Exception {
    OkHttpClient http = http(place, behaviour);
    PowerpackClient client = clientOf(fake)
        .credentials(() -> {
          run(place == Place.SUPPLIER, behaviour);
          return PlivoCredentials.of(fake.authId(), fake.authToken());
        })
        .httpClient(http)
        .retryPolicy(RetryPolicy.defaults().withTotalTime(TOTAL))
        .build();
    armed.set(true);
    CompletableFuture<Page<Powerpack>> call =
        CompletableFuture.supplyAsync(() -> style.firstPage(client), threads).orTimeout(5, SECONDS);
    assertThat(entered.await(5, SECONDS)).isTrue();

    long start = System.nanoTime();
    for (CallStyle other : CallStyle.values()) {
      assertThat(CompletableFuture.supplyAsync(() -> other.firstPage(client), threads))
          .succeedsWithin(TOTAL)
          .satisfies(page -> assertThat(page.getItems()).hasSize(20));
    }
    assertThat(since(start)).as("other calls").isLessThan(TOTAL);
    assertEnds(call, place, behaviour);
    assertThat(fake.requests()).hasSizeLessThanOrEqualTo(3);

    armed.set(true);
    CompletableFuture<Page<Powerpack>> closed = client.powerpacks().list().pageAsync();
    start = System.nanoTime();
    client.close();
    assertThat(since(start)).as("close()").isLessThan(Duration.ofSeconds(1));
    assertThat(closed.handle((page, failure) -> true)).succeedsWithin(Duration.ofSeconds(1));

    released.countDown();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
    assertThat(http.dispatcher().executorService().awaitTermination(5, SECONDS)).isTrue();
    assertThat(printed.toString(UTF_8)).isEmpty();
  }

  private static void assertEnds(
      CompletableFuture<Page<Powerpack>> call, Place place, Behaviour behaviour) {
    switch (behaviour) {
      case SLOW -> assertThat(call.join().getItems()).hasSize(20);
      case ENDLESS -> {
        if (place == Place.CALL_END) {
          // The response was there before.
          assertThat(call).isNotNull();
        } else {
          assertThat(failureOf(call::join))
              .isExactlyInstanceOf(NetworkException.class)
              .hasMessage(
                  "no response within the total time of the retry policy, PT2S (1 attempt)");
        }
      }
      default -> {
        PowerpackException failure = failureOf(call::join);
        assertThat(failure).isExactlyInstanceOf(PowerpackException.class);
        Class<?> type = behaviour == Behaviour.ERROR ? Error.class : IllegalStateException.class;
        assertThat(failure.getCause()).isExactlyInstanceOf(type).hasMessage("thrown by the caller");
        if (place == Place.SUPPLIER && behaviour == Behaviour.EXCEPTION) {
          assertThat(failure)
              .hasMessage("the supplier of credentials failed: java.lang.IllegalStateException");
          assertThat(failure.getAttempts()).isZero();
        } else {
          assertThat(failure)
              .hasMessage(
                  "the call failed: " + type.getName() + ": thrown by the caller (1 attempt)");
          assertThat(failure.getAttempts()).isEqualTo(1);
        }
      }
    }
  }

  /** Does it in the first call that comes here, and in no other. */
  private void run(boolean here, Behaviour behaviour) {
    if (!here || !armed.compareAndSet(true, false)) {
      return;
    }
    entered.countDown();
    switch (behaviour) {
      case SLOW -> sleep(300);
      case EXCEPTION -> throw new IllegalStateException("thrown by the caller");
      case ERROR -> throw new Error("thrown by the caller");
      case ENDLESS -> awaitRelease();
    }
  }

  private OkHttpClient http(Place place, Behaviour behaviour) {
    OkHttpClient.Builder http = new OkHttpClient.Builder();
    Interceptor interceptor = chain -> {
      run(true, behaviour);
      return chain.proceed(chain.request());
    };
    switch (place) {
      case INTERCEPTOR -> http.addInterceptor(interceptor);
      case NETWORK_INTERCEPTOR -> http.addNetworkInterceptor(interceptor);
      default -> http.eventListener(listener(place, behaviour));
    }
    return http.build();
  }

  private EventListener listener(Place place, Behaviour behaviour) {
    return new EventListener() {
      @Override
      public void callStart(Call call) {
        run(place == Place.CALL_START, behaviour);
      }

      @Override
      public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        run(place == Place.CONNECT_START, behaviour);
      }

      @Override
      public void requestHeadersStart(Call call) {
        run(place == Place.REQUEST_HEADERS_START, behaviour);
      }

      @Override
      public void responseHeadersStart(Call call) {
        run(place == Place.RESPONSE_HEADERS_START, behaviour);
      }

      @Override
      public void responseBodyEnd(Call call, long byteCount) {
        run(place == Place.RESPONSE_BODY_END, behaviour);
      }

      @Override
      public void callEnd(Call call) {
        run(place == Place.CALL_END, behaviour);
      }
    };
  }

  private void awaitRelease() {
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void sleep(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
