package dev.powerpack;

import static dev.powerpack.AccountTest.gzip;
import static dev.powerpack.AccountTest.otherOrigin;
import static dev.powerpack.AccountTest.response;
import static dev.powerpack.AccountTest.wire;
import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.exception.ApiException;
import dev.powerpack.exception.MalformedResponseException;
import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.NotFoundException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.exception.ServerException;
import dev.powerpack.testing.FakePlivo;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/** Faults that are a response over a connection in order. */
final class ResponseFaults {
  private static final String PAGE = wire("documented-page.json");

  /** A status, a {@code Retry-After}, how often it is sent and what a caller sees. */
  private static final String STATUSES = """
      301 -    1 ApiException
      302 -    1 ApiException
      303 -    1 ApiException
      304 -    1 ApiException
      307 -    1 ApiException
      308 -    1 ApiException
      400 -    1 InvalidRequestException
      401 -    1 AuthenticationException
      403 -    1 PermissionDeniedException
      404 -    1 NotFoundException
      405 -    1 InvalidRequestException
      407 -    1 ApiException
      408 -    3 ApiException
      408 0    3 ApiException
      418 -    1 ApiException
      421 -    1 ApiException
      429 -    3 RateLimitException
      429 7    3 RateLimitException
      429 3600 1 RateLimitException
      500 -    3 ServerException
      501 -    1 ServerException
      502 -    3 ServerException
      503 -    3 ServerException
      503 0    3 ServerException
      504 -    3 ServerException
      600 -    1 ApiException
      """;

  private ResponseFaults() {}

  static Stream<Fault> all() {
    return Stream.of(STATUSES.lines().map(ResponseFaults::status), others(), pages(), bodies())
        .flatMap(faults -> faults);
  }

  private static Fault status(String line) {
    String[] row = line.split(" +", -1);
    MockResponse.Builder response =
        response(Integer.parseInt(row[0]), "{\"api_id\": \"a\", \"error\": \"no\"}");
    if (row[0].startsWith("3")) {
      response.body("").setHeader("Location", "/v1/Elsewhere/");
    }
    if (!row[1].equals("-")) {
      response.setHeader("Retry-After", row[1]);
    }
    return new Fault(row[0] + " " + row[1], type(row[3]), Integer.parseInt(row[2]), site(response));
  }

  private static Class<? extends PowerpackException> type(String name) {
    try {
      return Class.forName(ApiException.class.getPackageName() + "." + name)
          .asSubclass(PowerpackException.class);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<Fault> others() {
    return Stream.of(
        Fault.thrownAtOnce("307 to another host", ApiException.class, site -> {
          FakePlivo other = site.with(otherOrigin());
          site.with(() -> assertThat(other.requests()).isEmpty());
          site.respondWith(
              request -> response(307).setHeader("Location", other.baseUrl()).build());
        }),
        Fault.retried("503 with HTML", ServerException.class, site(response(503, "<html>"))),
        Fault.retried("503 with nothing", ServerException.class, site(response(503))),
        Fault.thrownAtOnce("404 with text", NotFoundException.class, site(response(404, "no"))),
        Fault.thrownAtOnce("404 with nothing", NotFoundException.class, site(response(404))),
        Fault.thrownAtOnce(
            "404 with nothing, called gzip",
            NotFoundException.class,
            site(calledGzip(response(404)))),
        Fault.thrownAtOnce(
            "404 with text, called gzip",
            NotFoundException.class,
            site(calledGzip(response(404, "no")))),
        Fault.retried(
            "connection that ends within gzip",
            NetworkException.class,
            site(calledGzip(response(200))
                .body(gzip(PAGE, Integer.MAX_VALUE))
                .onResponseBody(new SocketEffect.CloseSocket()))));
  }

  /** A page comes, if oddly. */
  private static Stream<Fault> pages() {
    return Stream.of(
        page("called text/html", page -> page.setHeader("Content-Type", "text/html")),
        page("without content type", page -> page.removeHeader("Content-Type")),
        page("as 201", page -> page.code(201)),
        page(
            "after 103",
            page -> page.addInformationalResponse(
                new MockResponse.Builder().code(103).build())),
        page("after 100", MockResponse.Builder::add100Continue),
        page("slow", page -> page.throttleBody(4096, 10, TimeUnit.MILLISECONDS)),
        page(
            "without length, ended by the connection",
            page ->
                page.removeHeader("Content-Length").onResponseEnd(new SocketEffect.CloseSocket())),
        page(
            "behind which the connection is closed",
            page -> page.onResponseEnd(new SocketEffect.CloseSocket())));
  }

  private static Stream<Fault> bodies() {
    return Stream.of(
        malformed("204", response(204)),
        malformed("200 with nothing", response(200)),
        malformed("200 with HTML", response(200, "<html>login</html>")),
        malformed("200 with an error", response(200, "{\"api_id\": \"a\", \"error\": \"no\"}")),
        malformed("half a page, whole as a message", response(200, PAGE.substring(0, 500))),
        malformed("200 with nothing, called gzip", calledGzip(response(200))),
        malformed("gzip that is none", calledGzip(response(200, PAGE))),
        malformed("short gzip that is none", calledGzip(response(200, "{}"))),
        malformed("broken gzip", calledGzip(response(200)).body(gzip(PAGE, 300))),
        malformed(
            "gzip with more behind it",
            calledGzip(response(200)).body(gzip(PAGE, Integer.MAX_VALUE).writeUtf8(PAGE))),
        late("stalled headers", response -> response.onResponseStart(SocketEffect.Stall.INSTANCE)),
        late("stalled body", response -> response.onResponseBody(SocketEffect.Stall.INSTANCE)),
        late(
            "body too slow for the time-out",
            response -> response.throttleBody(100, 40, TimeUnit.MILLISECONDS)));
  }

  private static MockResponse.Builder calledGzip(MockResponse.Builder response) {
    return response.setHeader("Content-Encoding", "gzip");
  }

  private static Fault malformed(String name, MockResponse.Builder response) {
    return Fault.thrownAtOnce(name, MalformedResponseException.class, site(response));
  }

  private static Fault.Cause site(MockResponse.Builder response) {
    MockResponse built = response.build();
    return site -> site.respondWith(request -> built);
  }

  private static Fault page(String name, Consumer<MockResponse.Builder> change) {
    return new Fault(
        "page " + name,
        null,
        1,
        site -> site.respondWith(request -> {
          MockResponse.Builder page = site.fake
              .page(20, Integer.parseInt(String.valueOf(request.query("offset"))))
              .newBuilder();
          change.accept(page);
          return page.build();
        }));
  }

  private static Fault late(String name, Consumer<MockResponse.Builder> change) {
    return Fault.retried(name, NetworkException.class, site -> {
      site.settings.callTimeout(Duration.ofMillis(250));
      MockResponse.Builder response = response(200, PAGE);
      change.accept(response);
      site(response).in(site);
    });
  }
}
