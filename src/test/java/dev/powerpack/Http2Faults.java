package dev.powerpack;

import static dev.powerpack.TestClients.response;

import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.NotFoundException;
import dev.powerpack.exception.ServerException;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import mockwebserver3.SocketEffect.CloseStream;
import okhttp3.Protocol;

/** Faults of HTTP/2, spoken without TLS. */
final class Http2Faults {
  private static final List<Protocol> PROTOCOLS = List.of(Protocol.H2_PRIOR_KNOWLEDGE);
  private static final int PROTOCOL_ERROR = 1;
  private static final int INTERNAL_ERROR = 2;
  private static final int CANCEL = 8;

  private Http2Faults() {}

  static Stream<Fault> all() {
    return Stream.of(
        broken("stream reset as an internal error", new CloseStream(INTERNAL_ERROR)),
        broken("stream reset as a violation of the protocol", new CloseStream(PROTOCOL_ERROR)),
        broken("stream cancelled", new CloseStream(CANCEL)),
        broken("connection closed", new SocketEffect.CloseSocket()),
        beforeTheHeaders("stream reset as an internal error", Http2Script.reset(INTERNAL_ERROR)),
        beforeTheHeaders("stream reset as a violation", Http2Script.reset(PROTOCOL_ERROR)),
        beforeTheHeaders("stream cancelled", Http2Script.reset(CANCEL)),
        beforeTheHeaders("going away", Http2Script.GO_AWAY.then(ScriptedServer.CLOSE)),
        beforeTheHeaders("connection closed", ScriptedServer.CLOSE),
        beforeTheHeaders("connection reset", ScriptedServer.RESET),
        Fault.retried(
            "HTTP/2: 503",
            ServerException.class,
            site -> speak(site, response(503).build())),
        Fault.thrownAtOnce(
            "HTTP/2: 404",
            NotFoundException.class,
            site -> speak(site, response(404).build())));
  }

  private static Fault broken(String name, SocketEffect effect) {
    // In HTTP/2 MockWebServer heeds what a response says of its body alone.
    MockResponse response = response(200, "{}").onResponseBody(effect).build();
    return Fault.retried("HTTP/2: " + name, NetworkException.class, site -> speak(site, response));
  }

  private static Fault beforeTheHeaders(String name, ScriptedServer.Manner manner) {
    return Fault.retried(
        "HTTP/2: " + name + " before the headers", NetworkException.class, site -> {
          speak(site);
          ConnectionFaults.peer(Http2Script.READ_REQUEST.then(manner)).accept(site);
        });
  }

  private static void speak(FaultySite site, MockResponse response) {
    speak(site);
    site.respondWith(request -> response);
  }

  private static void speak(FaultySite site) {
    site.fake().server().setProtocols(PROTOCOLS);
    site.http(http -> http.protocols(PROTOCOLS));
  }
}
