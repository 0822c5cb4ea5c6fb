package dev.powerpack.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/**
 * Decides who responds to a request: what a test has set up for it, else the endpoint. Thread-safe.
 */
final class PlivoDispatcher extends Dispatcher {
  /**
   * Is told of each exchange: the request, and the response unless a test has set that up. The
   * tests of this project put in a check.
   */
  static volatile BiConsumer<FakeRequest, @Nullable MockResponse> observer =
      (request, response) -> {};

  private final MockWebServer server;
  private final Endpoint endpoint;
  private final boolean recordRequests;

  /** Guarded by itself. */
  private final List<FakeRequest> requests = new ArrayList<>();

  private final Queue<MockResponse> enqueued = new ConcurrentLinkedQueue<>();
  private volatile Duration delay = Duration.ZERO;
  private volatile @Nullable Consumer<FakeRequest> hook;
  private volatile @Nullable Function<FakeRequest, @Nullable MockResponse> function;

  PlivoDispatcher(MockWebServer server, Endpoint endpoint, boolean recordRequests) {
    this.server = server;
    this.endpoint = endpoint;
    this.recordRequests = recordRequests;
  }

  List<FakeRequest> requests() {
    if (!recordRequests) {
      throw new IllegalStateException(
          "No requests are recorded since recordRequests(false) was asked for");
    }
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  void enqueue(MockResponse response) {
    enqueued.add(response);
  }

  void setDelay(Duration delay) {
    this.delay = delay;
  }

  void setHook(@Nullable Consumer<FakeRequest> hook) {
    this.hook = hook;
  }

  void setFunction(Function<FakeRequest, @Nullable MockResponse> function) {
    this.function = function;
  }

  void reset() {
    enqueued.clear();
    delay = Duration.ZERO;
    hook = null;
    function = null;
  }

  @Override
  public MockResponse dispatch(RecordedRequest recorded) throws InterruptedException {
    forgetRecordedRequests();
    if (isStandIn(recorded)) {
      MockResponse consumed = enqueued.poll();
      return consumed != null ? consumed : super.peek();
    }
    FakeRequest request = new FakeRequest(recorded);
    if (recordRequests) {
      synchronized (requests) {
        requests.add(request);
      }
    }
    MockResponse response = delayed(respond(request));
    // A body would be read as the beginning of the next response.
    return request.method().equals("HEAD") ? response.newBuilder().body("").build() : response;
  }

  /**
   * MockWebServer asks here what to do before there is a request, to close a connection for
   * example.
   */
  @Override
  public MockResponse peek() {
    MockResponse next = enqueued.peek();
    return next != null ? next : super.peek();
  }

  /**
   * MockWebServer keeps each request for takeRequest(), which would fill the memory in a long run.
   */
  private void forgetRecordedRequests() throws InterruptedException {
    // More than one at a time, since a request that was broken off is kept but not dispatched.
    RecordedRequest kept = server.takeRequest(0, TimeUnit.NANOSECONDS);
    while (kept != null) {
      kept = server.takeRequest(0, TimeUnit.NANOSECONDS);
    }
  }

  /**
   * MockWebServer makes up a request, without headers, to take off the queue a response that closed
   * a connection.
   */
  private static boolean isStandIn(RecordedRequest recorded) {
    return recorded.getHeaders().size() == 0 && recorded.getTarget().equals("/");
  }

  private MockResponse respond(FakeRequest request) {
    try {
      // No lock is held here: a test may block in its hook while other requests go on.
      Consumer<FakeRequest> hook = this.hook;
      if (hook != null) {
        hook.accept(request);
      }
      MockResponse setUp = setUp(request);
      if (setUp != null) {
        observer.accept(request, null);
        return setUp;
      }
      MockResponse response = endpoint.respond(request);
      observer.accept(request, response);
      return response;
    } catch (RuntimeException | AssertionError e) {
      // Thrown on, it would end the connection's thread, and the client would wait for a response
      // until it times out.
      return Responses.error(500, "FakePlivo failed at " + request + ": " + e);
    }
  }

  private @Nullable MockResponse setUp(FakeRequest request) {
    MockResponse next = enqueued.poll();
    Function<FakeRequest, @Nullable MockResponse> function = this.function;
    return next != null || function == null ? next : function.apply(request);
  }

  private MockResponse delayed(MockResponse response) {
    Duration delay = this.delay;
    if (delay.isZero() || response.getHeadersDelayNanos() > 0) {
      return response;
    }
    return response
        .newBuilder()
        .headersDelay(delay.toNanos(), TimeUnit.NANOSECONDS)
        .build();
  }
}
