package dev.powerpack;

import static dev.powerpack.ScriptedServer.CLOSE;
import static dev.powerpack.ScriptedServer.READ_REQUEST;
import static dev.powerpack.ScriptedServer.RESET;
import static dev.powerpack.ScriptedServer.SAY_NOTHING;
import static dev.powerpack.ScriptedServer.say;
import static dev.powerpack.TestClients.wire;

import dev.powerpack.exception.MalformedResponseException;
import dev.powerpack.exception.NetworkException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Faults of a connection without TLS, down to the bytes of HTTP/1.1. */
final class ConnectionFaults {
  private static final String PAGE = wire("documented-page.json");
  private static final String HALF = PAGE.substring(0, PAGE.length() / 2);
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
  private static final Duration SHORT = Duration.ofMillis(100);

  private ConnectionFaults() {}

  static Stream<Fault> all() {
    return Stream.of(connecting(), heads(), lengths(), chunks()).flatMap(faults -> faults);
  }

  private static Stream<Fault> connecting() {
    return Stream.of(
        Fault.retried(
            "connection refused", NetworkException.class, site -> leadTo(site, closedPort())),
        Fault.retried(
            "time-out at connect",
            NetworkException.class,
            site -> leadTo(site.http(http -> http.connectTimeout(SHORT)), fullBacklog(site))),
        Fault.retried(
            "time-out of the call at connect",
            NetworkException.class,
            site ->
                leadTo(site.settings(settings -> settings.callTimeout(SHORT)), fullBacklog(site))),
        Fault.retried(
            "time-out at read",
            NetworkException.class,
            site -> peer(SAY_NOTHING).accept(site.http(http -> http.readTimeout(SHORT)))),
        broken("reset at connect", RESET),
        broken("closed at connect", CLOSE),
        broken("reset before the headers", READ_REQUEST.then(RESET)),
        broken("closed before the headers", READ_REQUEST.then(CLOSE)));
  }

  private static Stream<Fault> heads() {
    return Stream.of(
        broken("greeting of another protocol", say("SSH-2.0-OpenSSH_9.6\r\n").then(CLOSE)),
        broken("no status line", READ_REQUEST.then(say("no\r\n\r\n")).then(CLOSE)),
        broken("cut in the status line", READ_REQUEST.then(say("HTTP/1.1 20")).then(CLOSE)),
        broken(
            "cut within the headers", READ_REQUEST.then(say(OK + "X-Cut: of")).then(CLOSE)),
        broken(
            "reset within the headers", READ_REQUEST.then(say(OK + "X-Cut: of")).then(RESET)),
        broken(
            "204 with a length",
            READ_REQUEST
                .then(say("HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n{}"))
                .then(CLOSE)));
  }

  private static Stream<Fault> lengths() {
    String announced = OK + "Content-Length: " + PAGE.length() + "\r\n\r\n";
    String tooShort = OK + "Content-Length: " + HALF.length() + "\r\n\r\n" + PAGE;
    return Stream.of(
        broken("no body", READ_REQUEST.then(say(announced)).then(CLOSE)),
        broken(
            "cut in the middle of the body",
            READ_REQUEST.then(say(announced + HALF)).then(CLOSE)),
        broken("reset in the body", READ_REQUEST.then(say(announced + HALF)).then(RESET)),
        broken(
            "length too long",
            READ_REQUEST
                .then(say(OK + "Content-Length: " + (PAGE.length() + 1) + "\r\n\r\n" + PAGE))
                .then(CLOSE)),
        Fault.thrownAtOnce(
            "length too short",
            MalformedResponseException.class,
            peer(READ_REQUEST.then(say(tooShort)).then(CLOSE))),
        broken(
            "error cut",
            READ_REQUEST
                .then(say("HTTP/1.1 404 Not Found\r\nContent-Length: 100\r\n\r\n{"))
                .then(CLOSE)));
  }

  private static Stream<Fault> chunks() {
    String chunked = OK + "Transfer-Encoding: chunked\r\n\r\n";
    String chunk = Integer.toHexString(PAGE.length()) + "\r\n" + PAGE + "\r\n";
    return Stream.of(
        broken(
            "cut before the last chunk", READ_REQUEST.then(say(chunked + chunk)).then(CLOSE)),
        broken(
            "cut within a chunk",
            READ_REQUEST.then(say(chunked + chunk.substring(0, 200))).then(CLOSE)),
        broken(
            "size of a chunk is no number",
            READ_REQUEST.then(say(chunked + "z\r\n")).then(CLOSE)),
        broken(
            "chunk longer than its size",
            READ_REQUEST.then(say(chunked + "2\r\n" + PAGE + "\r\n0\r\n\r\n")).then(CLOSE)));
  }

  private static Fault broken(String name, ScriptedServer.Manner manner) {
    return Fault.retried(name, NetworkException.class, peer(manner));
  }

  static Consumer<FaultySite> peer(ScriptedServer.Manner manner) {
    return site -> {
      try {
        leadTo(site, site.with(new ScriptedServer(manner)).address());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static void leadTo(FaultySite site, SocketAddress elsewhere) {
    site.http(http -> http.socketFactory(new Detour(elsewhere, site::strikes))).reconnect();
  }

  private static SocketAddress fullBacklog(FaultySite site) {
    try {
      return site.with(new FullBacklog()).address();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SocketAddress closedPort() {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return server.getLocalSocketAddress();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
