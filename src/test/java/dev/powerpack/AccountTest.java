package dev.powerpack;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.powerpack.RunRecording.TextEvent;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.testing.FakePlivo;
import dev.powerpack.testing.FakePlivoBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import mockwebserver3.MockResponse;
import okhttp3.OkHttpClient;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;

/**
 * What tests of the client begin with: an account. What is opened with {@link #with} is closed
 * after each test, the last first, and then the account.
 */
public abstract class AccountTest {
  private final Deque<AutoCloseable> resources = new ArrayDeque<>();

  /** The account. */
  protected final FakePlivo fake;

  /** The thread of {@link #start}. */
  Thread started = Thread.currentThread();

  /** An account with the samples. */
  protected AccountTest() {
    this(FakePlivo.builder());
  }

  /**
   * Another account.
   *
   * @param account what is in it
   */
  protected AccountTest(FakePlivoBuilder account) {
    fake = with(account.start());
  }

  /**
   * {@return the resource, which is closed after the test}
   *
   * @param resource what was opened
   * @param <T> its type
   */
  protected final <T extends AutoCloseable> T with(T resource) {
    resources.push(resource);
    return resource;
  }

  /** Ends it after the test. */
  final OkHttpClient with(OkHttpClient http) {
    with(() -> end(http));
    return http;
  }

  /** Ends them after the test. */
  final ExecutorService with(ExecutorService threads) {
    with(threads::shutdown);
    return threads;
  }

  @AfterEach
  final void close() throws Exception {
    for (AutoCloseable resource : resources) {
      resource.close();
    }
  }

  /** Runs it on a thread of its own, as an executor of one call that may be interrupted. */
  final void start(Runnable work) {
    started = new Thread(work);
    started.start();
  }

  /** A builder of a client of the account. */
  final PowerpackClient.Builder client() {
    return clientOf(fake);
  }

  /** A builder with the address and the credentials of the fake, and the defaults besides. */
  static PowerpackClient.Builder clientOf(FakePlivo fake) {
    return PowerpackClient.builder()
        .baseUrl(fake.baseUrl())
        .credentials(PlivoCredentials.of(fake.authId(), fake.authToken()));
  }

  /** The content of {@code src/test/resources/wire}. */
  static String wire(String name) {
    try (InputStream in = AccountTest.class.getResourceAsStream("/wire/" + name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static MockResponse.Builder response(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", "application/json")
        .body(body);
  }

  static MockResponse.Builder response(int status) {
    return response(status, "");
  }

  /** What the call fails with, which is not allowed to succeed. */
  static PowerpackException failureOf(Callable<?> call) {
    Object result;
    try {
      result = call.call();
    } catch (PowerpackException e) {
      return e;
    } catch (Exception e) {
      if (e instanceof CompletionException && e.getCause() instanceof PowerpackException failure) {
        return failure;
      }
      throw new AssertionError("Expected a PowerpackException but was " + e, e);
    }
    throw new AssertionError("Expected a PowerpackException but was " + result);
  }

  /** Waits for what other threads do, and fails where that takes more than 5 s. */
  static void until(String fact, BooleanSupplier isTrue) {
    long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (!isTrue.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("Not within 5 s: " + fact);
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** An account at an address that no client is configured with; what it is sent is recorded. */
  static FakePlivo otherOrigin() {
    FakePlivo other = FakePlivo.start();
    other.onRequest(
        request -> TextEvent.record(TextEvent.ELSEWHERE, request + "\n" + request.headers()));
    return other;
  }

  /** The first bytes of a compressed text. */
  static Buffer gzip(String text, int bytes) {
    Buffer zipped = new Buffer();
    try (BufferedSink sink = Okio.buffer(new GzipSink(zipped))) {
      sink.writeUtf8(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Buffer().write(zipped.snapshot(Math.min(bytes, (int) zipped.size())));
  }

  /** Ends the connections and the threads of a client that is the caller's. */
  static void end(OkHttpClient http) {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
