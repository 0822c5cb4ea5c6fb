package dev.powerpack;

import static dev.powerpack.TestClients.response;
import static dev.powerpack.TestClients.wire;

import dev.powerpack.exception.ApiException;
import dev.powerpack.exception.AuthenticationException;
import dev.powerpack.exception.InvalidRequestException;
import dev.powerpack.exception.MalformedResponseException;
import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.NotFoundException;
import dev.powerpack.exception.PermissionDeniedException;
import dev.powerpack.exception.RateLimitException;
import dev.powerpack.exception.ServerException;
import dev.powerpack.testing.FakePlivo;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/** Faults that are a response over a connection in order. */
final class ResponseFaults {
  private static final Map<String, String> BODIES = new LinkedHashMap<>();
  private static final Map<Integer, Class<? extends ApiException>> STATUSES = new LinkedHashMap<>();
  private static final String PAGE = wire("documented-page.json");

  static {
    BODIES.put("an error as JSON text", "{\"api_id\": \"a\", \"error\": \"no\"}");
    BODIES.put("an error as JSON object", "{\"api_id\": \"a\", \"error\": {\"error\": \"no\"}}");
    BODIES.put("plain text", "no");
    BODIES.put("HTML", "<html><body>no</body></html>");
    BODIES.put("nothing", "");
    STATUSES.put(302, ApiException.class);
    STATUSES.put(400, InvalidRequestException.class);
    STATUSES.put(401, AuthenticationException.class);
    STATUSES.put(403, PermissionDeniedException.class);
    STATUSES.put(404, NotFoundException.class);
    STATUSES.put(405, InvalidRequestException.class);
    STATUSES.put(408, ApiException.class);
    STATUSES.put(418, ApiException.class);
    STATUSES.put(429, RateLimitException.class);
    STATUSES.put(500, ServerException.class);
    STATUSES.put(501, ServerException.class);
    STATUSES.put(502, ServerException.class);
    STATUSES.put(503, ServerException.class);
    STATUSES.put(504, ServerException.class);
  }

  private ResponseFaults() {}

  static Stream<Fault> all() {
    return Stream.of(statuses(), redirects(), pages(), bodies()).flatMap(faults -> faults);
  }

  private static Stream<Fault> statuses() {
    return STATUSES.entrySet().stream()
        .flatMap(status -> BODIES.entrySet().stream()
            .map(body ->
                status(status.getKey(), status.getValue(), body.getKey(), body.getValue())));
  }

  private static Fault status(
      int status, Class<? extends ApiException> failure, String kind, String body) {
    String name = status + " with " + kind;
    Consumer<FaultySite> cause = always(response(status, body).build());
    boolean retried = status == 408 || status == 429 || (status >= 500 && status != 501);
    return retried ? Fault.retried(name, failure, cause) : Fault.thrownAtOnce(name, failure, cause);
  }

  private static Stream<Fault> redirects() {
    return Stream.concat(
        Stream.of(301, 302, 303, 307, 308)
            .map(status -> Fault.thrownAtOnce(
                status + " to the same host",
                ApiException.class,
                always(response(status).setHeader("Location", "/v1/Elsewhere/").build()))),
        Stream.of(
            Fault.thrownAtOnce(
                "304 not modified", ApiException.class, always(response(304).build())),
            Fault.thrownAtOnce("307 to another host", ApiException.class, site -> {
              FakePlivo other = site.with(OtherOrigin.start());
              site.with(() -> {
                if (!other.requests().isEmpty()) {
                  throw new AssertionError("The redirect was followed: " + other.requests());
                }
              });
              site.respondWith(request ->
                  response(307).setHeader("Location", other.baseUrl()).build());
            }),
            Fault.retried(
                "429 with Retry-After 7",
                RateLimitException.class,
                always(response(429).setHeader("Retry-After", 7).build())),
            Fault.thrownAtOnce(
                "429 with Retry-After 3600",
                RateLimitException.class,
                always(response(429).setHeader("Retry-After", 3600).build())),
            Fault.retried(
                "503 with Retry-After 0",
                ServerException.class,
                always(response(503).setHeader("Retry-After", 0).build()))));
  }

  /** A page comes, if oddly. */
  private static Stream<Fault> pages() {
    return Stream.of(
        Fault.accepted(
            "page called text/html", page(page -> page.setHeader("Content-Type", "text/html"))),
        Fault.accepted(
            "page without content type", page(page -> page.removeHeader("Content-Type"))),
        Fault.accepted("page as 201", page(page -> page.code(201))),
        Fault.accepted(
            "103 first",
            page(page -> page.addInformationalResponse(
                new MockResponse.Builder().code(103).build()))),
        Fault.accepted("100 first", page(MockResponse.Builder::add100Continue)),
        Fault.accepted(
            "slow body", page(page -> page.throttleBody(4096, 10, TimeUnit.MILLISECONDS))),
        Fault.accepted(
            "page without length, ended by the connection",
            page(page ->
                page.removeHeader("Content-Length").onResponseEnd(new SocketEffect.CloseSocket()))),
        Fault.accepted(
            "connection closed behind the page",
            page(page -> page.onResponseEnd(new SocketEffect.CloseSocket()))));
  }

  private static Stream<Fault> bodies() {
    return Stream.of(
        Fault.thrownAtOnce(
            "204", MalformedResponseException.class, always(response(204).build())),
        malformed("200 with nothing", ""),
        malformed("200 with HTML", "<html>login</html>"),
        malformed("200 with an error", "{\"api_id\": \"a\", \"error\": \"no\"}"),
        malformed("half a page, whole as a message", PAGE.substring(0, PAGE.length() / 2)),
        malformed("two pages in one", PAGE + PAGE),
        Fault.retried(
            "gzip that is none",
            NetworkException.class,
            always(response(200, PAGE).setHeader("Content-Encoding", "gzip").build())),
        Fault.retried(
            "broken gzip",
            NetworkException.class,
            always(response(200)
                .setHeader("Content-Encoding", "gzip")
                .body(brokenGzip())
                .build())),
        Fault.retried(
            "stalled headers",
            NetworkException.class,
            late(response(200, PAGE).onResponseStart(SocketEffect.Stall.INSTANCE))),
        Fault.retried(
            "stalled body",
            NetworkException.class,
            late(response(200, PAGE).onResponseBody(SocketEffect.Stall.INSTANCE))),
        Fault.retried(
            "body too slow for the time-out",
            NetworkException.class,
            late(response(200, PAGE).throttleBody(100, 40, TimeUnit.MILLISECONDS))));
  }

  private static Fault malformed(String name, String body) {
    return Fault.thrownAtOnce(
        name, MalformedResponseException.class, always(response(200, body).build()));
  }

  private static Buffer brokenGzip() {
    Buffer zipped = new Buffer();
    try (okio.BufferedSink sink = okio.Okio.buffer(new okio.GzipSink(zipped))) {
      sink.writeUtf8(PAGE);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    Buffer broken = new Buffer();
    broken.write(zipped, zipped.size() / 2);
    return broken;
  }

  private static Consumer<FaultySite> always(MockResponse response) {
    return site -> site.respondWith(request -> response);
  }

  private static Consumer<FaultySite> page(Consumer<MockResponse.Builder> change) {
    return site -> site.respondWith(request -> {
      MockResponse.Builder page = site.page(request).newBuilder();
      change.accept(page);
      return page.build();
    });
  }

  private static Consumer<FaultySite> late(MockResponse.Builder response) {
    return site -> site.settings(settings -> settings.callTimeout(Duration.ofMillis(100)))
        .respondWith(request -> response.build());
  }
}
