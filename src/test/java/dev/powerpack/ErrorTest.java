package dev.powerpack;

import static dev.powerpack.TestClients.clientOf;
import static dev.powerpack.TestClients.failureOf;
import static dev.powerpack.TestClients.response;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.powerpack.exception.ApiException;
import dev.powerpack.exception.AuthenticationException;
import dev.powerpack.exception.InvalidRequestException;
import dev.powerpack.exception.NotFoundException;
import dev.powerpack.exception.PermissionDeniedException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.exception.RateLimitException;
import dev.powerpack.exception.ServerException;
import dev.powerpack.testing.FakePlivo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Map;
import mockwebserver3.MockResponse;
import okhttp3.Headers;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses that are no page. */
final class ErrorTest {
  private static final String API_ID = "e44c159e-0a02-11ea-b072-0242ac110007";

  private static final Map<String, Class<? extends ApiException>> TYPES = Map.of(
      "ApiException", ApiException.class,
      "InvalidRequestException", InvalidRequestException.class,
      "AuthenticationException", AuthenticationException.class,
      "PermissionDeniedException", PermissionDeniedException.class,
      "NotFoundException", NotFoundException.class,
      "RateLimitException", RateLimitException.class,
      "ServerException", ServerException.class);

  private final FakePlivo fake = FakePlivo.start();
  private final PowerpackClient client =
      clientOf(fake).retryPolicy(RetryPolicy.none()).build();
  private final String request = " from GET " + fake.baseUrl()
      + "v1/Account/MA2025RK4E639VJFZAGV/Powerpack/?limit=20&offset=0";

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @ParameterizedTest
  @CsvSource({
    "400, InvalidRequestException, check the parameters",
    "401, AuthenticationException, check PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN",
    "402, ApiException, this status is not expected",
    "403, PermissionDeniedException, ask Plivo which rights the account has",
    "404, NotFoundException, check the auth id and the base URL",
    "405, InvalidRequestException, check the parameters",
    "408, ApiException, this status is not expected",
    "418, ApiException, this status is not expected",
    "429, RateLimitException, wait before the next request",
    "500, ServerException, try again later",
    "501, ServerException, try again later",
    "503, ServerException, try again later",
    "599, ServerException, try again later"
  })
  void statusIsAnExceptionThatSaysWhatToDo(int status, String type, String hint) {
    String body = "{\"api_id\": \"" + API_ID + "\", \"error\": \"not so\"}";
    ApiException failure =
        listed(response(status, body).setHeader("X-Trace", "7").build());

    assertThat(failure)
        .isExactlyInstanceOf(TYPES.get(type))
        .hasMessage(status + request + ": not so; " + hint + " (api_id " + API_ID + ")")
        .hasNoCause();
    assertThat(failure.getStatusCode()).isEqualTo(status);
    assertThat(failure.getApiId()).isEqualTo(API_ID);
    assertThat(failure.getErrorMessage()).isEqualTo("not so");
    assertThat(failure.getBody()).isEqualTo(body);
    assertThat(failure.getHeaders())
        .isEqualTo(Headers.of(
            "Content-Type",
            "application/json",
            "Content-Length",
            String.valueOf(body.length()),
            "X-Trace",
            "7"));
    assertThat(failure.getAttempts()).isEqualTo(1);
    assertThat(fake.requests()).hasSize(1);
  }

