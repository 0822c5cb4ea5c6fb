package dev.powerpack;

import static dev.powerpack.TestClients.clientOf;
import static dev.powerpack.TestClients.failureOf;
import static dev.powerpack.TestClients.response;
import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.exception.MalformedResponseException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
import dev.powerpack.testing.FakePlivo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One odd value in one record of three, or beside the records, does not make an account unlistable;
 * what cannot be read without loss is an error that names the place.
 */
final class TolerantReadingTest {
  private static final String ENVELOPE = """
      {"api_id":"a","meta":{"limit":20,"offset":0,"total_count":3,"next":null},"objects":[]}""";

  private static final List<String> RECORDS =
      List.of(record("u1", "p1"), record("u2", "p2"), record("u3", "odd"));

  private final FakePlivo fake = FakePlivo.start();
  private final PowerpackClient client =
      clientOf(fake).workers(FakeScheduler.instant()).build();

  private static String record(String uuid, String name) {
    return """
        {"uuid":"%s","name":"%s","sticky_sender":false,"local_connect":false,\
        "application_type":"xml","application_id":"7","number_pool":"/pool/",\
        "number_priority":[{"country_iso":"US"}],"created_on":"2020-10-09T11:10:59.5Z"}""".formatted(uuid, name);
  }

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  /** Each row changes the third record, and says how it then differs from what it was. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      "name":"odd",                | ``                          | name=null
      "odd"                        | null                        | name=null
      "odd"                        | ""                          | name=
      "odd"                        | 5                           | name=5
      "odd"                        | -0.50                       | name=-0.50
      "odd"                        | 12345678901234567890        | name=12345678901234567890
      "odd"                        | true                        | name=true
      "application_id":"7",        | ``                          | applicationId=
      "7"                          | null                        | applicationId=
      "7"                          | 10490124105911237           | applicationId=10490124105911237
      "7"                          | ""                          | applicationId=
      "application_type":"xml",    | ``                          | applicationType=
      "xml"                        | null                        | applicationType=
      "number_pool":"/pool/",      | ``                          | numberPool=null
      "/pool/"                     | null                        | numberPool=null
      "sticky_sender":false,       | ``                          | stickySender=true
      "sticky_sender":false        | "sticky_sender":null        | stickySender=true
      "sticky_sender":false        | "sticky_sender":"true"      | stickySender=true
      "sticky_sender":false        | "sticky_sender":"false"     | ``
      "local_connect":false,       | ``                          | localConnect=true
      "local_connect":false        | "local_connect":null        | localConnect=true
      "local_connect":false        | "local_connect":"true"      | localConnect=true
      ,"created_on":"2020-10-09T11:10:59.5Z" | ``                | createdOn=null
      "2020-10-09T11:10:59.5Z"     | null                        | createdOn=null
      2020-10-09T11:10:59.5Z       | 2020-10-09 11:10:59.5Z      | ``
      2020-10-09T11:10:59.5Z       | 2020-10-09T11:10:59.5+0000  | ``
      2020-10-09T11:10:59.5Z       | 2020-10-09 11:10:59.5+0100  | createdOn=2020-10-09T11:10:59.500+01:00
      "number_priority":[{"country_iso":"US"}], | ``             | numberPriority=null
      [{"country_iso":"US"}]       | null                        | numberPriority=null
      [{"country_iso":"US"}]       | []                          | numberPriority=[]
      [{"country_iso":"US"}]       | [null]                      | numberPriority=[null]
      {"country_iso":"US"}         | {"country_iso":1}           | \
      numberPriority=[NumberPriority{countryIso=1, serviceType=null, priority=null}]
      {"uuid":"u3",                | {"new":[{"a":null}],"uuid":"u3", | ``
      "u3"                         | 3                           | uuid=3
      """)
  void oddValueOfARecordIsRead(String from, String to, String difference) {
    respondWith(ENVELOPE, changed(RECORDS.get(2), from, to == null ? "" : to));
    List<Powerpack> listed = client.powerpacks().list().page().getItems();

    assertThat(listed).hasSize(3);
    assertThat(fields(listed.get(0))).isEqualTo(fieldsOf("u1", "p1"));
    assertThat(fields(listed.get(1))).isEqualTo(fieldsOf("u2", "p2"));
    assertThat(difference(fieldsOf("u3", "odd"), fields(listed.get(2))))
        .isEqualTo(difference == null ? "" : difference);
    assertThat(client.powerpacks().list()).containsExactlyElementsOf(listed);
  }

  /** Each row changes what is beside the records. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      "api_id":"a",       | ``                             | apiId=null
      "a"                 | null                           | apiId=null
      "a"                 | 5                              | apiId=5
      "meta":{"limit":20,"offset":0,"total_count":3,"next":null}, | `` | totalCount=null
      {"limit":20,"offset":0,"total_count":3,"next":null} | null       | totalCount=null
      {"limit":20,"offset":0,"total_count":3,"next":null} | {}         | totalCount=null
      "limit":20,         | ``                             | ``
      "limit":20          | "limit":null                   | ``
      "limit":20          | "limit":"20"                   | ``
      "limit":20          | "limit":1000                   | ``
      "offset":0,         | ``                             | ``
      "offset":0          | "offset":null                  | ``
      "offset":0          | "offset":"0"                   | ``
      ,"total_count":3    | ``                             | totalCount=null
      "total_count":3     | "total_count":null             | totalCount=null
      "total_count":3     | "total_count":"3"              | ``
      "total_count":3     | "total_count":3.0              | ``
      "total_count":3     | "total_count":2147483647       | totalCount=2147483647, hasNext=true
      ,"next":null        | ``                             | ``
      "next":null         | "next":""                      | ``
      "next":null         | "next":5                       | hasNext=true
      "next":null         | "next":false                   | hasNext=true
      "next":null         | "next":"?limit=20&offset=0"    | hasNext=true
      {"api_id"           | {"new":{"objects":1},"api_id"  | ``
      """)
  void oddValueBesideTheRecordsIsRead(String from, String to, String difference) {
    respondWith(changed(ENVELOPE, from, to == null ? "" : to), RECORDS.get(2));
    Page<Powerpack> page = client.powerpacks().list().page();

    Map<String, Object> plain = new LinkedHashMap<>(
        Map.of("apiId", "a", "limit", 20, "offset", 0, "totalCount", 3, "hasNext", false));
    assertThat(difference(plain, fields(page))).isEqualTo(difference == null ? "" : difference);
    assertThat(page.getItems()).extracting(Powerpack::getUuid).containsExactly("u1", "u2", "u3");
  }

  /** The walk goes by the records, and takes a few requests more where the service contradicts. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      "meta":{"limit":20,"offset":0,"total_count":3,"next":null}, | ``
      {"limit":20,"offset":0,"total_count":3,"next":null} | null
      ,"total_count":3    | ``
      "next":null         | "next":false
      "next":null         | "next":"?limit=20&offset=0"
      "total_count":3     | "total_count":0
      """)
  void oddValueBesideTheRecordsCostsAWalkAtMostThreeRequests(String from, String to) {
    respondWith(changed(ENVELOPE, from, to == null ? "" : to), RECORDS.get(2));

    assertThat(client.powerpacks().list())
        .extracting(Powerpack::getUuid)
        .containsExactly("u1", "u2", "u3");
    assertThat(fake.requests()).hasSizeLessThanOrEqualTo(4);
  }

  /** Each row changes the page, whose third record is odd, and says what is wrong then. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      "uuid":"u3",         | ``                 | Required value 'uuid' missing at $.objects[2]
      "u3"                 | null               | Expected a text but was NULL at path $.objects[2].uuid
      "u3"                 | {}                 | Expected a text but was BEGIN_OBJECT at path $.objects[2].uuid
      "odd"                | {}                 | Expected a text but was BEGIN_OBJECT at path $.objects[2].name
      "odd"                | ["p3"]             | Expected a text but was BEGIN_ARRAY at path $.objects[2].name
      "sticky_sender":false,"local_connect":false,"application_type":"xml","application_id":"7","number_pool":"/pool/","number_priority":[{"country_iso":"US"}],"created_on":"2020-10-09T11:10:59.5Z"}] | \
      "sticky_sender":"yes"}] | Expected a boolean but was 'yes' at path $.objects[2].sticky_sender
      2020-10-09T11:10:59.5Z"}] | "}]           | Expected a date-time but was '' at path $.objects[2].created_on
      2020-10-09T11:10:59.5Z"}] | yesterday"}]  | Expected a date-time but was 'yesterday' at path $.objects[2].created_on
      2020-10-09T11:10:59.5Z"}] | 2020-10-09T11:10:59"}] | \
      Expected a date-time but was '2020-10-09T11:10:59' at path $.objects[2].created_on
      "2020-10-09T11:10:59.5Z"}] | 1602262474}] | \
      Expected a date-time but was '1602262474' at path $.objects[2].created_on
      [{"country_iso":"US"}],"created_on":"2020-10-09T11:10:59.5Z"}] | "US"}] | \
      Expected BEGIN_ARRAY but was STRING at path $.objects[2].number_priority
      [{"country_iso":"US"}],"created_on":"2020-10-09T11:10:59.5Z"}] | {}}] | \
      Expected BEGIN_ARRAY but was BEGIN_OBJECT at path $.objects[2].number_priority
      [{"country_iso":"US"}],"created_on":"2020-10-09T11:10:59.5Z"}] | [{},1]}] | \
      Expected BEGIN_OBJECT but was NUMBER at path $.objects[2].number_priority[1]
      [{"country_iso":"US"}],"created_on":"2020-10-09T11:10:59.5Z"}] | [{"priority":{"priority2":[]}}]}] | \
      Expected a text but was BEGIN_ARRAY at path $.objects[2].number_priority[0].priority.priority2
      "total_count":3      | "total_count":9223372036854775808 | \
      Expected an int but was 9223372036854775808 at path $.meta.total_count
      "total_count":3      | "total_count":3000000000 | \
      Expected an int but was 3000000000 at path $.meta.total_count
      "total_count":3      | "total_count":3.5  | Expected an int but was 3.5 at path $.meta.total_count
      "limit":20           | "limit":"many"     | Expected an int but was many at path $.meta.limit
      "limit":20           | "limit":true       | Expected an int but was BOOLEAN at path $.meta.limit
      "offset":0           | "offset":[]        | Expected an int but was BEGIN_ARRAY at path $.meta.offset
      "next":null          | "next":{}          | Expected a text but was BEGIN_OBJECT at path $.meta.next
      "meta":{"limit":20,"offset":0,"total_count":3,"next":null} | "meta":[] | \
      Expected BEGIN_OBJECT but was BEGIN_ARRAY at path $.meta
      "objects":           | "object":          | Required value 'objects' missing at $
      "objects":           | "objects":null,"object": | Expected BEGIN_ARRAY but was NULL at path $.objects
      "objects":           | "objects":{},"object": | \
      Expected BEGIN_ARRAY but was BEGIN_OBJECT at path $.objects
      "objects":[          | "objects":[null,   | Unexpected null at $.objects[0]
      "objects":[          | "objects":[[],     | Expected BEGIN_OBJECT but was BEGIN_ARRAY at path $.objects[0]
      """)
  void whatCannotBeReadWithoutLossIsAnErrorThatNamesThePlace(
      String from, String to, String message) {
    String body = changed(
        ENVELOPE.replace("[]", "[" + String.join(",", RECORDS) + "]"), from, to == null ? "" : to);
    MalformedResponseException failure = malformed(body);

    assertThat(failure).hasMessage("the response breaks the contract: " + message);
    assertThat(failure.getBody()).isEqualTo(body);
  }

  @Test
  void longValueIsCutAndStandsOnOneLine() {
    String start = "Expected a date-time but was 'a ";
    String record = RECORDS.get(0).replace("2020-10-09T11:10:59.5Z", "a\\n" + "b".repeat(5000));

    assertThat(malformed(ENVELOPE.replace("[]", "[" + record + "]")))
        .hasMessage("the response breaks the contract: " + start + "b".repeat(1000 - start.length())
            + "… at path $.objects[0].created_on");
  }

  private MalformedResponseException malformed(String body) {
    fake.enqueue(response(200, body).build());
    PowerpackException failure = failureOf(client.powerpacks().list()::page);
    assertThat(failure).isInstanceOf(MalformedResponseException.class);
    assertThat(failure.getAttempts()).isEqualTo(1);
    assertThat(fake.requests()).hasSize(1);
    return (MalformedResponseException) failure;
  }

  /** Changes the last place. */
  private static String changed(String text, String from, String to) {
    int at = text.lastIndexOf(from);
    assertThat(at).as(from).isNotNegative();
    return text.substring(0, at) + to + text.substring(at + from.length());
  }

