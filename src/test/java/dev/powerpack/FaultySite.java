package dev.powerpack;

import dev.powerpack.testing.FakePlivo;
import dev.powerpack.testing.FakeRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * An account, a client and one fault between them, which strikes so and so often and is counted.
 */
final class FaultySite implements AutoCloseable {
  private final FakePlivo fake = FakePlivo.start();
  private final AtomicBoolean armed;
  private final AtomicInteger left;
  private final AtomicInteger struck = new AtomicInteger();
  private final AtomicInteger served = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Dispatcher dispatcher = new Dispatcher(threads);
  private final Deque<AutoCloseable> resources = new ArrayDeque<>();
  private final OkHttpClient.Builder http = new OkHttpClient.Builder().dispatcher(dispatcher);
  private final PowerpackClient.Builder settings = PowerpackClient.builder()
      .credentials(PlivoCredentials.of(fake.authId(), fake.authToken()))
      .baseUrl(fake.baseUrl())
      .workers(FakeScheduler.instant())
      .noRateLimit();
  private @Nullable Function<FakeRequest, MockResponse> badResponse;
  private ConnectionPool pool = new ConnectionPool();

  /**
   * A site whose fault is yet to be set.
   *
   * @param times how often it strikes
   * @param afterFirstResponse whether it spares the first request
   */
  FaultySite(int times, boolean afterFirstResponse) {
    this.left = new AtomicInteger(times);
    this.armed = new AtomicBoolean(!afterFirstResponse);
    fake.respondWith(this::respond);
  }

  private MockResponse respond(FakeRequest request) {
    Function<FakeRequest, MockResponse> bad = badResponse;
    if (armed.getAndSet(true) && bad != null && strikes()) {
      return bad.apply(request);
    }
    served.incrementAndGet();
    return page(request);
  }

  /** What the request would get without the fault. */
  MockResponse page(FakeRequest request) {
    return fake.page(
        Integer.parseInt(request.query("limit")), Integer.parseInt(request.query("offset")));
  }

  FakePlivo fake() {
    return fake;
  }

  /** Whether the fault strikes this time; each call is one occasion. */
  boolean strikes() {
    if (!armed.get() || left.getAndUpdate(count -> Math.max(0, count - 1)) == 0) {
      return false;
    }
    struck.incrementAndGet();
    return true;
  }

  /** Ends the fault. */
  void mend() {
    left.set(0);
  }

  int struck() {
    return struck.get();
  }

  int served() {
    return served.get();
  }

  /** The fault is a response. */
  void respondWith(Function<FakeRequest, MockResponse> bad) {
    this.badResponse = bad;
  }

  /** The fault concerns a connection, so each request makes one. */
  void reconnect() {
    pool = new ConnectionPool(0, 1, TimeUnit.NANOSECONDS);
  }

  FaultySite http(Consumer<OkHttpClient.Builder> change) {
    change.accept(http);
    return this;
  }

  FaultySite settings(Consumer<PowerpackClient.Builder> change) {
    change.accept(settings);
    return this;
  }

  /** Closes it with the site. */
  <T extends AutoCloseable> T with(T resource) {
    resources.push(resource);
    return resource;
  }

  PowerpackClient client() {
    return with(settings.httpClient(http.connectionPool(pool).build()).build());
  }

  /** No call runs or waits, and no connection is held by one. */
  void assertNothingIsLeaked() {
    Until.isTrue(
        "no call runs",
        () -> dispatcher.runningCallsCount() == 0 && dispatcher.queuedCallsCount() == 0);
    Until.isTrue(
        "no connection is in use", () -> pool.connectionCount() == pool.idleConnectionCount());
  }

  @Override
  public void close() {
    try {
      for (AutoCloseable resource : resources) {
        resource.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    pool.evictAll();
    threads.shutdown();
    fake.close();
  }
}
