package dev.powerpack;

import static dev.powerpack.TestClients.clientOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.powerpack.testing.FakePlivo;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;
import okio.ByteString;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Makes the SDK say all that it can say of responses, connections and the end of a call. */
final class Messages implements AutoCloseable {
  /** Responses to a list operation: a status, maybe a header, and a body. */
  private static final String RESPONSES = """
      200
      200 OK
      200 <html>Sign in</html>
      200 [Content-Type: text/html; charset=utf-8] <html>Sign in</html>
      200 [Content-Type:] not found
      200 {"objects":[],}
      200 {"objects":[{"uuid":"1"},]}
      200 callback({"objects":[]})
      200 )]}'{"objects":[]}
      200 {"objects":[]}{"objects":[]}
      200 {'objects':[]}
      200 {"objects":[{"uuid":"1
      200 {"objects":[{"uuid":"1"}
      200 {"meta":{"new":{"a":[1,}}},"objects":[]}
      200 null
      200 []
      200 "page"
      200 {}
      200 {"objects":[null]}
      200 {"objects":[{"name":"promo"}]}
      200 {"objects":[{"uuid":null}]}
      200 {"objects":[{"uuid":[1]}]}
      200 {"objects":[{"uuid":"1","sticky_sender":"yes"}]}
      200 {"objects":[{"uuid":"1","created_on":"yesterday"}]}
      200 {"meta":{"total_count":3.5},"objects":[]}
      200 [Content-Encoding: gzip] {"objects":[]}
      204
      302 [Location: https://example.com/] moved
      400 {"api_id":"a","error":"limit is too high"}
      400 {"error":{"code":400,"limit":["too high",1.5]}}
      401 {"api_id":"a","error":"authentication failed"}
      402 {"error":"no credit"}
      403
      404 {"error":"not found"}
      407
      422 <html>no</html>
      429
      429 [Retry-After: 7]
      429 [Retry-After: 3600]
      429 [Retry-After: 9999999999]
      429 [Retry-After: soon]
      500 Internal Server Error
      500 [Content-Encoding: gzip] Internal Server Error
      """;

  private static final Pattern RESPONSE =
      Pattern.compile("(\\d+)(?: \\[([^:\\]]+): ?([^\\]]*)\\])? ?(.*)");

  private final Map<String, String> table = new LinkedHashMap<>();
  private final FakePlivo fake = FakePlivo.start();
  private final OkHttpClient http = new OkHttpClient();

  Map<String, String> all() {
    RESPONSES.lines().forEach(this::response);
    oddBytes();
    connections();
    ends();
    codeOfTheCaller();
    RejectedInput.to(this);
    OddLists.to(this);
    return table;
  }

  /** This happens, and that is said. */
  void add(String situation, ThrowingCallable call) {
    Throwable failure = catchThrowable(call);
    String message = failure == null
        ? "(nothing)"
        : String.valueOf(failure.getMessage())
            .replaceAll("(?<=:)\\d{4,5}\\b", "<port>")
            // Java's word or OkHttp's, whichever notices first.
            .replace("Read timed out", "timeout")
            .replaceAll("sha256/\\S+", "sha256/<pin>");
    table.put(situation, message);
  }

  private PowerpackClient.Builder client() {
    return clientOf(fake).workers(FakeScheduler.instant());
  }

  private void list(String situation, UnaryOperator<PowerpackClient.Builder> settings) {
    try (PowerpackClient client = settings.apply(client()).build()) {
      add(situation, client.powerpacks().list()::page);
    }
  }

  private void response(String row) {
    Matcher parts = RESPONSE.matcher(row);
    assertThat(parts.matches()).as(row).isTrue();
    MockResponse.Builder response =
        TestClients.response(Integer.parseInt(parts.group(1)), parts.group(4));
    if (parts.group(2) != null) {
      response.removeHeader(parts.group(2));
      if (!parts.group(3).isEmpty()) {
        response.setHeader(parts.group(2), parts.group(3));
      }
    }
    respond(row, response);
  }

