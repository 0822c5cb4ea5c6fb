package dev.powerpack;

import static dev.powerpack.AccountTest.response;
import static dev.powerpack.ScriptedServer.CLOSE;
import static dev.powerpack.ScriptedServer.RESET;

import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.NotFoundException;
import dev.powerpack.exception.ServerException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import mockwebserver3.SocketEffect.CloseStream;
import okhttp3.Protocol;

/**
 * Faults of HTTP/2, spoken without TLS, with as much of it (RFC 9113) as it takes to receive a
 * request and to reject it.
 */
final class Http2Faults {
  private static final List<Protocol> PROTOCOLS = List.of(Protocol.H2_PRIOR_KNOWLEDGE);
  private static final Map<String, Integer> RESETS =
      Map.of("as a violation", 1, "as an internal error", 2, "as cancelled", 8);

  /** Greets, and reads up to the headers of a request. */
  static final ScriptedServer.Manner READ_REQUEST = Http2Faults::readRequest;

  /** Says that this connection takes no requests, the one that came included. */
  static final ScriptedServer.Manner GO_AWAY = connection -> goAway(connection, 0);

  private static final int PREFACE = 24;
  private static final int HEADERS = 1;
  private static final int RST_STREAM = 3;
  private static final int SETTINGS = 4;
  private static final int GO_AWAY_FRAME = 7;

  /** The first request of OkHttp; it keeps stream 1 for an upgrade from HTTP/1.1. */
  private static final int FIRST_STREAM = 3;

  private Http2Faults() {}

  static Stream<Fault> all() {
    Stream<Fault> resets = RESETS.entrySet().stream()
        .flatMap(reset -> Stream.of(
            inTheBody("stream reset " + reset.getKey(), new CloseStream(reset.getValue())),
            beforeTheHeaders("stream reset " + reset.getKey(), reset(reset.getValue()))));
    return Stream.concat(
        resets,
        Stream.of(
            inTheBody("connection closed", new SocketEffect.CloseSocket()),
            beforeTheHeaders("going away", GO_AWAY.then(CLOSE)),
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
          ScriptedServer peer = site.with(new ScriptedServer(READ_REQUEST.then(manner)));
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

  /** Ends the stream of the first request, and sends others elsewhere. */
  static ScriptedServer.Manner reset(int errorCode) {
    return connection -> {
      send(connection, RST_STREAM, FIRST_STREAM, errorCode);
      goAway(connection, FIRST_STREAM);
    };
  }

  private static void goAway(Socket connection, int lastStream) throws IOException {
    send(connection, GO_AWAY_FRAME, 0, lastStream, 0);
  }

  private static void readRequest(Socket connection) throws IOException {
    send(connection, SETTINGS, 0);
    DataInputStream in = new DataInputStream(connection.getInputStream());
    in.skipNBytes(PREFACE);
    int type;
    do {
      int lengthAndType = in.readInt();
      type = lengthAndType & 0xFF;
      // Behind the type stand a byte of flags and four of the stream.
      in.skipNBytes(5 + (lengthAndType >>> 8));
    } while (type != HEADERS);
  }

  /** A frame without flags, whose payload is numbers of four bytes. */
  private static void send(Socket connection, int type, int stream, int... payload)
      throws IOException {
    DataOutputStream out = new DataOutputStream(connection.getOutputStream());
    out.writeInt(((payload.length * Integer.BYTES) << 8) | type);
    out.writeByte(0);
    out.writeInt(stream);
    for (int number : payload) {
      out.writeInt(number);
    }
    out.flush();
  }
}
