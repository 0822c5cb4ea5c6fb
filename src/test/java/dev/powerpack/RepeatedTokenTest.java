package dev.powerpack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.exception.ApiException;
import dev.powerpack.exception.MalformedResponseException;
import dev.powerpack.exception.PowerpackException;
import java.net.URLEncoder;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that repeats what it was sent, as one for debugging does, or a proxy. */
final class RepeatedTokenTest extends AccountTest {
  /** Moshi says it too, in exceptions that nobody gets; {@link LeakScanTest} looks for others. */
  static final String TOKEN = "again&again/" + "x".repeat(40);

  private static final PlivoCredentials CREDENTIALS = PlivoCredentials.of("MA1", TOKEN);

  private PowerpackClient client(PlivoCredentials credentials) {
    return with(
        client().credentials(credentials).workers(FakeScheduler.instant()).build());
  }

  /** An interceptor of the caller may make another request of each, without its tags. */
  @ParameterizedTest
  @ValueSource(ints = {200, 400})
  void tokenIsTakenOutWhereAnInterceptorMakesAnotherRequest(int status) {
    OkHttpClient http = with(new OkHttpClient.Builder()
        .addInterceptor(chain -> chain.proceed(new Request.Builder()
            .url(chain.request().url())
            .headers(chain.request().headers())
            .build()))
        .build());
    fake.enqueue(response(status, "<html>" + TOKEN).build());
    PowerpackClient other =
        with(client().credentials(CREDENTIALS).httpClient(http).build());
    PowerpackException failure = failureOf(other.powerpacks().list()::page);
    assertThat(failure.getMessage()).doesNotContain("again&again");
    assertThat(body(failure)).isEqualTo("<html>██");
  }

  /** The second attempt is another request, with a signature of its own. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      200 | {"headers":{"Authorization":"%s"}}       | ` breaks the contract: Required value 'objects' missing at path $`
      200 | %s                                       | ` is not JSON but begins with '%s' at path $ (Content-Type: application/json)`
      200 | {"api_id":%s}                            | ` is not valid JSON: it continues with '%s}' at index 10, at path $.api_id`
      200 | {"objects":[{"uuid":"1","created_on":"%s"}]} | \
      ` breaks the contract: Expected a date-time but was '%s' at path $.objects[0].created_on`
      302 | ``                                       | `; redirects are not followed, this one goes to /login?token=%s`
      401 | {"error": "bad token %s", "api_id": "%s"} | : bad token %s; check PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN (api_id %s)
      401 | {"error": {"sent": "%s"}}                | `: {"sent":"%s"}; check PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN`
      401 | you sent %s                              | : you sent %s; check PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN
      """)
  void tokenIsInNothingThatACallerGets(int status, String body, String message) {
    // No exception at all may hold the token of errors, which Moshi does not see.
    PlivoCredentials sender = status == 200 ? CREDENTIALS : SecretsTest.CREDENTIALS;
    String begin = status == 200
        ? "the response"
        : status + " from GET " + fake.baseUrl() + "v1/Account/" + sender.getAuthId()
            + "/Powerpack/?limit=20&offset=0";
    PowerpackClient client = client(sender);
    for (String sent : forms(status == 200 ? TOKEN : SecretsTest.TOKEN, sender)) {
      for (CallStyle style : CallStyle.values()) {
        String shown = sent.startsWith("Basic ") ? "Basic ██" : "██";
        fake.enqueue(response(503).build());
        fake.enqueue(response(status, body.replace("%s", sent))
            .setHeader(status == 302 ? "Location" : "X-Sent", "/login?token=" + sent)
            .build());
        PowerpackException failure = SecretsTest.fails(() -> style.firstPage(client));

        assertThat(failure).hasMessage(begin + message.replace("%s", shown));
        assertThat(body(failure)).isEqualTo(body.replace("%s", shown));
        if (failure instanceof ApiException api) {
          assertThat(api.getHeaders().names()).doesNotContain("X-Sent", "Location");
        }
      }
    }
  }

  private static String body(PowerpackException failure) {
    return failure instanceof ApiException api
        ? api.getBody()
        : ((MalformedResponseException) failure).getBody();
  }

  /** What is kept of a long response may end within the token. */
  @ParameterizedTest
  @ValueSource(ints = {8, 30, 51, 52})
  void beginningOfTheTokenIsTakenOutWhereAResponseIsCut(int kept) {
    String before = ".".repeat(StrictMoshiConverterFactory.LONGEST_ERROR - kept);
    PowerpackClient client = client(CREDENTIALS);
    for (String token : forms(TOKEN, CREDENTIALS)) {
      String sent = token.replace("Basic ", "");
      fake.enqueue(response(400, before + sent + before).build());
      ApiException failure = (ApiException) failureOf(client.powerpacks().list()::page);
      assertThat(failure.getBody()).isEqualTo(before + "██");
    }
  }

  /** Whatever is in it, and however long it is, no failure to look for it may quote it. */
  @ParameterizedTest
  @ValueSource(strings = {"%41&lt;", "\\\\u0041", "a&<>'\"/\\", "(["})
  void tokenOfAnyCharactersIsTakenOut(String characters) {
    String token = characters.repeat(700);
    PlivoCredentials credentials = PlivoCredentials.of("MA1", token);
    String json = token.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
    for (String form : List.of(token, URLEncoder.encode(token, UTF_8), json, html(token))) {
      assertThat(credentials.redact("<" + form + ">")).isEqualTo("<██>");
      assertThat(credentials.redact("<" + form.substring(0, form.length() - 1))).isEqualTo("<██");
    }
  }

  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("'", "&#39;")
        .replace("\"", "&quot;");
  }

  /** The forms of it in the bodies of services that escape more or less. */
  private static List<String> forms(String token, PlivoCredentials sender) {
    return List.of(
        token,
        sender.authorization(),
        sender.authorization().substring("Basic ".length()),
        URLEncoder.encode(token, UTF_8),
        token.replace("/", "\\/"),
        token.replace("&", "\\u0026").replace("/", "\\u002F"),
        token.replace("&", "%26").replace("/", "%2f"),
        token.replace("&", "&amp;").replace("/", "&#x2F;"),
        token.replace("&", "&#38;").replace("/", "&#047;"));
  }
}
