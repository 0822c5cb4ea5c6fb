package dev.powerpack;

import static dev.powerpack.AccountTest.clientOf;
import static dev.powerpack.AccountTest.gzip;
import static dev.powerpack.AccountTest.response;
import static dev.powerpack.AccountTest.until;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.powerpack.exception.PowerpackException;
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
import okio.Buffer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Makes the SDK say all that it can say of responses, connections and the end of a call. */
final class Messages implements AutoCloseable {
  /** A response to a list operation: a status, maybe a header, and a body. */
  private static final Pattern RESPONSE =
      Pattern.compile("(\\d{3})(?: \\[([^:\\]]+): ?([^\\]]*)\\])?(?: (.*))?");

  /** Of the faults of connections those that are noticed in one way, and so make one message. */
  private static final String BROKEN_CONNECTIONS = """
      unknown host|connection refused|closed before the headers|cut in the body|time-out at read|\
      stalled headers|certificate that nobody trusts|certificate of another host""";

  private final Map<String, String> table = new LinkedHashMap<>();
  final FakePlivo fake = FakePlivo.start();
  final OkHttpClient http = new OkHttpClient();

  /**
   * What happens, and what is said then.
   *
   * @param recorded the table as it is recorded; its responses are sent again
   */
  Map<String, String> all(String recorded) {
    recorded.lines().map(RESPONSE::matcher).filter(Matcher::matches).forEach(this::row);
    oddBytes();
    brokenConnections();
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
        : (type(failure) + ": " + failure.getMessage())
            .replaceAll("(?<=:)\\d{4,5}\\b", "<port>")
            // Java's word or OkHttp's, whichever notices first.
            .replace("Read timed out", "timeout")
            .replaceAll("sha256/\\S+", "sha256/<pin>");
    table.put(situation, message);
  }

  private static String type(Throwable failure) {
    String type = failure.getClass().getSimpleName();
    return failure instanceof PowerpackException ours
        ? type + " after " + ours.getAttempts()
        : type;
  }

  private PowerpackClient.Builder client() {
    return clientOf(fake).workers(FakeScheduler.instant());
  }

  void list(String situation, UnaryOperator<PowerpackClient.Builder> settings) {
    try (PowerpackClient client = settings.apply(client()).build()) {
      add(situation, client.powerpacks().list()::page);
    }
  }

  private void row(Matcher row) {
    String body = row.group(4);
    MockResponse.Builder response =
        response(Integer.parseInt(row.group(1)), body == null ? "" : body);
    if (row.group(2) != null) {
      response.removeHeader(row.group(2));
      if (!row.group(3).isEmpty()) {
        response.setHeader(row.group(2), row.group(3));
      }
    }
    respond(row.group(), response);
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
        response(200).body(new Buffer().writeString("{\"api_id\":\"\u00FF\"}", ISO_8859_1)));
    respond("UTF-16", response(200).body(new Buffer().writeString("{\"api_id\":", UTF_16LE)));
    respond("more than 1 MiB", response(200, " ".repeat((1 << 20) + 1)));
    respond("an array of 303 levels", response(200, "{\"new\":" + "[".repeat(302)));
    respond(
        "gzip that is cut",
        response(200).setHeader("Content-Encoding", "gzip").body(gzip("{\"objects\":[]}", 20)));
  }

  private void brokenConnections() {
    OkHttpClient resolver = new OkHttpClient.Builder()
        .dns(host -> {
          throw new UnknownHostException(host + ": Name or service not known");
        })
        .build();
    list(
        "an unknown host of which the resolver says more",
        settings -> settings.baseUrl("https://plivo.invalid/").httpClient(resolver));
    FaultMatrixTest.faults()
        .filter(fault -> fault.name().matches(BROKEN_CONNECTIONS))
        .forEach(this::brokenConnection);
  }

  private void brokenConnection(Fault fault) {
    try (FaultySite site = new FaultySite(Integer.MAX_VALUE, false)) {
      add("fault: " + fault.name(), () -> {
        fault.cause().in(site);
        site.client().powerpacks().list().page();
      });
    }
  }

  private void ends() {
    PowerpackClient closed = client().build();
    closed.close();
    add("a client that is closed", closed.powerpacks().list()::page);
    int before = fake.requests().size();
    Thread.currentThread().interrupt();
    list("a thread that is interrupted", settings -> settings);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(fake.requests()).hasSize(before);
    FakeScheduler endless = FakeScheduler.endless();
    fake.respondWith(request -> response(503).build());
    list("the total time is over", settings -> {
      CompletableFuture.runAsync(() -> {
        until("it waits", endless::areWaitedFor);
        endless.runOut();
      });
      return settings.workers(endless);
    });
    UnaryOperator<PowerpackClient.Builder> one =
        settings -> settings.rateLimit(1, Duration.ofDays(1));
    list("a rate limit that leaves no second attempt", one);
    fake.reset();
    try (PowerpackClient client = one.apply(client()).httpClient(http).build()) {
      client.powerpacks().list().page();
      add("a rate limit that leaves no request", client.powerpacks().list()::page);
    }
    fake.enqueue(OperationFaultsTest.BREAK);
    list(
        "a rate limit that leaves none for a pooled connection that breaks",
        settings -> one.apply(settings).httpClient(http).retryPolicy(RetryPolicy.none()));
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
    list(
        "a factory makes no listener",
        settings -> settings.httpClient(
            http.newBuilder().eventListenerFactory(call -> null).build()));
  }

  @Override
  public void close() {
    AccountTest.end(http);
    fake.close();
  }
}
