package dev.powerpack.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Credentials;
import org.jspecify.annotations.Nullable;

/**
 * Decides what responds to a request: what a test has set up for it, else an operation of the
 * account. Thread-safe.
 */
final class PlivoDispatcher extends Dispatcher {
  /**
   * Is told of each exchange: the request, and the response unless a test has set that up. The
   * tests of this project put in a check.
   */
  static volatile BiConsumer<FakeRequest, @Nullable MockResponse> observer =
      (request, response) -> {};

  private final FakePlivo server;
  private final List<Route> routes;
  private final String authorization;

  PlivoDispatcher(FakePlivo server, List<Route> routes) {
    this.server = server;
    this.routes = routes;
    this.authorization = Credentials.basic(server.authId(), server.authToken(), UTF_8);
  }

  @Override
  public MockResponse dispatch(RecordedRequest recorded) throws InterruptedException {
    forgetRecordedRequests();
    if (isStandIn(recorded)) {
      MockResponse consumed = server.taken();
      return consumed != null ? consumed : super.peek();
    }
    FakeRequest request = new FakeRequest(recorded);
    server.record(request);
    MockResponse response = server.delayed(respond(request));
    // A body would be read as the beginning of the next response.
    return request.method().equals("HEAD") ? response.newBuilder().body("").build() : response;
  }

  /**
   * MockWebServer asks here what to do before there is a request, to close a connection for
   * example.
   */
  @Override
  public MockResponse peek() {
    MockResponse next = server.next();
    return next != null ? next : super.peek();
  }

  /**
   * MockWebServer keeps each request for takeRequest(), which would fill the memory in a long run.
   */
  private void forgetRecordedRequests() throws InterruptedException {
    // More than one at a time, since a request that was broken off is kept but not dispatched.
    RecordedRequest kept;
    do {
      kept = server.server().takeRequest(0, TimeUnit.NANOSECONDS);
    } while (kept != null);
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
      MockResponse setUp = server.setUp(request);
      MockResponse response = setUp != null ? setUp : operate(request);
      observer.accept(request, setUp != null ? null : response);
      return response;
    } catch (Throwable e) {
      // Code of a test may throw anything. Thrown on, it would end the connection's thread, and the
      // client would wait for a response
      // until it times out.
      return Responses.error(500, "FakePlivo failed at " + request + ": " + e);
    }
  }

  /**
   * Responds as the contract says: 401, 404, 405 and 400 are checked in this order, then the
   * operation decides.
   */
  private MockResponse operate(FakeRequest request) {
    // The scheme has no case.
    String sent = String.valueOf(request.headers().get("Authorization"));
    if (!sent.replaceFirst("(?i)^basic ", "Basic ").equals(authorization)) {
      return Responses.error(401, "authentication failed");
    }
    boolean exists = false;
    for (Route route : routes) {
      List<String> path = route.match(request.path());
      // Another account is another path: its existence is not given away.
      if (path == null || !path.get(0).equals(server.authId())) {
        continue;
      }
      exists = true;
      if (route.method().equals(request.method())) {
        try {
          return route.operation().apply(request, path.subList(1, path.size()));
        } catch (Rejection e) {
          return e.response();
        }
      }
    }
    return exists ? Responses.error(405, "method not allowed") : Responses.error(404, "not found");
  }
}
