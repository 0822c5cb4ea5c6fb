package dev.powerpack;

import static dev.powerpack.ScriptedServer.CLOSE;
import static dev.powerpack.ScriptedServer.READ_REQUEST;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.powerpack.exception.ApiException;
import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import okio.Buffer;
import org.junit.jupiter.api.AfterAll;

/**
 * Whatever the service responds with, a call ends in a page or in an exception of ours.
 *
 * <p>A build tries the inputs in {@code src/test/resources/dev/powerpack/FuzzTestInputs}. To search
 * for others, one test at a time: {@code JAZZER_FUZZ=1 mvn test -Djazzer.hooks
 * -Dtest=FuzzTest#anyBytesAsAPage}. What it finds is written into that folder and stays there with
 * the fix.
 */
final class FuzzTest {
  private static final String MAX_DURATION = "2m";
  private static volatile byte[] response = {};

  /** Whatever is sent, the same bytes come back, and then the end. */
  private static final ScriptedServer SERVER = new ScriptedServer(READ_REQUEST
      .then(connection -> connection.getOutputStream().write(response))
      .then(CLOSE));

  private static final PowerpackClient CLIENT = PowerpackClient.builder()
      .credentials(PlivoCredentials.of("MA2025RK4E639VJFZAGV", "token"))
      .baseUrl(SERVER.baseUrl())
      .noRateLimit()
      .workers(FakeScheduler.instant())
      .build();
  private static final JsonAdapter<Powerpack> POWERPACK =
      new Moshi.Builder().build().adapter(Powerpack.class);
  private static final List<String> SAMPLES = List.of(
      AccountTest.wire("documented-page.json"),
      AccountTest.wire("more-than-documented.json"),
      AccountTest.wire("last-page.json"),
      AccountTest.wire("empty-page.json"));

  @AfterAll
  static void close() {
    CLIENT.close();
    SERVER.close();
  }

  @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = MAX_DURATION)
  @DictionaryEntries({"\"objects\":[", "\"meta\":{", "\"total_count\":", "\"api_id\":", "\"uuid\":"
  })
  void anyBytesAsAPage(byte[] body) throws Exception {
    assertEnds(response("200 OK", body));
  }

  @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = MAX_DURATION)
  void changedPage(FuzzedDataProvider data) throws Exception {
    byte[] page = data.pickValue(SAMPLES).getBytes(UTF_8);
    for (int changes = data.consumeInt(1, 8); changes > 0; changes--) {
      int from = data.consumeInt(0, page.length);
      int to = data.consumeInt(from, Math.min(page.length, from + 100));
      byte[] instead = data.consumeBoolean()
          ? data.consumeBytes(data.consumeInt(0, 40))
          : slice(page, data.consumeInt(0, page.length));
      page = new Buffer()
          .write(page, 0, from)
          .write(instead)
          .write(page, to, page.length - to)
          .readByteArray();
    }
    assertEnds(response("200 OK", page));
  }

  @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = MAX_DURATION)
  @DictionaryEntries({"\"api_id\":", "\"error\":", "{\"error\":{\"error\":"})
  void anyBytesAsAnError(FuzzedDataProvider data) throws Exception {
    int status = data.consumeInt(300, 999);
    int times = data.consumeBoolean() ? data.consumeInt(1, 3000) : 1;
    Buffer body = new Buffer();
    byte[] part = data.consumeRemainingAsBytes();
    while (times-- > 0) {
      body.write(part);
    }
    assertEnds(response(status + " Some Reason", body.readByteArray()));
  }

  /** The status, the headers and all else that follows on the version of HTTP. */
  @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = MAX_DURATION)
  @DictionaryEntries({
    "Retry-After: ",
    "Location: ",
    "Date: ",
    "Content-Length: ",
    "Transfer-Encoding: chunked"
  })
  void anyBytesAfterTheVersionOfHttp(byte[] response) throws Exception {
    assertEnds(new Buffer().writeUtf8("HTTP/1.1 ").write(response).readByteArray());
  }

  private static void assertEnds(byte[] sent) throws Exception {
    response = sent;
    try {
      Page<Powerpack> page = CLIENT.powerpacks().list().pageAsync().get(20, TimeUnit.SECONDS);
      assertIsUsable(page);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof PowerpackException failure)) {
        throw e;
      }
      assertThat(failure.getAttempts()).isBetween(1, 3);
      if (!(failure instanceof NetworkException)) {
        assertThat(failure.getMessage())
            .hasSizeBetween(1, 3000)
            .doesNotContainPattern("\\p{Cntrl}");
      }
      // What OkHttp says when an interceptor throws what it must not; it does so itself
      // where a status is below 0.
      assertThat(failure.getMessage())
          .doesNotMatch(
              "(?s)no response: canceled due to (?!java.lang.IllegalStateException: code < 0).*");
      if (failure instanceof ApiException error) {
        assertThat(error.getBody().length())
            .isLessThanOrEqualTo(StrictMoshiConverterFactory.LONGEST_ERROR);
      }
    }
  }

  private static void assertIsUsable(Page<Powerpack> page) throws IOException {
    assertThat(page.toString()).isNotEmpty();
    if (page.hasNext()) {
      assertThat(page.getNextOffset()).isEqualTo(page.getItems().size());
    }
    for (Powerpack powerpack : page.getItems()) {
      // JSON may escape one half of a character, which no UTF-8 can hold.
      if (UTF_8.newEncoder().canEncode(powerpack.toString())) {
        assertThat(POWERPACK.fromJson(POWERPACK.toJson(powerpack))).isEqualTo(powerpack);
      }
    }
  }

  private static byte[] response(String status, byte[] body) {
    String head = "HTTP/1.1 " + status + "\r\nContent-Length: " + body.length + "\r\n\r\n";
    return new Buffer().writeUtf8(head).write(body).readByteArray();
  }

  /** At most 60 bytes. */
  private static byte[] slice(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 60));
  }
}
