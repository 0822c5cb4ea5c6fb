package dev.powerpack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.exception.ApiException;
import dev.powerpack.exception.NotFoundException;
import dev.powerpack.exception.PermissionDeniedException;
import dev.powerpack.exception.ServerException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import kotlin.Pair;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a caller learns of an error of the service. */
final class ErrorTest extends AccountTest {
  private static final String API_ID = "e44c159e-0a02-11ea-b072-0242ac110007";
  private static final String NO_RIGHTS = "; ask Plivo which rights the account has";

  private final PowerpackClient client =
      with(client().retryPolicy(RetryPolicy.none()).build());

  private final String request = " from GET " + fake.baseUrl()
      + "v1/Account/MA2025RK4E639VJFZAGV/Powerpack/?limit=20&offset=0";

  private ApiException error(MockResponse.Builder response) {
    fake.enqueue(response.build());
    return (ApiException) failureOf(client.powerpacks().list()::page);
  }

  /** What other statuses are, and what each says, is in {@link MessagesTest}. */
  @Test
  void exceptionHoldsAllThatCame() {
    String body = "{\"api_id\": \"" + API_ID + "\", \"error\": \"not so\"}";
    ApiException failure = error(response(403, body).setHeader("X-Trace", "7"));

    assertThat(failure)
        .isExactlyInstanceOf(PermissionDeniedException.class)
        .hasMessage("403" + request + ": not so" + NO_RIGHTS + " (api_id " + API_ID + ")")
        .hasNoCause()
        .returns(403, ApiException::getStatusCode)
        .returns(API_ID, ApiException::getApiId)
        .returns("not so", ApiException::getErrorMessage)
        .returns(body, ApiException::getBody)
        .returns(1, ApiException::getAttempts);
    assertThat(failure.getHeaders())
        .containsExactly(
            new Pair<>("Content-Type", "application/json"),
            new Pair<>("Content-Length", String.valueOf(body.length())),
            new Pair<>("X-Trace", "7"));
    assertThat(fake.requests()).hasSize(1);
  }

  /** Each row is a response, the error in it, and what the message shows of it. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "NULL", textBlock = """
      {"error": "not found"}               | not found            | : not found
      {"error": {"error": "not found"}}    | not found            | : not found
      {"error": {"limit": ["too high"]}}   | {"limit":["too high"]} | : {"limit":["too high"]}
      {"error": {"error": {"code": "a"}}}  | {"error":{"code":"a"}} | : {"error":{"code":"a"}}
      {"error": {"code": 1e999}}           | {"code":1E+999}      | : {"code":1E+999}
      {"error": ["a", null, true]}         | ["a",null,true]      | : ["a",null,true]
      {"error": ""}                        | ``                   | ``
      {"error": {"code": null}}            | {"code":null}        | : {"code":null}
      {"error": {"code": -0.5}}            | {"code":-0.5}        | : {"code":-0.5}
      {"error": null}                      | NULL                 | : {"error": null}
      {"message": "not found"}             | NULL                 | : {"message": "not found"}
      {"error": "cut                       | NULL                 | : {"error": "cut
      {"api_id": {}, "error": "not found"} | NULL                 | : {"api_id": {}, "error": "not found"}
      {"api_id": null, "error": "no"}      | no                   | : no
      ["not found"]                        | NULL                 | : ["not found"]
      null                                 | NULL                 | : null
      Bad Gateway                          | NULL                 | : Bad Gateway
      <html><body>Bad</body></html>        | NULL                 | ``
      ` \r\n<html>Bad</html>`              | NULL                 | ``
      ``                                   | NULL                 | ``
      `  `                                 | NULL                 | ``
      """)
  void errorIsTakenFromWhateverCame(String body, String error, String shown) {
    assertThat(error(response(404, body)))
        .isExactlyInstanceOf(NotFoundException.class)
        .hasMessage("404" + request + shown + "; check the id, the account and the base URL")
        .returns(error, ApiException::getErrorMessage)
        .returns(null, ApiException::getApiId)
        .returns(body, ApiException::getBody);
  }

  @Test
  void messageIsOneLineWithWhateverItQuotes() {
    String body = "{\"api_id\": 5, \"error\": \" two\\r\\nlines\\u0000 and\\ta tab \"}";
    assertThat(error(response(403, body)))
        .hasMessage("403" + request + ": two lines and a tab" + NO_RIGHTS + " (api_id 5)")
        .returns(" two\r\nlines\0 and\ta tab ", ApiException::getErrorMessage);
  }

  @Test
  void longErrorIsCutInTheMessageAlone() {
    String whole = "b".repeat(200);
    assertThat(error(response(403, whole))).hasMessage("403" + request + ": " + whole + NO_RIGHTS);
    assertThat(error(response(403, "{\"error\": \"" + whole + "c\"}")))
        .hasMessage("403" + request + ": " + whole + "…" + NO_RIGHTS)
        .returns(whole + "c", ApiException::getErrorMessage);
    String nested = "{\"error\":" + "[".repeat(300) + "]".repeat(300) + "}";
    assertThat(error(response(403, nested)))
        .hasMessage("403" + request + ": " + nested.substring(0, 200) + "…" + NO_RIGHTS)
        .returns(null, ApiException::getErrorMessage)
        .returns(nested, ApiException::getBody);
  }

  @Test
  void bodyIsCutAfter64KiB() {
    String body = "a".repeat(65_536);
    assertThat(error(response(400, body)).getBody()).isEqualTo(body);
    for (boolean announced : new boolean[] {true, false}) {
      EndlessBody endless = new EndlessBody("", announced);
      assertThat(error(endless.response(500)))
          .isExactlyInstanceOf(ServerException.class)
          .hasMessage("500" + request + ": " + "a".repeat(200) + "…; try again later")
          .returns(body, ApiException::getBody);
      assertThat(endless.written()).isLessThan(EndlessBody.END);
    }
  }

  /** What is not valid UTF-8 is replaced, unless the content type says what it is. */
  @ParameterizedTest
  @CsvSource({"text/plain; charset=iso-8859-1, ä", "text/plain, \uFFFD"})
  void charsetIsThatOfTheContentType(String contentType, String shown) {
    Buffer body = new Buffer().write("nicht gewährt".getBytes(ISO_8859_1));
    assertThat(error(response(403).setHeader("Content-Type", contentType).body(body)))
        .hasMessage("403" + request + ": nicht gew" + shown + "hrt" + NO_RIGHTS);
  }

  @Test
  void serializedExceptionKeepsAllButItsHeaders() throws IOException, ClassNotFoundException {
    ApiException thrown = error(response(404, "{\"error\": \"not found\"}"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(thrown);
    }
    ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()));

    ApiException read = (ApiException) in.readObject();
    assertThat(read)
        .isExactlyInstanceOf(NotFoundException.class)
        .hasMessage(thrown.getMessage())
        .returns(404, ApiException::getStatusCode)
        .returns("not found", ApiException::getErrorMessage)
        .returns(thrown.getBody(), ApiException::getBody);
    assertThat(thrown.getHeaders().size()).isPositive();
    assertThat(read.getHeaders().size()).isZero();
  }
}
