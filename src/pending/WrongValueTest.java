package dev.powerpack;

import static dev.powerpack.Setup.answer;
import static dev.powerpack.Setup.clientOf;
import static dev.powerpack.Setup.failureOf;
import static dev.powerpack.Setup.wire;
import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.testing.FakePlivo;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON that is no page of the contract: each message names the place. */
final class WrongValueTest {
  private static final String PAGE = wire("documented-page.json");

  private final FakePlivo fake = FakePlivo.start();
  private final PowerpackClient client =
      clientOf(fake).scheduler(RecordedWaits.instant()).build();

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  /** Each row changes one place of the page, and says what is wrong then. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      "name": "p22"         | "name": 5               | Expected STRING but was NUMBER at path $.objects[2].name
      "name": "p22"         | "name": true            | Expected STRING but was BOOLEAN at path $.objects[2].name
      "name": "p22"         | "name": null            | Expected STRING but was NULL at path $.objects[2].name
      "name": "p22"         | "name": {}              | Expected STRING but was BEGIN_OBJECT at path $.objects[2].name
      "name": "p22"         | "name": []              | Expected STRING but was BEGIN_ARRAY at path $.objects[2].name
      "name": "p22",        | ``                      | Required value 'name' missing at $.objects[2]
      "local_connect": true | "local_connect": "yes"  | \
      Expected a boolean but was STRING at path $.objects[0].local_connect
      "local_connect": true | "local_connect": 1      | \
      Expected a boolean but was NUMBER at path $.objects[0].local_connect
      "local_connect": true | "local_connect": null   | \
      Expected a boolean but was NULL at path $.objects[0].local_connect
      "limit": 20,          | "limit": "20",          | Expected NUMBER but was STRING at path $.meta.limit
      "limit": 20,          | "limit": 20.5,          | Expected an int but was 20.5 at path $.meta.limit
      "limit": 20,          | "limit": 3000000000,    | Expected an int but was 3000000000 at path $.meta.limit
      "limit": 20,          | "limit": null,          | Expected NUMBER but was NULL at path $.meta.limit
      "limit": 20,          | ``                      | Required value 'limit' missing at $.meta
      "offset": 0,          | ``                      | Required value 'offset' missing at $.meta
      "total_count": 53     | "total": 53             | Required value 'total_count' missing at $.meta
      "offset": 0,          | "next": 1,              | Expected STRING but was NUMBER at path $.meta.next
      "api_id":             | "id":                   | Required value 'api_id' missing at $
      "meta":               | "metadata":             | Required value 'meta' missing at $
      "objects":            | "object":               | Required value 'objects' missing at $
      "name": "p22"         | "name": "p22","number_priority": {} | \
      Expected BEGIN_ARRAY but was BEGIN_OBJECT at path $.objects[2].number_priority
      "name": "p22"         | "name": "p22","number_priority": [{}, null] | \
      Unexpected null at $.objects[2].number_priority[1]
      "name": "p22"         | "name": "p22","number_priority": [{"priority": {"priority2": 2}}] | \
      Expected STRING but was NUMBER at path $.objects[2].number_priority[0].priority.priority2
      2020-10-09T16:54:34.0117Z | 2020-10-09 16:54:34 | \
      Expected a date-time but was '2020-10-09 16:54:34' at path $.objects[2].created_on
      2020-10-09T16:54:34.0117Z | 2020-10-09T16:54:34 | \
      Expected a date-time but was '2020-10-09T16:54:34' at path $.objects[2].created_on
      "2020-10-09T16:54:34.0117Z" | 1602262474 | Expected STRING but was NUMBER at path $.objects[2].created_on
      """)
  void wrongValue(String from, String to, String message) {
    String body = replaceLast(from, to);
    MalformedResponseException failure = malformed(body);

    assertThat(failure).hasMessage("the answer breaks the contract: " + message);
    assertThat(failure.getBody()).isEqualTo(body);
  }

  private static String replaceLast(String from, String to) {
    int at = PAGE.lastIndexOf(from);
    assertThat(at).as(from).isNotNegative();
    return PAGE.substring(0, at) + to + PAGE.substring(at + from.length());
  }

  @Test
  void missingUuidOfTheThirdRecord() {
    int third = PAGE.lastIndexOf(",\n            \"uuid\"");
    String body = PAGE.substring(0, third) + PAGE.substring(PAGE.indexOf('\n', third + 2));

    assertThat(malformed(body))
        .hasMessage(
            "the answer breaks the contract: Required value 'uuid' missing at $.objects[2]");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      null   | Expected BEGIN_ARRAY but was NULL at path $.objects
      {}     | Expected BEGIN_ARRAY but was BEGIN_OBJECT at path $.objects
      "none" | Expected BEGIN_ARRAY but was STRING at path $.objects
      [null] | Unexpected null at $.objects[0]
      [[]]   | Expected BEGIN_OBJECT but was BEGIN_ARRAY at path $.objects[0]
      [{}]   | Required value 'uuid' missing at $.objects[0]
      """)
  void wrongObjects(String objects, String message) {
    String meta = "{\"limit\":1,\"offset\":0,\"total_count\":1}";
    String page = "{\"api_id\":\"a\",\"meta\":" + meta + ",\"objects\":" + objects + "}";

    assertThat(malformed(page)).hasMessage("the answer breaks the contract: " + message);
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

  @Test
  void longValueIsCutAndStandsOnOneLine() {
    String start = "Expected a date-time but was 'a ";
    String value = "a\\n" + "b".repeat(5000);

    assertThat(malformed(replaceLast("2020-10-09T16:54:34.0117Z", value)))
        .hasMessage("the answer breaks the contract: " + start + "b".repeat(1000 - start.length())
            + "… at path $.objects[2].created_on");
  }
}
