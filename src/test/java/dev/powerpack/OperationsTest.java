package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.powerpack.api.NumbersApi;
import dev.powerpack.api.NumbersApi.ListNumbersFilter;
import dev.powerpack.api.PowerpacksApi;
import dev.powerpack.api.ShortcodesApi;
import dev.powerpack.api.TollfreeNumbersApi;
import dev.powerpack.model.NumberPriority;
import dev.powerpack.model.PoolNumberAdd;
import dev.powerpack.model.PoolNumberRemove;
import dev.powerpack.model.PowerpackCreate;
import dev.powerpack.model.PowerpackDelete;
import dev.powerpack.model.PowerpackUpdate;
import dev.powerpack.model.Priority;
import dev.powerpack.testing.FakeRequest;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each operation sends: method, path, query and body, whole. */
final class OperationsTest extends AccountTest {
  private static final String ACCOUNT = "/v1/Account/MA2025RK4E639VJFZAGV/";
  private static final String POWERPACK = ACCOUNT + "Powerpack/u1/";
  private static final String POOL = ACCOUNT + "NumberPool/p1/";
  private static final String NUMBER = POOL + "Number/15799140348/";
  private static final String TOLLFREE = POOL + "Tollfree/18772209942/";

  private final PowerpackClient client = with(client().build());

  private final PowerpacksApi powerpacks = client.powerpacks();
  private final NumbersApi numbers = client.numbers();
  private final ShortcodesApi shortcodes = client.shortcodes();
  private final TollfreeNumbersApi tollfree = client.tollfreeNumbers();

  private void assertSends(String request, Runnable call) {
    assertSends(request, "", call);
  }

  private void assertSends(String request, String body, Runnable call) {
    // Holds what each kind of response needs.
    fake.respondWith(sent -> new MockResponse.Builder().body("""
        {"uuid":"u1","number":"1","shortcode":"4","objects":[]}""").build());
    int before = fake.requests().size();

    call.run();

    assertThat(fake.requests()).hasSize(before + 1);
    FakeRequest sent = fake.requests().get(before);
    assertThat(sent).hasToString(request);
    assertThat(sent.body()).isEqualTo(body);
    assertThat(sent.headers().get("Content-Type"))
        .isEqualTo(body.isEmpty() ? null : "application/json; charset=UTF-8");
    assertThat(sent.headers().get("Accept")).isEqualTo("application/json");
  }

  @Test
  void powerpacksAreSentAsTheContractSays() {
    assertSends(
        "GET " + ACCOUNT + "Powerpack/?limit=2&offset=100",
        () -> powerpacks.list().withPageSize(2).withOffset(100).page());
    assertSends(
        "POST " + ACCOUNT + "Powerpack/",
        """
        {"name":"promo","sticky_sender":true,"local_connect":true}""",
        () -> powerpacks.create(PowerpackCreate.builder().name("promo").build()));
    PowerpackCreate alerts = PowerpackCreate.builder()
        .name("alerts")
        .stickySender(false)
        .localConnect(false)
        .applicationType("xml")
        .applicationId("20342783288007824")
        .numberPriority(List.of(NumberPriority.builder()
            .countryIso("US")
            .serviceType("SMS")
            .priority(
                Priority.builder().priority1("shortcode").priority2("tollfree").build())
            .build()))
        .build();
    assertSends("POST " + ACCOUNT + "Powerpack/", """
        {"name":"alerts","sticky_sender":false,"local_connect":false,\
        "application_type":"xml","application_id":"20342783288007824",\
        "number_priority":[{"country_iso":"US","service_type":"SMS",\
        "priority":{"priority1":"shortcode","priority2":"tollfree"}}]}""", () -> powerpacks.create(alerts));
    assertSends("GET " + POWERPACK, () -> powerpacks.get("u1"));
    PowerpackUpdate update = PowerpackUpdate.builder()
        .stickySender(false)
        .localConnect(true)
        .applicationId("none")
        .build();
    assertSends("POST " + POWERPACK, """
        {"sticky_sender":false,"local_connect":true,"application_id":"none"}""", () -> powerpacks.update("u1", update));
    for (boolean unrent : new boolean[] {false, true}) {
      PowerpackDelete delete = PowerpackDelete.builder().unrentNumbers(unrent).build();
      assertSends(
          "DELETE " + POWERPACK,
          "{\"unrent_numbers\":" + unrent + "}",
          () -> powerpacks.delete("u1", delete));
    }
  }

  @Test
  void numbersAreSentAsTheContractSays() {
    assertSends(
        "GET " + POOL + "Number/?limit=20&offset=0", () -> numbers.list("p1").page());
    ListNumbersFilter filter = new ListNumbersFilter()
        .withStartsWith("484,512")
        .withCountryIso2("US")
        .withType("fixed")
        .withService("sms");
    assertSends(
        "GET " + POOL
            + "Number/?starts_with=484%2C512&country_iso2=US&type=fixed&service=sms&limit=20&offset=0",
        () -> numbers.list("p1", filter).page());
    assertSends("POST " + NUMBER, () -> numbers.add("p1", "15799140348"));
    assertSends(
        "POST " + NUMBER,
        """
        {"service":"mms","rent":false}""",
        () -> numbers.add(
            "p1", "15799140348", PoolNumberAdd.builder().service("mms").build()));
    assertSends(
        "POST " + NUMBER,
        """
        {"service":"sms","rent":true}""",
        () ->
            numbers.add("p1", "15799140348", PoolNumberAdd.builder().rent(true).build()));
    assertSends("GET " + NUMBER, () -> numbers.get("p1", "15799140348"));
    PoolNumberRemove remove = PoolNumberRemove.builder().unrent(false).build();
    assertSends("DELETE " + NUMBER, """
        {"unrent":false}""", () -> numbers.remove("p1", "15799140348", remove));
  }

  @Test
  void shortcodesAreSentAsTheContractSays() {
    assertSends(
        "GET " + POOL + "Shortcode/?limit=5&offset=5",
        () -> shortcodes.list("p1").withPageSize(5).withOffset(5).page());
    assertSends("GET " + POOL + "Shortcode/444444/", () -> shortcodes.get("p1", "444444"));
    assertSends("DELETE " + POOL + "Shortcode/444444/", () -> shortcodes.remove("p1", "444444"));
  }

  @Test
  void tollfreeNumbersAreSentAsTheContractSays() {
    assertSends(
        "GET " + POOL + "Tollfree/?limit=5&offset=5",
        () -> tollfree.list("p1").withPageSize(5).withOffset(5).page());
    assertSends("POST " + TOLLFREE, () -> tollfree.add("p1", "18772209942"));
    assertSends("GET " + TOLLFREE, () -> tollfree.get("p1", "18772209942"));
    PoolNumberRemove remove = PoolNumberRemove.builder().unrent(true).build();
    assertSends("DELETE " + TOLLFREE, """
        {"unrent":true}""", () -> tollfree.remove("p1", "18772209942", remove));
  }

  @ParameterizedTest
  @CsvSource({"U, at least", "USA, at most"})
  void filterOfAnotherLengthIsRejectedBeforeARequest(String country, String bound) {
    ListNumbersFilter all = new ListNumbersFilter();

    assertThatThrownBy(() -> all.withCountryIso2(country))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("country_iso2 must have " + bound + " 2 characters but was '" + country + "'");
    assertThat(all.withCountryIso2(null)).isNotNull();
  }
}