  /** Each row is a response, the error in it, and what the message shows of it. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "NULL", textBlock = """
      {"error": "not found"}               | not found            | : not found
      {"error": {"error": "not found"}}    | not found            | : not found
      {"error": {"limit": ["too high"]}}   | {"limit":["too high"]} | : {"limit":["too high"]}
      {"error": {"error": {"code": "a"}}}  | {"error":{"code":"a"}} | : {"error":{"code":"a"}}
      {"error": {"code": 1e999}}           | {"code":Infinity}    | : {"code":Infinity}
      {"error": ["a", null, true]}         | ["a",null,true]      | : ["a",null,true]
      {"error": ""}                        | ``                   | ``
      {"error": {"code": 400}}             | {"code":400.0}       | : {"code":400.0}
      {"error": {"code": null}}            | {"code":null}        | : {"code":null}
      {"error": {"code": -0.5}}            | {"code":-0.5}        | : {"code":-0.5}
      {"error": null}                      | NULL                 | : {"error": null}
      {"message": "not found"}             | NULL                 | : {"message": "not found"}
      {"error": "cut                       | NULL                 | : {"error": "cut
      {"api_id": {}, "error": "not found"} | NULL                 | : {"api_id": {}, "error": "not found"}
      ["not found"]                        | NULL                 | : ["not found"]
      null                                 | NULL                 | : null
      Bad Gateway                          | NULL                 | : Bad Gateway
      <html><body>Bad</body></html>        | NULL                 | ``
      ` \r\n<html>Bad</html>`              | NULL                 | ``
      ``                                   | NULL                 | ``
      `  `                                 | NULL                 | ``
      """)
  void errorIsTakenFromWhateverCame(String body, String error, String shown) {
    ApiException failure = listed(response(404, body).build());

    assertThat(failure)
        .isExactlyInstanceOf(NotFoundException.class)
        .hasMessage("404" + request + shown + "; check the auth id and the base URL");
    assertThat(failure.getErrorMessage()).isEqualTo(error);
    assertThat(failure.getApiId()).isNull();
    assertThat(failure.getBody()).isEqualTo(body);
  }

  @Test
  void messageIsOneLine() {
    ApiException failure = listed(
        response(400, "{\"error\": \" two\\r\\nlines\\u0000 and\\ta tab \"}").build());

    assertThat(failure).hasMessage("400" + request + ": two lines and a tab; check the parameters");
    assertThat(failure.getErrorMessage()).isEqualTo(" two\r\nlines\0 and\ta tab ");
  }

  @Test
  void apiIdMayBeANumber() {
    assertThat(listed(response(404, "{\"api_id\": 5, \"error\": \"not found\"}").build()))
        .returns("5", ApiException::getApiId)
        .hasMessage("404" + request + ": not found; check the auth id and the base URL (api_id 5)");
  }

  @Test
  void apiIdMayBeNull() {
    assertThat(listed(response(401, "{\"api_id\": null, \"error\": \"authentication failed\"}")
            .build()))
        .hasMessage(
            "401" + request + ": authentication failed; check PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN");
  }

  @Test
  void deeplyNestedErrorIsShownAsItCame() {
    String body = "{\"error\":" + "[".repeat(300) + "]".repeat(300) + "}";
    ApiException failure = listed(response(400, body).build());

    assertThat(failure)
        .hasMessage(
            "400" + request + ": {\"error\":" + "[".repeat(191) + "…; check the parameters");
    assertThat(failure.getErrorMessage()).isNull();
    assertThat(failure.getBody()).isEqualTo(body);
  }

  @Test
  void longErrorIsCutInTheMessageAlone() {
    String error = "a".repeat(201);
    ApiException failure =
        listed(response(400, "{\"error\": \"" + error + "\"}").build());

    assertThat(failure)
        .hasMessage("400" + request + ": " + "a".repeat(200) + "…; check the parameters");
    assertThat(failure.getErrorMessage()).isEqualTo(error);
    String whole = "b".repeat(200);
    assertThat(listed(response(400, whole).build()))
        .hasMessage("400" + request + ": " + whole + "; check the parameters");
  }

  @Test
  void bodyOf64KiBIsKeptWhole() {
    String body = "a".repeat(65_536);

    assertThat(listed(response(400, body).build()).getBody()).isEqualTo(body);
    assertThat(listed(response(400, body + "b").build()).getBody()).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void bodyThatDoesNotEndIsCutOff(boolean announced) {
    EndlessBody endless = new EndlessBody("", announced);
    ApiException failure = listed(endless.response(500));

    assertThat(failure)
        .isExactlyInstanceOf(ServerException.class)
        .hasMessage("500" + request + ": " + "a".repeat(200) + "…; try again later");
    assertThat(failure.getBody()).isEqualTo("a".repeat(65_536));
    assertThat(endless.written()).isLessThan(EndlessBody.END);
  }

  @Test
  void charsetIsThatOfTheContentType() {
    Buffer body = new Buffer().write("Zugriff gewährt nicht".getBytes(ISO_8859_1));

    assertThat(listed(response(403)
            .setHeader("Content-Type", "text/plain; charset=iso-8859-1")
            .body(body)
            .build()))
        .hasMessage(
            "403" + request + ": Zugriff gewährt nicht; ask Plivo which rights the account has");
  }

  @Test
  void whatIsNoUtf8IsReplaced() {
    Buffer body = new Buffer().write("Zugriff gewährt nicht".getBytes(ISO_8859_1));

    assertThat(listed(response(403).body(body).build()))
        .hasMessage("403" + request
            + ": Zugriff gew\uFFFDhrt nicht; ask Plivo which rights the account has");
  }

  private ApiException listed(MockResponse response) {
    fake.enqueue(response);
    PowerpackException failure = failureOf(client.powerpacks().list()::page);
    assertThat(failure).isInstanceOf(ApiException.class);
    return (ApiException) failure;
  }

  @Test
  void serializedExceptionKeepsAllButItsHeaders() throws IOException, ClassNotFoundException {
    fake.enqueue(
        new MockResponse.Builder().code(404).body("{\"error\": \"not found\"}").build());
    ApiException thrown =
        catchThrowableOfType(ApiException.class, client.powerpacks().list()::page);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(thrown);
    }
    ApiException read;
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      read = (ApiException) in.readObject();
    }

    assertThat(read).isExactlyInstanceOf(NotFoundException.class).hasMessage(thrown.getMessage());
    assertThat(read.getStatusCode()).isEqualTo(404);
    assertThat(read.getErrorMessage()).isEqualTo("not found");
    assertThat(read.getBody()).isEqualTo(thrown.getBody());
    assertThat(thrown.getHeaders().size()).isPositive();
    assertThat(read.getHeaders().size()).isZero();
  }
}
