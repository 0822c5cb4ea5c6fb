package dev.powerpack.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.AccountTest;
import dev.powerpack.model.PoolNumber;
import dev.powerpack.testing.Assumption;
import dev.powerpack.testing.FakePlivo;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fake behind the operations on powerpacks and pools: what it accepts, rejects and changes. */
final class FakePoolTest extends AccountTest {
  private static final String ACCOUNT = "v1/Account/MA2025RK4E639VJFZAGV/";
  private static final String UUID = FakePlivo.powerpack(0).getUuid();
  private static final String POOL = FakePlivo.powerpack(0).numberPoolUuid();

  private final PlainClient client = with(new PlainClient(fake));

  FakePoolTest() {
    super(FakePlivo.builder().powerpacks(2));
  }

  @BeforeEach
  void fill() {
    for (String number : new String[] {"14841111111", "15122222222", "14843333333"}) {
      fake.pool(POOL)
          .numbers()
          .add(PoolNumber.builder()
              .number(number)
              .type("fixed")
              .service(number.startsWith("1512") ? "mms" : "sms")
              .countryIso2("US")
              .build());
    }
    fake.rent("15550000000");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      GET    | Powerpack/?limit=0    |                                    | 400 | limit must be 1 to 20 but was 0
      GET    | Powerpack/?limit=21   |                                    | 400 | limit must be 1 to 20 but was 21
      GET    | Powerpack/?limit=ten  |                                    | 400 | limit must be 1 to 20 but was ten
      GET    | Powerpack/?limit=     |                                    | 400 | 'limit must be 1 to 20 but was '
      GET    | Powerpack/?limit=2147483648 |                              | 400 | limit must be 1 to 20 but was 2147483648
      GET    | Powerpack/?limit=%D9%A3 |                                 | 400 | limit must be 1 to 20 but was ٣
      GET    | Powerpack/?limit=%2B5 |                                   | 400 | limit must be 1 to 20 but was +5
      GET    | Powerpack/?offset=-1  |                                    | 400 | offset must be 0 to 2147483647 but was -1
      GET    | Powerpack/?offset=1.5 |                                    | 400 | offset must be 0 to 2147483647 but was 1.5
      PUT    | Powerpack/       | {}                                      | 405 | method not allowed
      POST   | Powerpack/       | {"name":"a","sticky_sender":"false"}    | 400 | sticky_sender must not be false
      POST   | Powerpack/       | {"sticky_sender":false}                 | 400 | Required value 'name' missing at $
      POST   | Powerpack/       | {"name":""}                             | 400 | name must not be empty
      POST   | Powerpack/       | []                                      | 400 | the body must be a JSON object: Expected BEGIN_OBJECT but was BEGIN_ARRAY at path $
      POST   | Powerpack/       | {"name":"Order updates 0"}              | 400 | a powerpack of this name exists
      POST   | Powerpack/       | {"name":"a","application_id":"1"}       | 400 | application_type must be given with application_id
      POST   | Powerpack/{U}/   | {"name":"Login codes 1"}                | 400 | a powerpack of this name exists
      POST   | Powerpack/       | {"name":"a","number_priority":[{"country_iso":5}]} | 400 | number_priority[0].country_iso must not be 5.0
      POST   | Powerpack/       | {"name":"a","number_priority":[{"priority":{"priority1":true}}]} | 400 | number_priority[0].priority.priority1 must not be true
      POST   | Powerpack/{U}/   | {}                                      | 400 | a body must set something
      POST   | Powerpack/{U}/   | {"sticky_sender":null,"local_connect":null,"id":"1"} | 400 | a body must set something
      POST   | Powerpack/{U}/   |                                         | 400 | a body must set something
      POST   | Powerpack/none/  | {"name":"a"}                            | 404 | not found
      DELETE | Powerpack/{U}/   | {"unrent_numbers":"true"}               | 400 | unrent_numbers must not be true
      DELETE | Powerpack/{U}/   |                                         | 400 | there must be a body
      DELETE | Powerpack/none/  | {"unrent_numbers":true}                 | 404 | not found
      PUT    | Powerpack/{U}/   | {}                                      | 405 | method not allowed
      GET    | NumberPool/none/Number/ |                                  | 404 | not found
      GET    | NumberPool/{N}/ |                                          | 404 | not found
      GET    | NumberPool/{N}/Number/?limit=21 |                          | 400 | limit must be 1 to 20 but was 21
      GET    | NumberPool/{N}/Shortcode/?offset=-1 |                      | 400 | offset must be 0 to 2147483647 but was -1
      GET    | NumberPool/{N}/Number/?starts_with=1,2,3,4,5,6,7,8,9,10,11&country_iso2=US | | 400 | starts_with must have at most 10 but had 11
      GET    | NumberPool/{N}/Number/?type=            |                     | 400 | type must not have 0 characters
      GET    | NumberPool/{N}/Number/?country_iso2=USA |                     | 400 | country_iso2 must not have 3 characters
      GET    | NumberPool/{N}/Number/?starts_with=1 |                     | 400 | country_iso2 must be given with starts_with
      GET    | NumberPool/{O}/Number/14841111111/ |                       | 404 | not found
      POST   | NumberPool/{O}/Number/14841111111/ | {}                    | 400 | the number is in a pool
      POST   | NumberPool/{O}/Tollfree/14841111111/ |                     | 400 | the number is in a pool
      POST   | NumberPool/{O}/Number/15551111111/ | {"rent":false}        | 400 | the account does not have the number
      DELETE | NumberPool/{N}/Number/14841111111/ | {"unrent":"true"}     | 400 | unrent must not be true
      POST   | NumberPool/{O}/Number/15551111111/ | {"rent":true,"service":7} | 400 | service must not be 7.0
      POST   | NumberPool/{O}/Number/15551111111/ | {"rent":"maybe"}      | 400 | Expected a boolean but was 'maybe' at path $.rent
      POST   | NumberPool/{O}/Number/15551111111/ | {"rent":1}            | 400 | Expected BOOLEAN but was 1.0, a java.lang.Double, at path $.rent
      POST   | NumberPool/{O}/Tollfree/15551111111/ | {"rent":true}       | 400 | the account does not have the number
      DELETE | NumberPool/{N}/Number/14841111111/ |                       | 400 | there must be a body
      DELETE | NumberPool/{O}/Number/14841111111/ | {"unrent":true}       | 404 | not found
      DELETE | NumberPool/{N}/Shortcode/4/ |                              | 404 | not found
      POST   | NumberPool/{N}/Shortcode/4/ | {}                           | 405 | method not allowed
      """)
  void rejectionChangesNothing(
      String method, String target, @Nullable String body, int status, String error)
      throws IOException {
    client.send(method, target, body).assertError(status, error);

    assertThat(fake.powerpacks().all()).containsExactlyElementsOf(PlainClient.samples(2));
    assertThat(fake.pool(POOL).numbers()).hasSize(3);
    assertThat(fake.rented()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      starts_with=484&country_iso2=US                | 14841111111 14843333333
      starts_with=512,4843&country_iso2=US           | 15122222222 14843333333
      starts_with=484&country_iso2=CA                |
      service=mms                                    | 15122222222
      type=fixed&service=sms&limit=1&offset=1        | 14843333333
      type=toll-free                                 |
      """)
  void filtersChooseNumbers(String query, @Nullable String numbers) throws IOException {
    PlainClient.Received received = client.send("GET", "NumberPool/{N}/Number/?" + query, null);

    assertThat(received.status()).isEqualTo(200);
    assertThat(received.body().split("\"number\":\"(?=1)"))
        .hasSize(numbers == null ? 1 : 1 + numbers.split(" ").length);
    if (numbers != null) {
      assertThat(received.body()).contains(numbers.split(" "));
    }
  }

