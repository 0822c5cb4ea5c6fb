package dev.powerpack.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.jspecify.annotations.Nullable;

/** What a test sets up for the requests to come, and what came in. Thread-safe. */
abstract class FakeServer implements AutoCloseable {
  // A strong reference, without which the logger and its level could be collected.
  private static final Logger SERVER_LOGGER = Logger.getLogger(MockWebServer.class.getName());

  static {
    // The server warns of each connection that makes no request, as a client leaves behind that
    // cancels a call.
    if (SERVER_LOGGER.getLevel() == null) {
      SERVER_LOGGER.setLevel(Level.SEVERE);
    }
  }

  private final MockWebServer server = new MockWebServer();
  private final boolean recordRequests;

  /** Guarded by itself. */
  private final List<FakeRequest> requests = new ArrayList<>();

  private final Queue<MockResponse> enqueued = new ConcurrentLinkedQueue<>();
  private volatile Duration delay = Duration.ZERO;
  private volatile @Nullable Consumer<FakeRequest> hook;
  private volatile @Nullable Function<FakeRequest, @Nullable MockResponse> function;

  FakeServer(boolean recordRequests) {
    this.recordRequests = recordRequests;
  }

  /**
   * The requests that came in, in their order, whatever the response was.
   *
   * @return a copy
   * @throws IllegalStateException if the builder was told not to record them
   */
  public List<FakeRequest> requests() {
    if (!recordRequests) {
      throw new IllegalStateException(
          "No requests are recorded since recordRequests(false) was set");
    }
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  /**
   * Makes each response wait before its headers, from the next request on. Default zero; a response
   * that has a headers delay of its own keeps that.
   *
   * @param delay zero or more; 292 years where it is longer
   * @throws IllegalArgumentException if the delay is negative
   */
  public void delay(Duration delay) {
    if (Objects.requireNonNull(delay, "delay").isNegative()) {
      throw new IllegalArgumentException("delay must not be negative but was " + delay);
    }
    this.delay = delay;
  }

  /**
   * Gives the next request this response, whatever it is for and whoever sends it. Several are
   * given in their order, each once, and come before {@link #respondWith}. A connection that is to
   * break off needs {@code onResponseStart}: MockWebServer reads {@code onRequestStart} for a new
   * connection only.
   *
   * @param response the response
   */
  public void enqueue(MockResponse response) {
    enqueued.add(Objects.requireNonNull(response, "response"));
  }

  /**
   * Runs {@code hook} for each request, on the thread of its connection, before the response is
   * made; it may change the account. It takes the place of an earlier one. Concurrent requests run
   * it concurrently. Where it throws, the response is 500 and says so.
   *
   * @param hook is given the request
   */
  public void onRequest(Consumer<FakeRequest> hook) {
    this.hook = Objects.requireNonNull(hook, "hook");
  }

  /** Takes away the hook of {@link #onRequest}. */
  public void noHook() {
    hook = null;
  }

  /**
   * Responds with what {@code function} returns, until {@link #reset()}; null stands for the normal
   * response. Concurrent requests call it concurrently. Where it throws, the response is 500 and
   * says so.
   *
   * @param function makes a response of a request, or null
   */
  public void respondWith(Function<FakeRequest, @Nullable MockResponse> function) {
    this.function = Objects.requireNonNull(function, "function");
  }

  /**
   * Responds normally again: takes away enqueued responses, the hook, the function and the delay.
   * The account and the recorded requests stay.
   */
  public void reset() {
    enqueued.clear();
    delay = Duration.ZERO;
    hook = null;
    function = null;
  }

  /**
   * The server behind it. Its {@code takeRequest()} finds nothing: {@link #requests()} has what
   * came in. Its {@code enqueue()} throws a {@code ClassCastException}: {@link #enqueue} takes a
   * response.
   *
   * @return the server, started
   */
  public MockWebServer server() {
    return server;
  }

  /**
   * Ends the server and its connections. A second call does nothing. Let hooks that block go on
   * before: it waits for them 5 seconds at most.
   *
   * @throws AssertionError if a hook blocks for longer
   */
  @Override
  public void close() {
    server.close();
  }

  void record(FakeRequest request) {
    if (recordRequests) {
      synchronized (requests) {
        requests.add(request);
      }
    }
  }

  /** The response that was enqueued first, which stays where it is. */
  @Nullable
  MockResponse next() {
    return enqueued.peek();
  }

  /** The response that was enqueued first, which is taken away. */
  @Nullable
  MockResponse taken() {
    return enqueued.poll();
  }

  /** What is to respond to a request in place of the account. No lock is held meanwhile. */
  @Nullable
  MockResponse setUp(FakeRequest request) {
    Consumer<FakeRequest> hook = this.hook;
    if (hook != null) {
      hook.accept(request);
    }
    MockResponse next = enqueued.poll();
    Function<FakeRequest, @Nullable MockResponse> function = this.function;
    return next != null || function == null ? next : function.apply(request);
  }

  MockResponse delayed(MockResponse response) {
    Duration delay = this.delay;
    if (delay.isZero() || response.getHeadersDelayNanos() > 0) {
      return response;
    }
    return response
        .newBuilder()
        .headersDelay(TimeUnit.NANOSECONDS.convert(delay), TimeUnit.NANOSECONDS)
        .build();
  }
}
