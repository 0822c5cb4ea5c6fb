package dev.powerpack;

import static dev.powerpack.AccountTest.response;
import static dev.powerpack.ScriptedServer.CLOSE;
import static dev.powerpack.ScriptedServer.RESET;

import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.NotFoundException;
import dev.powerpack.exception.ServerException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import mockwebserver3.SocketEffect.CloseStream;
import okhttp3.Protocol;

/** Faults of HTTP/2, spoken without TLS. */
final class Http2Faults {
  private static final List<Protocol> PROTOCOLS = List.of(Protocol.H2_PRIOR_KNOWLEDGE);
  private static final Map<String, Integer> RESETS =
      Map.of("as a violation", 1, "as an internal error", 2, "as cancelled", 8);

  private Http2Faults() {}

  static Stream<Fault> all() {
    Stream<Fault> resets = RESETS.entrySet().stream()
        .flatMap(reset -> Stream.of(
            inTheBody("stream reset " + reset.getKey(), new CloseStream(reset.getValue())),
            beforeTheHeaders(
                "stream reset " + reset.getKey(), Http2Script.reset(reset.getValue()))));
    return Stream.concat(
        resets,
        Stream.of(
            inTheBody("connection closed", new SocketEffect.CloseSocket()),
            beforeTheHeaders("going away", Http2Script.GO_AWAY.then(CLOSE)),
            beforeTheHeaders("connection closed", CLOSE),
            beforeTheHeaders("connection reset", RESET),
            Fault.retried(
                "HTTP/2: 503", ServerException.class, site -> respond(site, response(503))),
            Fault.thrownAtOnce(
                "HTTP/2: 404", NotFoundException.class, site -> respond(site, response(404)))));
  }

  /** In HTTP/2 MockWebServer heeds what a response says of its body alone. */
  private static Fault inTheBody(String name, SocketEffect effect) {
    return Fault.retried(
        "HTTP/2: " + name,
        NetworkException.class,
        site -> respond(site, response(200, "{}").onResponseBody(effect)));
  }

  private static Fault beforeTheHeaders(String name, ScriptedServer.Manner manner) {
    return Fault.retried(
        "HTTP/2: " + name + " before the headers", NetworkException.class, site -> {
          speak(site);
          ScriptedServer peer =
              site.with(new ScriptedServer(Http2Script.READ_REQUEST.then(manner)));
          site.leadTo("http", "127.0.0.1", peer.port());
        });
  }

  private static void respond(FaultySite site, MockResponse.Builder response) {
    speak(site);
    site.respondWith(request -> response.build());
  }

  private static void speak(FaultySite site) {
    site.fake.server().setProtocols(PROTOCOLS);
    site.http.protocols(PROTOCOLS);
  }
}
