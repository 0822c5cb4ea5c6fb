package dev.powerpack;

import static dev.powerpack.ScriptedServer.CLOSE;
import static dev.powerpack.ScriptedServer.say;

import dev.powerpack.exception.NetworkException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.Dns;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Faults of names and certificates, on the way to a service that speaks TLS. */
final class TlsFaults {
  // A name that no resolver knows, by RFC 6761.
  private static final String NO_HOST = "powerpack.invalid";
  private static final String HOST = "127.0.0.1";
  private static final long DAY = TimeUnit.DAYS.toMillis(1);

  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).build();
  private static final HandshakeCertificates TRUST = new HandshakeCertificates.Builder()
      .addTrustedCertificate(AUTHORITY.certificate())
      .build();
  private static final SSLSocketFactory GOOD =
      server(signed().addSubjectAlternativeName(HOST).addSubjectAlternativeName(NO_HOST));

  private TlsFaults() {}

  static Stream<Fault> all() {
    long now = System.currentTimeMillis();
    return Stream.of(
        Fault.retried(
            "unknown host",
            NetworkException.class,
            site -> secure(site, NO_HOST)
                .http(http ->
                    http.dns(name -> site.strikes() ? Dns.SYSTEM.lookup(name) : loopback()))),
        certificate(
            "certificate that nobody trusts",
            new HeldCertificate.Builder().addSubjectAlternativeName(HOST)),
        certificate(
            "certificate of another host", signed().addSubjectAlternativeName("other.example")),
        certificate(
            "certificate that has expired",
            signed().addSubjectAlternativeName(HOST).validityInterval(now - 2 * DAY, now - DAY)),
        certificate(
            "certificate that is not valid yet",
            signed().addSubjectAlternativeName(HOST).validityInterval(now + DAY, now + 2 * DAY)),
        handshake("handshake cut", CLOSE),
        handshake(
            "service that speaks no TLS",
            say("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n").then(CLOSE)));
  }

  private static List<InetAddress> loopback() {
    return List.of(InetAddress.getLoopbackAddress());
  }

  private static HeldCertificate.Builder signed() {
    return new HeldCertificate.Builder().signedBy(AUTHORITY);
  }

  private static SSLSocketFactory server(HeldCertificate.Builder certificate) {
    return new HandshakeCertificates.Builder()
        .heldCertificate(certificate.build())
        .build()
        .sslSocketFactory();
  }

  private static Fault certificate(String name, HeldCertificate.Builder certificate) {
    SSLSocketFactory bad = server(certificate);
    return Fault.thrownAtOnce(name, NetworkException.class, site -> {
      secure(site, HOST);
      site.fake().server().useHttps(new ChosenSockets(() -> site.strikes() ? bad : GOOD));
    });
  }

  private static Fault handshake(String name, ScriptedServer.Manner manner) {
    Consumer<FaultySite> peer = ConnectionFaults.peer(manner);
    return Fault.retried(name, NetworkException.class, site -> peer.accept(secure(site, HOST)));
  }

  private static FaultySite secure(FaultySite site, String host) {
    // HTTP/2 has no way to end a connection with a response.
    site.fake().server().setProtocols(List.of(Protocol.HTTP_1_1));
    site.fake().server().useHttps(GOOD);
    site.reconnect();
    String baseUrl = site.fake().baseUrl().replace("http://" + HOST, "https://" + host);
    return site.settings(settings -> settings.baseUrl(baseUrl))
        .http(http -> http.sslSocketFactory(TRUST.sslSocketFactory(), TRUST.trustManager()));
  }
}
