package dev.powerpack;

import static dev.powerpack.Setup.answer;
import static dev.powerpack.Setup.clientOf;
import static dev.powerpack.Setup.failureOf;
import static dev.powerpack.Setup.wire;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.powerpack.testing.FakePlivo;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that break the contract. Each came whole, so none is asked for again. */
final class MalformedTest {
  private static final String PAGE = wire("documented-page.json");

  private final FakePlivo fake = FakePlivo.start();
  private final PowerpackClient client =
      clientOf(fake).scheduler(RecordedWaits.instant()).build();

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
      {"meta":null}      | Unexpected null at $.meta
      {"meta":[]}        | Expected BEGIN_OBJECT but was BEGIN_ARRAY at path $.meta
      {'api_id':'a'}     | Use JsonReader.setLenient(true) to accept malformed JSON at path $.
      Bad Gateway        | Use JsonReader.setLenient(true) to accept malformed JSON at path $
      """)
  void noPageAtAll(String body, String message) {
    assertThat(malformed(body)).hasMessage("the answer breaks the contract: " + message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \r\n"})
  void emptyAnswer(String body) {
    MalformedResponseException failure = malformed(body);

    assertThat(failure).hasMessage("the answer is empty where JSON was expected at path $");
    assertThat(failure.getBody()).isEqualTo(body);
  }

  @Test
  void noContent() {
    MalformedResponseException failure =
        malformed(new MockResponse.Builder().code(204).build());

    assertThat(failure).hasMessage("the answer 204 holds no page at path $");
    assertThat(failure.getBody()).isEmpty();
  }

  @Test
  void html() {
    String body = "\n<!doctype html><title>Sign in</title>";
    MalformedResponseException failure = malformed(
        answer(200, body).setHeader("Content-Type", "text/html; charset=utf-8").build());

    assertThat(failure)
        .hasMessage("the answer is text/html; charset=utf-8 where JSON was expected at path $");
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

    assertThat(malformed(body)).hasMessage("the answer breaks the contract: " + message);
  }

  @Test
  void garbageAfterThePage() {
    assertThat(malformed(PAGE + "{}"))
        .hasMessage(
            "the answer breaks the contract: Use JsonReader.setLenient(true) to accept malformed JSON at path $");
  }

  @Test
  void nestingBeyondWhatIsRead() {
    String deep = "[".repeat(300) + "]".repeat(300);
    // Moshi keeps no name that is skipped.
    String path = "$.null" + "[0]".repeat(254);

    assertThat(malformed("{\"extra\":" + deep + "," + PAGE.substring(1)))
        .hasMessage("the answer breaks the contract: Nesting too deep at " + path);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void pageThatDoesNotEndIsCutOff(boolean announced) {
    EndlessBody endless = new EndlessBody("{\"api_id\":\"", announced);
    MalformedResponseException failure = malformed(endless.answer(200));

    assertThat(failure)
        .hasMessage("the answer is longer than 1048576 bytes, the most that is read, at path $");
    assertThat(failure.getBody()).isEqualTo("{\"api_id\":\"" + "a".repeat(65_525));
    // Where the length is announced, OkHttp reads on for 100 ms, without keeping anything, to save
    // the connection.
    assertThat(endless.written()).isLessThan(EndlessBody.END);
  }

  @Test
  void pageOf1MiBIsRead() {
    String padded = PAGE + " ".repeat((1 << 20) - PAGE.length());
    fake.enqueue(answer(200, padded).build());
    assertThat(client.list().getPowerpacks()).hasSize(3);
    fake.enqueue(answer(200, padded + " ").build());
    assertThat(failureOf(client::list))
        .hasMessage("the answer is longer than 1048576 bytes, the most that is read, at path $");
  }

  @Test
  void latin1() {
    byte[] body = PAGE.replace("p23", "Zürich").getBytes(ISO_8859_1);
    String place = "index " + (PAGE.indexOf("p23") + 1) + " at path $";

    assertThat(malformed(answer(200).body(new Buffer().write(body)).build()))
        .hasMessage("the answer breaks the contract: Expected UTF-8 but was byte 0xFC at " + place);
  }

  @Test
  void utf16() {
    assertThat(malformed(
            answer(200).body(new Buffer().write(PAGE.getBytes(UTF_16LE))).build()))
        .hasMessage(
            "the answer breaks the contract: Use JsonReader.setLenient(true) to accept malformed JSON at path $.");
  }

  @Test
  void bodyIsCutAfter64KiB() {
    String body = "{\"api_id\":\"" + "a".repeat(70_000) + "\"}";

    assertThat(malformed(body).getBody()).isEqualTo(body.substring(0, 65_536));
  }

  @Test
  void generatedOperationsThrowTheSame() {
    fake.enqueue(answer(200, "[]").build());

    assertThatThrownBy(
            () -> client.api().listPowerpacks(fake.authId(), null, null).execute())
        .isInstanceOf(MalformedResponseException.class)
        .hasMessage(
            "the answer breaks the contract: Expected BEGIN_OBJECT but was BEGIN_ARRAY at path $");
  }

  private MalformedResponseException malformed(String body) {
    return malformed(answer(200, body).build());
  }

  private MalformedResponseException malformed(MockResponse answer) {
    fake.enqueue(answer);
    PowerpackException failure = failureOf(client::list);
    assertThat(failure).isInstanceOf(MalformedResponseException.class);
    assertThat(failure.getAttempts()).isEqualTo(1);
    assertThat(fake.requests()).hasSize(1);
    return (MalformedResponseException) failure;
  }
}