  @Test
  void pageOfAPoolIsWrittenAsDocumented() throws IOException {
    String page =
        client.send("GET", "NumberPool/{N}/Number/?limit=1&offset=1", null).body();

    assertThat(page)
        .contains("\"meta\":{\"limit\":1,\"offset\":1,\"total_count\":3,"
            + "\"next\":\"/" + ACCOUNT + "NumberPool/" + POOL + "/Number/?limit=1&offset=2\","
            + "\"previous\":\"/" + ACCOUNT + "NumberPool/" + POOL + "/Number/?limit=1&offset=0\"}");
    assertThat(client.send("GET", "NumberPool/{O}/Tollfree/", null).body())
        .contains("\"next\":\"\",\"previous\":\"\"}", "\"objects\":[]");
  }

  @ParameterizedTest
  @CsvSource({"'{\"rent\":true}'", "'{\"rent\":\"true\"}'"})
  void numberCanBeRentedOnTheWay(String body) throws IOException {
    assertThat(client.send("POST", "NumberPool/{O}/Number/15551111111/", body).status())
        .isEqualTo(200);
    client.send("DELETE", "NumberPool/{O}/Number/15551111111/", "{\"unrent\":false}");

    assertThat(fake.rented()).contains("15551111111");
  }

  /** The contract gives that list no filters. */
  @Test
  void listOfTollfreeNumbersIgnoresFilters() throws IOException {
    fake.rent("18005551212");
    client.send("POST", "NumberPool/{O}/Tollfree/18005551212/", "[]");

    assertThat(client
            .send("GET", "NumberPool/{O}/Tollfree/?starts_with=2&service=", null)
            .body())
        .contains("18005551212");
  }

  @Test
  void assumptionsCanBeChanged() throws IOException {
    try (FakePlivo other = FakePlivo.builder()
            .powerpacks(1)
            .assume(Assumption.NAME_IS_TAKEN, 409)
            .assume(Assumption.POWERPACK_IS_DELETED, 204)
            .start();
        PlainClient client = new PlainClient(other)) {
      RequestBody taken =
          RequestBody.create("{\"name\":\"Order updates 0\"}", MediaType.get("application/json"));

      client
          .send(client.request(PlainClient.PATH).post(taken))
          .assertError(409, "a powerpack of this name exists");
      RequestBody kept =
          RequestBody.create("{\"unrent_numbers\":false}", MediaType.get("application/json"));
      assertThat(client.send(client.request(PlainClient.PATH + UUID + "/").delete(kept)))
          .isEqualTo(new PlainClient.Received(204, "", ""));
    }
  }
}
