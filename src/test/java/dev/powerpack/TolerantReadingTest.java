package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One odd value in one record, or beside the records, does not make an account unlistable; what
 * cannot be read without loss is an error that names the place, as {@link MessagesTest} shows. What
 * holds for any contract is in the tests of the templates; here is what this one lets be absent,
 * null or of another form.
 */
final class TolerantReadingTest extends AccountTest {
  private static final String PAGE = """
      {"api_id":"a","meta":{"limit":20,"offset":0,"total_count":2,"next":null},"objects":[\
      {"uuid":"u1"},\
      {"uuid":"u2","name":"odd","sticky_sender":false,"local_connect":false,"application_type":"xml",\
      "application_id":"7","number_pool":"/pool/","number_priority":[{"country_iso":"US"}],\
      "created_on":"2020-10-09T11:10:59.5Z"}]}""";

  private final PowerpackClient client =
      with(client().workers(FakeScheduler.instant()).build());

  private final Page<Powerpack> plain = page(PAGE);

  private Page<Powerpack> page(String json) {
    fake.enqueue(response(200, json).build());
    return client.powerpacks().list().page();
  }

  private static String changed(String from, @Nullable String to) {
    int at = PAGE.lastIndexOf(from);
    assertThat(at).as(from).isNotNegative();
    return PAGE.substring(0, at) + (to == null ? "" : to) + PAGE.substring(at + from.length());
  }

  /** Each row changes the page, and says what of the page or its last record is different then. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      "name":"odd",                | ``                          | name=null
      "odd"                        | null                        | name=null
      "odd"                        | ""                          | name=
      "application_id":"7",        | ``                          | applicationId=
      "7"                          | null                        | applicationId=
      "application_type":"xml",    | ``                          | applicationType=
      "xml"                        | null                        | applicationType=
      "number_pool":"/pool/",      | ``                          | numberPool=null
      "/pool/"                     | null                        | numberPool=null
      "sticky_sender":false,       | ``                          | stickySender=true
      "sticky_sender":false        | "sticky_sender":null        | stickySender=true
      "local_connect":false,       | ``                          | localConnect=true
      "local_connect":false        | "local_connect":null        | localConnect=true
      ,"created_on":"2020-10-09T11:10:59.5Z" | ``                | createdOn=null
      "2020-10-09T11:10:59.5Z"     | null                        | createdOn=null
      "next":null                  | "next":5                    | hasNext=true
      "number_priority":[{"country_iso":"US"}], | ``             | numberPriority=null
      [{"country_iso":"US"}]       | null                        | numberPriority=null
      [{"country_iso":"US"}]       | []                          | numberPriority=[]
      [{"country_iso":"US"}]       | [null]                      | numberPriority=[null]
      "api_id":"a",                | ``                          | apiId=null
      "api_id":"a"                 | "api_id":null               | apiId=null
      "meta":{"limit":20,"offset":0,"total_count":2,"next":null}, | ``   | totalCount=null
      {"limit":20,"offset":0,"total_count":2,"next":null}         | null | totalCount=null
      {"limit":20,"offset":0,"total_count":2,"next":null}         | {}   | totalCount=null
      "limit":20                   | "limit":1000                | ``
      "limit":20                   | "limit":null                | ``
      "offset":0                   | "offset":null               | ``
      "total_count":2              | "total_count":null          | totalCount=null
      "total_count":2              | "total_count":2147483647    | totalCount=2147483647, hasNext=true
      ,"next":null                 | ``                          | ``
      "next":null                  | "next":""                   | ``
      "next":null                  | "next":"?limit=20&offset=0" | hasNext=true
      """)
  void oddValueIsRead(String from, String to, String difference) {
    Page<Powerpack> page = page(changed(from, to));

    assertThat(page.getItems()).hasSize(2).first().isEqualTo(plain.getItems().get(0));
    assertThat(difference(fields(plain), fields(page)))
        .isEqualTo(difference == null ? "" : difference);
  }

  @Test
  void longValueIsCutAndStandsOnOneLine() {
    String start = "Expected a date-time but was 'a ";
    String body = changed("2020-10-09T11:10:59.5Z", "a\\n" + "b".repeat(5000));

    assertThat(failureOf(() -> page(body)))
        .hasMessage("the response breaks the contract: " + start + "b".repeat(1000 - start.length())
            + "… at path $.objects[1].created_on");
  }

  private static Map<String, Object> fields(Page<Powerpack> page) {
    Powerpack last = page.getItems().get(1);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("uuid", last.getUuid());
    fields.put("name", last.getName());
    fields.put("stickySender", last.getStickySender());
    fields.put("localConnect", last.getLocalConnect());
    fields.put("applicationType", last.getApplicationType());
    fields.put("applicationId", last.getApplicationId());
    fields.put("numberPool", last.getNumberPool());
    fields.put("numberPriority", last.getNumberPriority());
    fields.put("createdOn", last.getCreatedOn());
    fields.put("apiId", page.getApiId());
    fields.put("limit", page.getLimit());
    fields.put("offset", page.getOffset());
    fields.put("totalCount", page.getTotalCount());
    fields.put("hasNext", page.hasNext());
    return fields;
  }

  private static String difference(Map<String, Object> before, Map<String, Object> now) {
    return now.entrySet().stream()
        .filter(entry -> !Objects.equals(entry.getValue(), before.get(entry.getKey())))
        .map(Map.Entry::toString)
        .collect(Collectors.joining(", "));
  }
}
