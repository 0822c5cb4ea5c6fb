package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.exception.MalformedResponseException;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Responses that break the contract. Each came whole, so none is fetched again. What is said of
 * each is in {@link MessagesTest}.
 */
final class MalformedTest extends AccountTest {
  private static final String PAGE = wire("documented-page.json");
  private static final String TOO_LONG =
      "the response is longer than 1048576 bytes, the most that is read, at path $";

  private final PowerpackClient client =
      with(client().workers(FakeScheduler.instant()).build());

  private MalformedResponseException malformed(MockResponse.Builder response) {
    fake.enqueue(response.build());
    int before = fake.requests().size();
    MalformedResponseException failure =
        (MalformedResponseException) failureOf(client.powerpacks().list()::page);
    assertThat(failure.getAttempts()).isEqualTo(1);
    assertThat(fake.requests()).hasSize(before + 1);
    return failure;
  }

  private MalformedResponseException malformed(String body) {
    MalformedResponseException failure = malformed(response(200, body));
    assertThat(failure.getBody()).isEqualTo(body);
    return failure;
  }

  @Test
  void bodyIsKeptWhateverItIs() {
    for (String body : new String[] {"", " \r\n", "null", "{}", "{\"objects\":[{\"name"}) {
      assertThat(malformed(body)).hasMessageStartingWith("the response ");
    }
    // What cannot be decompressed is not text.
    Buffer cut = gzip(PAGE, 300);
    assertThat(malformed(response(200).setHeader("Content-Encoding", "gzip").body(cut)))
        .returns("", MalformedResponseException::getBody);
  }

  @Test
  void pageIsReadUpTo1MiBAndCutAfter64KiB() {
    String padded = PAGE + " ".repeat((1 << 20) - PAGE.length());
    fake.enqueue(response(200, padded).build());
    assertThat(client.powerpacks().list().page().getItems()).hasSize(3);
    assertThat(malformed(response(200, padded + " ")))
        .hasMessage(TOO_LONG)
        .returns(padded.substring(0, 65_536), MalformedResponseException::getBody);
    for (boolean announced : new boolean[] {true, false}) {
      EndlessBody endless = new EndlessBody("{\"api_id\":\"", announced);
      assertThat(malformed(endless.response(200))).hasMessage(TOO_LONG);
      // Where the length is announced, OkHttp reads on for 100 ms, without keeping anything, to
      // save the connection.
      assertThat(endless.written()).isLessThan(EndlessBody.END);
    }
    String shorter = "{\"api_id\":\"" + "a".repeat(70_000) + "\"}";
    assertThat(malformed(response(200, shorter)).getBody()).isEqualTo(shorter.substring(0, 65_536));
  }

  /** Okio looks for the end of a name in the header, and keeps what it has read. */
  @Test
  void compressedResponseIsReadUpTo2MiB() {
    EndlessBody endless = new EndlessBody("\u001F\u008B\b\b\0\0\0\0\0\0", false);
    assertThat(malformed(endless.response(200).setHeader("Content-Encoding", "gzip")))
        .hasMessage(TOO_LONG);
    assertThat(endless.written()).isLessThan(EndlessBody.END / 10);
  }

  /** Moshi would replace the byte, and so alter a name without a word. */
  @ParameterizedTest
  @CsvSource({
    "0, FF", // in no text
    "0, C080", // a zero in two bytes
    "1000, EDA080", // half of a surrogate pair
    "8191, FC", // across the segments of Okio; a letter in Latin-1
    "200000, 80", // a second byte without a first one
    "700000, F09F93" // cut
  })
  void whatIsNotValidUtf8IsNamedWithItsPlace(int distance, String hex) {
    // Whatever eight bytes, which are checked at once, it is among.
    for (String start :
        new String[] {"", "\uFEFF", " ", "  ", "    ", "     ", "      ", "       "}) {
      Buffer body = new Buffer()
          .writeUtf8(start + PAGE.substring(0, PAGE.indexOf("p23")) + " é".repeat(distance / 3));
      String place = "0x" + hex.substring(0, 2) + " at index " + body.size() + ", at path $";
      body.write(ByteString.decodeHex(hex)).writeUtf8(PAGE.substring(PAGE.indexOf("p23")));

      assertThat(malformed(response(200).body(body)))
          .hasMessage("the response is not valid UTF-8: byte " + place);
    }
  }
}
