package dev.powerpack;

import static dev.powerpack.Setup.answer;

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
        beforeTheHeaders("stream reset as an internal error", Http2Peer.reset(INTERNAL_ERROR)),
        beforeTheHeaders("stream reset as a violation", Http2Peer.reset(PROTOCOL_ERROR)),
        beforeTheHeaders("stream cancelled", Http2Peer.reset(CANCEL)),
        beforeTheHeaders("going away", Http2Peer.GO_AWAY.then(BadPeer.CLOSE)),
        beforeTheHeaders("connection closed", BadPeer.CLOSE),
        beforeTheHeaders("connection reset", BadPeer.RESET),
        Fault.repeated(
            "HTTP/2: 503",
            ServerException.class,
            site -> speak(site, answer(503).build())),
        Fault.thrownAtOnce(
            "HTTP/2: 404",
            NotFoundException.class,
            site -> speak(site, answer(404).build())));
  }

  private static Fault broken(String name, SocketEffect effect) {
    // In HTTP/2 MockWebServer heeds what an answer says of its body alone.
    MockResponse answer = answer(200, "{}").onResponseBody(effect).build();
    return Fault.repeated("HTTP/2: " + name, NetworkException.class, site -> speak(site, answer));
  }

  private static Fault beforeTheHeaders(String name, BadPeer.Manner manner) {
    return Fault.repeated(
        "HTTP/2: " + name + " before the headers", NetworkException.class, site -> {
          speak(site);
          ConnectionFaults.peer(Http2Peer.READ_REQUEST.then(manner)).accept(site);
        });
  }

  private static void speak(FaultySite site, MockResponse answer) {
    speak(site);
    site.answerWith(request -> answer);
  }

  private static void speak(FaultySite site) {
    site.fake().server().setProtocols(PROTOCOLS);
    site.http(http -> http.protocols(PROTOCOLS));
  }
}
