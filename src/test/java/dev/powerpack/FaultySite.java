package dev.powerpack;

import static dev.powerpack.AccountTest.clientOf;
import static dev.powerpack.AccountTest.until;

import dev.powerpack.testing.FakePlivo;
import dev.powerpack.testing.FakeRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** An account, a client and one fault between them, which strikes so often and is counted. */
final class FaultySite implements AutoCloseable {
  final FakePlivo fake = FakePlivo.start();
  final OkHttpClient.Builder http = new OkHttpClient.Builder();
  final PowerpackClient.Builder settings =
      clientOf(fake).workers(FakeScheduler.instant()).noRateLimit();

  private final AtomicBoolean armed;
  private final AtomicInteger left;
  private final AtomicInteger struck = new AtomicInteger();
  private final Deque<AutoCloseable> resources = new ArrayDeque<>();
  private OkHttpClient base = http.build();

  /**
   * A site whose fault is yet to be set.
   *
   * @param times how often it strikes
   * @param afterFirstRequest whether it spares the first request
   */
  FaultySite(int times, boolean afterFirstRequest) {
    this.left = new AtomicInteger(times);
    this.armed = new AtomicBoolean(!afterFirstRequest);
  }

  /** Whether the fault strikes this time; each call is one occasion. */
  private boolean strikes() {
    if (!armed.getAndSet(true) || left.getAndUpdate(count -> Math.max(0, count - 1)) == 0) {
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

  /** The fault is a response; null is the one without a fault. */
  void respondWith(Function<FakeRequest, @Nullable MockResponse> bad) {
    fake.respondWith(request -> strikes() ? bad.apply(request) : null);
  }

  /** The fault is at another address, which the request is led to. */
  void leadTo(String scheme, String host, int port) {
    http.addInterceptor(chain -> {
      Request request = chain.request();
      HttpUrl url =
          request.url().newBuilder().scheme(scheme).host(host).port(port).build();
      return chain.proceed(strikes() ? request.newBuilder().url(url).build() : request);
    });
  }

  /** Closes it with the site. */
  <T extends AutoCloseable> T with(T resource) {
    resources.push(resource);
    return resource;
  }

  PowerpackClient client() {
    base = http.build();
    return with(settings.httpClient(base).build());
  }

  /** No call runs or waits, and no connection is held by one. */
  void assertNothingIsLeaked() {
    Dispatcher calls = base.dispatcher();
    until("no call runs", () -> calls.runningCallsCount() == 0 && calls.queuedCallsCount() == 0);
    ConnectionPool pool = base.connectionPool();
    until("no connection is in use", () -> pool.connectionCount() == pool.idleConnectionCount());
  }

  @Override
  public void close() {
    try {
      for (AutoCloseable resource : resources) {
        resource.close();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    AccountTest.end(base);
    fake.close();
  }
}