  /** A service that honours the offset. */
  private void respondWith(String envelope, String third) {
    List<String> records = List.of(RECORDS.get(0), RECORDS.get(1), third);
    fake.respondWith(request -> {
      int offset = Math.min(3, Integer.parseInt(String.valueOf(request.query("offset"))));
      String objects = String.join(",", records.subList(offset, 3));
      return response(200, changed(envelope, "[]", "[" + objects + "]")).build();
    });
  }

  private static Map<String, Object> fieldsOf(String uuid, String name) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("uuid", uuid);
    fields.put("name", name);
    fields.put("stickySender", false);
    fields.put("localConnect", false);
    fields.put("applicationType", "xml");
    fields.put("applicationId", "7");
    fields.put("numberPool", "/pool/");
    fields.put(
        "numberPriority", "[NumberPriority{countryIso=US, serviceType=null, priority=null}]");
    fields.put("createdOn", "2020-10-09T11:10:59.500Z");
    return fields;
  }

  private static Map<String, Object> fields(Powerpack powerpack) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("uuid", powerpack.getUuid());
    fields.put("name", powerpack.getName());
    fields.put("stickySender", powerpack.getStickySender());
    fields.put("localConnect", powerpack.getLocalConnect());
    fields.put("applicationType", powerpack.getApplicationType());
    fields.put("applicationId", powerpack.getApplicationId());
    fields.put("numberPool", powerpack.getNumberPool());
    fields.put("numberPriority", String.valueOf(powerpack.getNumberPriority()));
    fields.put("createdOn", String.valueOf(powerpack.getCreatedOn()));
    return fields;
  }

  private static Map<String, Object> fields(Page<?> page) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("apiId", page.getApiId());
    fields.put("limit", page.getLimit());
    fields.put("offset", page.getOffset());
    fields.put("totalCount", page.getTotalCount());
    fields.put("hasNext", page.hasNext());
    return fields;
  }

  private static String difference(Map<String, Object> before, Map<String, Object> now) {
    List<String> different = new ArrayList<>();
    now.forEach((name, value) -> {
      if (!String.valueOf(value).equals(String.valueOf(before.get(name)))) {
        different.add(name + "=" + value);
      }
    });
    return String.join(", ", different);
  }
}
