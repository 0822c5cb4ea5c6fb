package dev.powerpack;

import dev.powerpack.testing.FakePlivo;
import java.net.UnknownHostException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Makes the SDK say what it sees of connections that break, or are never made. */
final class BrokenConnections {
  private BrokenConnections() {}

  static void to(Messages messages) {
    messages.list("an unknown host", settings -> settings.baseUrl("https://plivo.invalid/"));
    OkHttpClient resolver = new OkHttpClient.Builder()
        .dns(host -> {
          throw new UnknownHostException(host + ": Name or service not known");
        })
        .build();
    messages.list(
        "an unknown host of which the resolver says more",
        settings -> settings.baseUrl("https://plivo.invalid/").httpClient(resolver));
    ScriptedServer gone = new ScriptedServer(ScriptedServer.CLOSE);
    gone.close();
    messages.list("a port where nobody listens", settings -> settings.baseUrl(gone.baseUrl()));
    String half = "HTTP/1.1 200 OK\r\nContent-Length: 14\r\n\r\n{\"objects\"";
    for (String line : new String[] {"", half}) {
      try (ScriptedServer server = new ScriptedServer(
          ScriptedServer.READ_REQUEST.then(ScriptedServer.say(line)).then(ScriptedServer.CLOSE))) {
        messages.list(
            "a connection that is closed after '" + line.replace("\r\n", "~") + "'",
            settings -> settings.baseUrl(server.baseUrl()));
      }
    }
    messages.fake.respondWith(request -> EndTest.SILENCE);
    messages.list(
        "no response in the time of an attempt",
        settings -> settings.callTimeout(Duration.ofMillis(50)));
    messages.list(
        "no byte in the time of a read",
        settings -> settings.httpClient(
            messages.http.newBuilder().readTimeout(Duration.ofMillis(50)).build()));
    messages.fake.reset();
    certificates(messages);
  }

  private static void certificates(Messages messages) {
    HeldCertificate authority = TestCertificates.authority();
    HandshakeCertificates trust = new HandshakeCertificates.Builder()
        .addTrustedCertificate(authority.certificate())
        .build();
    OkHttpClient trusting = messages
        .http
        .newBuilder()
        .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
        .build();
    try (FakePlivo other = FakePlivo.start()) {
      TestClients.speakTls(
          other,
          new HeldCertificate.Builder()
              .signedBy(authority)
              .commonName("other")
              .addSubjectAlternativeName("other.example"));
      String baseUrl = other.baseUrl().replace("http:", "https:");
      messages.list("a certificate that nobody trusts", settings -> settings.baseUrl(baseUrl));
      messages.list(
          "a certificate of another host",
          settings -> settings.httpClient(trusting).baseUrl(baseUrl));
    }
  }
}
