package dev.powerpack;

import static dev.powerpack.ScriptedServer.CLOSE;
import static dev.powerpack.ScriptedServer.READ_REQUEST;
import static dev.powerpack.ScriptedServer.RESET;
import static dev.powerpack.ScriptedServer.SAY_NOTHING;
import static dev.powerpack.ScriptedServer.say;

import dev.powerpack.ScriptedServer.FullBacklog;
import dev.powerpack.exception.MalformedResponseException;
import dev.powerpack.exception.NetworkException;
import dev.powerpack.testing.FakePlivo;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.tls.HeldCertificate;

/** Faults of names, connections and certificates, down to the bytes of HTTP/1.1. */
final class ConnectionFaults {
  private static final String LOOPBACK = "127.0.0.1";
  private static final Duration SHORT = Duration.ofMillis(100);
  private static final HeldCertificate AUTHORITY = TestCertificates.authority();

  /** What a peer does. A step that is none of {@link #step} is said, with ~ for a line end. */
  private static final String SCRIPTS = """
      reset at connect                | RESET
      closed at connect               | CLOSE
      reset before the headers        | READ > RESET
      closed before the headers       | READ > CLOSE
      greeting of another protocol    | SSH-2.0-OpenSSH_9.6~ > CLOSE
      no status line                  | READ > no~~ > CLOSE
      cut in the status line          | READ > HTTP/1.1 20 > CLOSE
      cut within the headers          | READ > HTTP/1.1 200 OK~X-Cut: of > CLOSE
      reset within the headers        | READ > HTTP/1.1 200 OK~X-Cut: of > RESET
      204 with a length               | READ > HTTP/1.1 204 No Content~Content-Length: 2~~{} > CLOSE
      no body                         | READ > HTTP/1.1 200 OK~Content-Length: 14~~ > CLOSE
      cut in the body                 | READ > HTTP/1.1 200 OK~Content-Length: 14~~{"objects" > CLOSE
      reset in the body               | READ > HTTP/1.1 200 OK~Content-Length: 14~~{"objects" > RESET
      length too long                 | READ > HTTP/1.1 200 OK~Content-Length: 15~~{"objects":[]} > CLOSE
      error cut                       | READ > HTTP/1.1 404 Not Found~Content-Length: 99~~{ > CLOSE
      cut before the last chunk       | READ > HTTP/1.1 200 OK~Transfer-Encoding: chunked~~e~{"objects":[]}~ > CLOSE
      cut within a chunk              | READ > HTTP/1.1 200 OK~Transfer-Encoding: chunked~~e~{"objects" > CLOSE
      size of a chunk not a number    | READ > HTTP/1.1 200 OK~Transfer-Encoding: chunked~~z~ > CLOSE
      chunk longer than its size      | READ > HTTP/1.1 200 OK~Transfer-Encoding: chunked~~2~{"objects"~:[]}~0~~ > CLOSE
      """;

  private ConnectionFaults() {}

  static Stream<Fault> all() {
    return Stream.of(SCRIPTS.lines().map(ConnectionFaults::script), connecting(), tls())
        .flatMap(faults -> faults);
  }

  private static Fault script(String line) {
    int name = line.indexOf('|');
    ScriptedServer.Manner manner = SAY_NOTHING;
    for (String step : line.substring(name + 1).split(" > ", -1)) {
      manner = manner.then(step(step.strip()));
    }
    return broken(line.substring(0, name).strip(), "http", manner);
  }

  private static ScriptedServer.Manner step(String step) {
    return switch (step) {
      case "READ" -> READ_REQUEST;
      case "CLOSE" -> CLOSE;
      case "RESET" -> RESET;
      default -> say(step.replace("~", "\r\n"));
    };
  }

  private static Fault broken(String name, String scheme, ScriptedServer.Manner manner) {
    return Fault.retried(
        name,
        NetworkException.class,
        site ->
            site.leadTo(scheme, LOOPBACK, site.with(new ScriptedServer(manner)).port()));
  }

  private static Stream<Fault> connecting() {
    return Stream.of(
        // A name that no resolver knows, by RFC 6761.
        Fault.retried(
            "unknown host",
            NetworkException.class,
            site -> site.leadTo("http", "powerpack.invalid", 80)),
        Fault.retried("connection refused", NetworkException.class, site -> {
          ScriptedServer closed = new ScriptedServer(CLOSE);
          closed.close();
          site.leadTo("http", LOOPBACK, closed.port());
        }),
        Fault.retried("time-out at connect", NetworkException.class, site -> {
          site.http.connectTimeout(SHORT);
          site.leadTo("http", LOOPBACK, site.with(new FullBacklog()).port());
        }),
        Fault.retried("time-out of the call at connect", NetworkException.class, site -> {
          site.settings.callTimeout(SHORT);
          site.leadTo("http", LOOPBACK, site.with(new FullBacklog()).port());
        }),
        Fault.retried("time-out at read", NetworkException.class, site -> {
          site.http.readTimeout(SHORT);
          site.leadTo(
              "http", LOOPBACK, site.with(new ScriptedServer(SAY_NOTHING)).port());
        }),
        Fault.thrownAtOnce("length too short", MalformedResponseException.class, site -> {
          String body = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"objects\":[]}";
          ScriptedServer.Manner manner = READ_REQUEST.then(say(body)).then(CLOSE);
          site.leadTo("http", LOOPBACK, site.with(new ScriptedServer(manner)).port());
        }));
  }

  private static Stream<Fault> tls() {
    long now = System.currentTimeMillis();
    long day = TimeUnit.DAYS.toMillis(1);
    HeldCertificate.Builder own = new HeldCertificate.Builder().addSubjectAlternativeName(LOOPBACK);
    return Stream.of(
        certificate("that nobody trusts", own),
        certificate("of another host", signed("other.example")),
        certificate(
            "that has expired", signed(LOOPBACK).validityInterval(now - 2 * day, now - day)),
        certificate(
            "that is not valid yet", signed(LOOPBACK).validityInterval(now + day, now + 2 * day)),
        broken("handshake cut", "https", CLOSE),
        broken("no TLS", "https", say("HTTP/1.1 400 Bad Request\r\n\r\n").then(CLOSE)));
  }

  private static HeldCertificate.Builder signed(String host) {
    return new HeldCertificate.Builder()
        .signedBy(AUTHORITY)
        .commonName(host)
        .addSubjectAlternativeName(host);
  }

  private static Fault certificate(String name, HeldCertificate.Builder certificate) {
    return Fault.thrownAtOnce("certificate " + name, NetworkException.class, site -> {
      TestCertificates.trusting(site.http, AUTHORITY);
      FakePlivo other = site.with(FakePlivo.start());
      TestCertificates.speakTls(other, certificate);
      site.leadTo("https", LOOPBACK, other.server().getPort());
    });
  }
}
