package dev.powerpack;

import static dev.powerpack.TestClients.clientOf;
import static dev.powerpack.TestClients.failureOf;
import static dev.powerpack.TestClients.response;
import static dev.powerpack.TestClients.wire;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.exception.MalformedResponseException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.testing.FakePlivo;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Responses that break the contract. Each came whole, so none is fetched again. What is wrong in
 * one value is in {@link TolerantReadingTest}.
 */
final class MalformedTest {
  private static final String PAGE = wire("documented-page.json");

  private final FakePlivo fake = FakePlivo.start();
  private final PowerpackClient client =
      clientOf(fake).workers(FakeScheduler.instant()).build();

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      null               | Expected one JSON value at path $
      []                 | Expected BEGIN_OBJECT but was BEGIN_ARRAY at path $
      "page"             | Expected BEGIN_OBJECT but was STRING at path $
      {}                 | Required value 'objects' missing at $
      {'api_id':'a'}     | Use JsonReader.setLenient(true) to accept malformed JSON at path $.
      Bad Gateway        | Use JsonReader.setLenient(true) to accept malformed JSON at path $
      """)
  void noPageAtAll(String body, String message) {
    assertThat(malformed(body)).hasMessage("the response breaks the contract: " + message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \r\n"})
  void emptyAnswer(String body) {
    MalformedResponseException failure = malformed(body);

    assertThat(failure).hasMessage("the response is empty where JSON was expected at path $");
    assertThat(failure.getBody()).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 205})
  void statusThatHasNoContent(int status) {
    MalformedResponseException failure =
        malformed(new MockResponse.Builder().code(status).build());

    assertThat(failure)
        .hasMessage("the response " + status + " is empty where JSON was expected at path $");
    assertThat(failure.getBody()).isEmpty();
  }

  @Test
  void html() {
    String body = "\n<!doctype html><title>Sign in</title>";
    MalformedResponseException failure = malformed(response(200, body)
        .setHeader("Content-Type", "text/html; charset=utf-8")
        .build());

    assertThat(failure)
        .hasMessage("the response is text/html; charset=utf-8 where JSON was expected at path $");
    assertThat(failure.getBody()).isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      "p2      | Unterminated string at path $.objects[1].name
      "p23"    | End of input at path $.objects[1].name
      "name":  | End of input at path $.objects[0].name
      "name    | Unterminated string at path $.objects[0].local_connect
      """)
  void jsonThatEndsInTheMiddle(String last, String message) {
    String body = PAGE.substring(0, PAGE.indexOf(last) + last.length());

    assertThat(malformed(body)).hasMessage("the response breaks the contract: " + message);
  }

  @Test
  void garbageAfterThePage() {
    assertThat(malformed(PAGE + "{}"))
        .hasMessage(
            "the response breaks the contract: Use JsonReader.setLenient(true) to accept malformed JSON at path $");
  }

  @Test
  void nestingBeyondWhatIsRead() {
    String deep = "[".repeat(300) + "]".repeat(300);
    // Moshi keeps no name that is skipped.
    String path = "$.null" + "[0]".repeat(254);

    assertThat(malformed("{\"extra\":" + deep + "," + PAGE.substring(1)))
        .hasMessage("the response breaks the contract: Nesting too deep at " + path);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void pageThatDoesNotEndIsCutOff(boolean announced) {
    EndlessBody endless = new EndlessBody("{\"api_id\":\"", announced);
    MalformedResponseException failure = malformed(endless.response(200).build());

    assertThat(failure)
        .hasMessage("the response is longer than 1048576 bytes, the most that is read, at path $");
    assertThat(failure.getBody()).isEqualTo("{\"api_id\":\"" + "a".repeat(65_525));
    // Where the length is announced, OkHttp reads on for 100 ms, without keeping anything, to save
    // the connection.
    assertThat(endless.written()).isLessThan(EndlessBody.END);
  }

  @Test
  void pageOf1MiBIsRead() {
    String padded = PAGE + " ".repeat((1 << 20) - PAGE.length());
    fake.enqueue(response(200, padded).build());
    assertThat(client.powerpacks().list().page().getItems()).hasSize(3);
    fake.enqueue(response(200, padded + " ").build());
    assertThat(failureOf(client.powerpacks().list()::page))
        .hasMessage("the response is longer than 1048576 bytes, the most that is read, at path $");
  }

  /** Moshi would replace the byte, and so alter a name without a word. */
  @ParameterizedTest
  @CsvSource({
    "0, FF", // in no text
    "0, C080", // a zero in two bytes
    "1000, EDA080", // half of a surrogate pair
    "8191, FC", // across the segments of Okio
    "200000, 80", // a second byte without a first one
    "700000, F09F93" // cut
  })
  void whatIsNotValidUtf8IsNamedWithItsPlace(int distance, String hex) {
    ByteString invalid = ByteString.decodeHex(hex);
    String before = PAGE.substring(0, PAGE.indexOf("p23")) + " é".repeat(distance / 3);
    Buffer body = new Buffer().writeUtf8(before);
    String place = "0x" + hex.substring(0, 2) + " at index " + body.size() + " at path $";
    body.write(invalid).writeUtf8(PAGE.substring(PAGE.indexOf("p23")));

    assertThat(malformed(response(200).body(body).build()))
        .hasMessage("the response breaks the contract: Expected UTF-8 but was byte " + place);
  }

  @Test
  void byteThatIsNotUtf8IsFoundBehindAByteOrderMarkToo() {
    Buffer body = new Buffer().writeUtf8("\uFEFF{").writeByte(0xFF).writeUtf8("}");

    assertThat(malformed(response(200).body(body).build()))
        .hasMessage("the response breaks the contract: "
            + "Expected UTF-8 but was byte 0xFF at index 4 at path $");
  }

  @Test
  void latin1() {
    byte[] body = PAGE.replace("p23", "Zürich").getBytes(ISO_8859_1);
    String place = "index " + (PAGE.indexOf("p23") + 1) + " at path $";

    assertThat(malformed(response(200).body(new Buffer().write(body)).build()))
        .hasMessage(
            "the response breaks the contract: Expected UTF-8 but was byte 0xFC at " + place);
  }

  @Test
  void utf16() {
    assertThat(malformed(
            response(200).body(new Buffer().write(PAGE.getBytes(UTF_16LE))).build()))
        .hasMessage(
            "the response breaks the contract: Use JsonReader.setLenient(true) to accept malformed JSON at path $.");
  }

  @Test
  void bodyIsCutAfter64KiB() {
    String body = "{\"api_id\":\"" + "a".repeat(70_000) + "\"}";

    assertThat(malformed(body).getBody()).isEqualTo(body.substring(0, 65_536));
  }

  private MalformedResponseException malformed(String body) {
    return malformed(response(200, body).build());
  }

  private MalformedResponseException malformed(MockResponse response) {
    fake.enqueue(response);
    PowerpackException failure = failureOf(client.powerpacks().list()::page);
    assertThat(failure).isInstanceOf(MalformedResponseException.class);
    assertThat(failure.getAttempts()).isEqualTo(1);
    assertThat(fake.requests()).hasSize(1);
    return (MalformedResponseException) failure;
  }
}