  private void respond(String situation, MockResponse.Builder response) {
    MockResponse built = response.build();
    fake.respondWith(request -> built);
    list(situation, settings -> settings);
    fake.reset();
  }

  private void oddBytes() {
    respond(
        "a byte that is not UTF-8",
        TestClients.response(200)
            .body(new Buffer()
                .writeUtf8("{\"api_id\":\"")
                .write(ByteString.decodeHex("ff"))
                .writeUtf8("\"}")));
    respond("more than 1 MiB", TestClients.response(200, " ".repeat((1 << 20) + 1)));
    respond("303 levels", TestClients.response(200, "{\"new\":" + "[".repeat(302)));
    respond(
        "gzip that is cut",
        TestClients.response(200)
            .setHeader("Content-Encoding", "gzip")
            .body(TestClients.gzip("{\"objects\":[]}", 20)));
  }

  private void connections() {
    list("an unknown host", settings -> settings.baseUrl("https://plivo.invalid/"));
    OkHttpClient resolver = new OkHttpClient.Builder()
        .dns(host -> {
          throw new UnknownHostException(host + ": Name or service not known");
        })
        .build();
    list(
        "an unknown host of which the resolver says more",
        settings -> settings.baseUrl("https://plivo.invalid/").httpClient(resolver));
    ScriptedServer gone = new ScriptedServer(ScriptedServer.CLOSE);
    gone.close();
    list("a port where nobody listens", settings -> settings.baseUrl(gone.baseUrl()));
    String half = "HTTP/1.1 200 OK\r\nContent-Length: 14\r\n\r\n{\"objects\"";
    for (String line : new String[] {"", half}) {
      try (ScriptedServer server = new ScriptedServer(
          ScriptedServer.READ_REQUEST.then(ScriptedServer.say(line)).then(ScriptedServer.CLOSE))) {
        list(
            "a connection that is closed after '" + line.replace("\r\n", "~") + "'",
            settings -> settings.baseUrl(server.baseUrl()));
      }
    }
    fake.respondWith(request -> EndTest.SILENCE);
    list(
        "no response in the time of an attempt",
        settings -> settings.callTimeout(Duration.ofMillis(50)));
    list(
        "no byte in the time of a read",
        settings -> settings.httpClient(
            http.newBuilder().readTimeout(Duration.ofMillis(50)).build()));
    fake.reset();
    certificates();
  }

  private void certificates() {
    HeldCertificate authority = TestCertificates.authority();
    HandshakeCertificates trust = new HandshakeCertificates.Builder()
        .addTrustedCertificate(authority.certificate())
        .build();
    OkHttpClient trusting = http.newBuilder()
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
      list("a certificate that nobody trusts", settings -> settings.baseUrl(baseUrl));
      list(
          "a certificate of another host",
          settings -> settings.httpClient(trusting).baseUrl(baseUrl));
    }
  }

  private void ends() {
    PowerpackClient closed = client().build();
    closed.close();
    add("a client that is closed", closed.powerpacks().list()::page);
    Thread.currentThread().interrupt();
    list("a thread that is interrupted", settings -> settings);
    Thread.interrupted();
    FakeScheduler endless = FakeScheduler.endless();
    fake.respondWith(request -> TestClients.response(503).build());
    list("the total time is over", settings -> {
      CompletableFuture.runAsync(() -> {
        Until.isTrue("it waits", endless::areWaitedFor);
        endless.runOut();
      });
      return settings.workers(endless);
    });
    list(
        "a rate limit that leaves no request",
        settings -> settings.rateLimit(1, Duration.ofDays(1)));
    fake.reset();
  }

  private void codeOfTheCaller() {
    list("a supplier returns null", settings -> settings.credentials(() -> null));
    list(
        "a supplier throws",
        settings -> settings.credentials(() -> {
          throw new IllegalStateException("the vault is sealed");
        }));
    list(
        "an interceptor throws",
        settings -> settings.httpClient(http.newBuilder()
            .addInterceptor(chain -> {
              throw new IllegalStateException("two\nlines");
            })
            .build()));
  }

  @Override
  public void close() {
    TestClients.end(http);
    fake.close();
  }
}
