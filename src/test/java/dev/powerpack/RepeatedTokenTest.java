package dev.powerpack;

import static dev.powerpack.TestClients.clientOf;
import static dev.powerpack.TestClients.failureOf;
import static dev.powerpack.TestClients.response;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.exception.ApiException;
import dev.powerpack.exception.MalformedResponseException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.testing.FakePlivo;
import java.net.URLEncoder;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A service that repeats what it was sent, as one for debugging does, in a response that is no
 * error and no page.
 */
final class RepeatedTokenTest {
  /** Moshi says it too, in exceptions that nobody gets; {@link LeakScanTest} looks for others. */
  private static final String TOKEN = "again&again/" + "x".repeat(40);

  private static final PlivoCredentials CREDENTIALS = PlivoCredentials.of("MA1", TOKEN);

  @AutoClose
  private final FakePlivo fake = FakePlivo.start();

  @AutoClose
  private final PowerpackClient client =
      clientOf(fake).credentials(CREDENTIALS).workers(FakeScheduler.instant()).build();

  /** An interceptor of the caller may make another request of each, without its tags. */
  @ParameterizedTest
  @ValueSource(ints = {200, 400})
  void tokenIsTakenOutWhereAnInterceptorMakesAnotherRequest(int status) {
    OkHttpClient http = new OkHttpClient.Builder()
        .addInterceptor(chain -> chain.proceed(new Request.Builder()
            .url(chain.request().url())
            .headers(chain.request().headers())
            .build()))
        .build();
    fake.enqueue(response(status, "<html>" + TOKEN).build());
    try (PowerpackClient other =
        clientOf(fake).credentials(CREDENTIALS).httpClient(http).build()) {
      PowerpackException failure = failureOf(other.powerpacks().list()::page);
      assertThat(failure.getMessage()).doesNotContain("again&again");
      assertThat(
              failure instanceof ApiException api
                  ? api.getBody()
                  : ((MalformedResponseException) failure).getBody())
          .isEqualTo("<html>██");
    }
    TestClients.end(http);
  }

  /** The second attempt is another request, with a signature of its own. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {"headers":{"Authorization":"%s"}}       | breaks the contract: Required value 'objects' missing at path $
      %s                                       | is not JSON but begins with '██' at path $ (Content-Type: application/json)
      {"api_id":%s}                            | is not valid JSON: it continues with '██}' at index 10, at path $.api_id
      {"objects":[{"uuid":"1","created_on":"%s"}]} | \
      breaks the contract: Expected a date-time but was '██' at path $.objects[0].created_on
      """)
  void tokenIsInNothingThatACallerGets(String body, String message) {
    String basic = CREDENTIALS.authorization().substring("Basic ".length());
    for (CallStyle style : CallStyle.values()) {
      for (String token : forms(basic)) {
        fake.enqueue(response(503).build());
        fake.enqueue(response(200, body.replace("%s", token)).build());
        MalformedResponseException failure =
            (MalformedResponseException) failureOf(() -> style.firstPage(client));

        assertThat(failure)
            .hasMessage("the response " + message)
            .returns(body.replace("%s", "██"), MalformedResponseException::getBody);
        assertThat(String.valueOf(failure.getCause())).doesNotContain("again&again", basic);
      }
    }
  }

  /** What is kept of a long response may end within the token. */
  @ParameterizedTest
  @ValueSource(ints = {8, 30, 51, 52})
  void beginningOfTheTokenIsTakenOutWhereAResponseIsCut(int kept) {
    String before = ".".repeat(StrictMoshiConverterFactory.LONGEST_ERROR - kept);
    for (String token : forms(CREDENTIALS.authorization().substring("Basic ".length()))) {
      fake.enqueue(response(400, before + token + before).build());
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
  private static List<String> forms(String basic) {
    return List.of(
        TOKEN,
        basic,
        TOKEN.replace("/", "\\/"),
        TOKEN.replace("&", "\\u0026").replace("/", "\\u002F"),
        TOKEN.replace("&", "%26").replace("/", "%2f"),
        TOKEN.replace("&", "&amp;").replace("/", "&#x2F;"),
        TOKEN.replace("&", "&#38;").replace("/", "&#047;"));
  }
}
