package dev.powerpack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.powerpack.CallerCode.Behaviour;
import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Code of the caller that runs within a call: its supplier of credentials, its interceptors, its
 * event listener. Whatever it does, other calls continue, {@code close()} returns at once, the call
 * itself ends, and nobody prints a stack trace.
 *
 * <p>Left out is what belongs to OkHttp: a blocking call runs the code on the thread of the caller,
 * and so does any call with the factory of listeners and {@code callStart}; where it never returns
 * there, no promise can be made for this call. And {@code canceled} may run on the one thread with
 * which OkHttp keeps all time-outs of the process.
 */
@Timeout(30)
final class CallerHooksTest extends AccountTest {
  enum Place {
    SUPPLIER,
    INTERCEPTOR,
    NETWORK_INTERCEPTOR,
    LISTENER_FACTORY,
    CALL_START,
    CONNECT_START,
    REQUEST_HEADERS_START,
    RESPONSE_HEADERS_START,
    RESPONSE_BODY_END,
    CALL_END
  }

  private final AtomicBoolean armed = new AtomicBoolean(true);
  private final ExecutorService threads = with(Executors.newCachedThreadPool());
  private final CallerCode code = with(new CallerCode());
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void catchWhatIsPrinted() {
    System.setErr(new PrintStream(printed, true, UTF_8));
    with(() -> System.setErr(err));
  }

  static Stream<Arguments> cells() {
    return Stream.of(Place.values())
        .flatMap(place -> Stream.of(Behaviour.values())
            .flatMap(behaviour ->
                Stream.of(CallStyle.values()).map(style -> arguments(place, behaviour, style))))
        .filter(cell -> cell.get()[1] != Behaviour.ENDLESS
            || (cell.get()[2] != CallStyle.BLOCKING
                && cell.get()[0] != Place.LISTENER_FACTORY
                && cell.get()[0] != Place.CALL_START));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void hookHurtsItsOwnCallAlone(Place place, Behaviour behaviour, CallStyle style)
      throws InterruptedException {
    OkHttpClient http = http(place, behaviour);
    PowerpackClient client = client()
        .credentials(() -> {
          run(place == Place.SUPPLIER, behaviour);
          return PlivoCredentials.of(fake.authId(), fake.authToken());
        })
        .httpClient(http)
        .retryPolicy(CallerCode.POLICY)
        .build();
    CompletableFuture<Page<Powerpack>> call =
        CompletableFuture.supplyAsync(() -> style.firstPage(client), threads).orTimeout(5, SECONDS);
    until("it came there", () -> code.entered() == 1);

    CallerCode.assertServes(client);
    assertEnds(call, place, behaviour);
    assertThat(fake.requests()).hasSizeLessThanOrEqualTo(3);

    armed.set(true);
    CallerCode.assertCloses(client, client.powerpacks().list().pageAsync());
    code.close();
    end(http);
    assertThat(http.dispatcher().executorService().awaitTermination(5, SECONDS)).isTrue();
    assertThat(printed.toString(UTF_8)).isEmpty();
  }

  private static void assertEnds(
      CompletableFuture<Page<Powerpack>> call, Place place, Behaviour behaviour) {
    Throwable thrown = behaviour.thrown;
    if (behaviour == Behaviour.SLOW) {
      assertThat(call.join().getItems()).hasSize(20);
    } else if (thrown != null) {
      boolean supplier = place == Place.SUPPLIER;
      Class<?> type = thrown.getClass();
      PowerpackException failure = failureOf(call::join);
      assertThat(failure)
          .isExactlyInstanceOf(PowerpackException.class)
          .hasMessage(
              supplier
                  ? "the supplier of credentials failed: " + type.getName()
                  : "the call failed: " + type.getName() + ": thrown by the caller (1 attempt)")
          .returns(supplier ? 0 : 1, PowerpackException::getAttempts);
      assertThat(failure.getCause()).isExactlyInstanceOf(type).hasMessage("thrown by the caller");
    } else if (place != Place.CALL_END) {
      // There the response had come before.
      assertThat(failureOf(call::join))
          .isExactlyInstanceOf(NetworkException.class)
          .hasMessage("no response within the total time of the retry policy, 2 s (1 attempt)");
    }
  }

  /** Does it in the first call that comes here, and in no other. */
  private void run(boolean here, Behaviour behaviour) {
    if (here && armed.compareAndSet(true, false)) {
      code.run(behaviour);
    }
  }

  private OkHttpClient http(Place place, Behaviour behaviour) {
    Interceptor interceptor = chain -> {
      run(true, behaviour);
      return chain.proceed(chain.request());
    };
    OkHttpClient.Builder http = new OkHttpClient.Builder();
    return switch (place) {
      case INTERCEPTOR -> http.addInterceptor(interceptor).build();
      case NETWORK_INTERCEPTOR -> http.addNetworkInterceptor(interceptor).build();
      default ->
        http.eventListenerFactory(call -> {
              run(place == Place.LISTENER_FACTORY, behaviour);
              return listener(place, behaviour);
            })
            .build();
    };
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
}
