package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.powerpack.api.NumbersApi.ListNumbersFilter;
import dev.powerpack.model.NumberPriority;
import dev.powerpack.model.PoolNumberAdd;
import dev.powerpack.model.PoolNumberRemove;
import dev.powerpack.model.PowerpackCreate;
import dev.powerpack.model.PowerpackDelete;
import dev.powerpack.model.PowerpackUpdate;
import dev.powerpack.model.Priority;
import dev.powerpack.testing.FakePlivo;
import dev.powerpack.testing.FakeRequest;
import java.util.List;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each operation sends: method, path, query and body, whole. */
final class OperationsTest {
  private static final String ACCOUNT = "/v1/Account/MA2025RK4E639VJFZAGV/";
  private static final String NUMBER = ACCOUNT + "NumberPool/p1/Number/15799140348/";
  private static final String TOLLFREE = ACCOUNT + "NumberPool/p1/Tollfree/18772209942/";

  @AutoClose
  private final FakePlivo fake = FakePlivo.start();

  @AutoClose
  private final PowerpackClient client = TestClients.clientOf(fake).build();

  static List<Arguments> operations() {
    return List.of(
        sends(
            "GET " + ACCOUNT + "Powerpack/?limit=2&offset=100",
            "",
            client -> client.powerpacks().list().withPageSize(2).withOffset(100).page()),
        sends(
            "POST " + ACCOUNT + "Powerpack/",
            "{\"name\":\"promo\",\"sticky_sender\":true,\"local_connect\":true}",
            client -> client
                .powerpacks()
                .create(PowerpackCreate.builder().name("promo").build())),
        sends(
            "POST " + ACCOUNT + "Powerpack/",
            """
            {"name":"alerts","sticky_sender":false,"local_connect":false,\
            "application_type":"xml","application_id":"20342783288007824",\
            "number_priority":[{"country_iso":"US","service_type":"SMS",\
            "priority":{"priority1":"shortcode","priority2":"tollfree"}}]}""",
            client -> client
                .powerpacks()
                .create(PowerpackCreate.builder()
                    .name("alerts")
                    .stickySender(false)
                    .localConnect(false)
                    .applicationType("xml")
                    .applicationId("20342783288007824")
                    .numberPriority(List.of(NumberPriority.builder()
                        .countryIso("US")
                        .serviceType("SMS")
                        .priority(Priority.builder()
                            .priority1("shortcode")
                            .priority2("tollfree")
                            .build())
                        .build()))
                    .build())),
        sends(
            "GET " + ACCOUNT + "Powerpack/u1/",
            "",
            client -> client.powerpacks().get("u1")),
        sends(
            "POST " + ACCOUNT + "Powerpack/u1/",
            "{\"sticky_sender\":false,\"local_connect\":true,\"application_id\":\"none\"}",
            client -> client
                .powerpacks()
                .update(
                    "u1",
                    PowerpackUpdate.builder()
                        .stickySender(false)
                        .localConnect(true)
                        .applicationId("none")
                        .build())),
        sends(
            "DELETE " + ACCOUNT + "Powerpack/u1/",
            "{\"unrent_numbers\":false}",
            client -> client
                .powerpacks()
                .delete("u1", PowerpackDelete.builder().unrentNumbers(false).build())),
        sends(
            "DELETE " + ACCOUNT + "Powerpack/u1/",
            "{\"unrent_numbers\":true}",
            client -> client
                .powerpacks()
                .delete("u1", PowerpackDelete.builder().unrentNumbers(true).build())),
        sends(
            "GET " + ACCOUNT + "NumberPool/p1/Number/?limit=20&offset=0",
            "",
            client -> client.numbers().list("p1").page()),
        sends(
            "GET " + ACCOUNT
                + "NumberPool/p1/Number/?starts_with=484%2C512&country_iso2=US&type=fixed&service=sms&limit=20&offset=0",
            "",
            client -> client
                .numbers()
                .list(
                    "p1",
                    new ListNumbersFilter()
                        .withStartsWith("484,512")
                        .withCountryIso2("US")
                        .withType("fixed")
                        .withService("sms"))
                .page()),
        sends("POST " + NUMBER, "", client -> client.numbers().add("p1", "15799140348")),
        sends(
            "POST " + NUMBER,
            "{\"service\":\"mms\",\"rent\":false}",
            client -> client
                .numbers()
                .add("p1", "15799140348", PoolNumberAdd.builder().service("mms").build())),
        sends(
            "POST " + NUMBER,
            "{\"service\":\"sms\",\"rent\":true}",
            client -> client
                .numbers()
                .add("p1", "15799140348", PoolNumberAdd.builder().rent(true).build())),
        sends("GET " + NUMBER, "", client -> client.numbers().get("p1", "15799140348")),
        sends(
            "DELETE " + NUMBER,
            "{\"unrent\":false}",
            client -> client
                .numbers()
                .remove(
                    "p1",
                    "15799140348",
                    PoolNumberRemove.builder().unrent(false).build())),
        sends(
            "GET " + ACCOUNT + "NumberPool/p1/Shortcode/?limit=5&offset=5",
            "",
            client ->
                client.shortcodes().list("p1").withPageSize(5).withOffset(5).page()),
        sends(
            "GET " + ACCOUNT + "NumberPool/p1/Shortcode/444444/",
            "",
            client -> client.shortcodes().get("p1", "444444")),
        sends(
            "DELETE " + ACCOUNT + "NumberPool/p1/Shortcode/444444/",
            "",
            client -> client.shortcodes().remove("p1", "444444")),
        sends(
            "GET " + ACCOUNT + "NumberPool/p1/Tollfree/?limit=5&offset=5",
            "",
            client -> client
                .tollfreeNumbers()
                .list("p1")
                .withPageSize(5)
                .withOffset(5)
                .page()),
        sends("POST " + TOLLFREE, "", client -> client.tollfreeNumbers().add("p1", "18772209942")),
        sends("GET " + TOLLFREE, "", client -> client.tollfreeNumbers().get("p1", "18772209942")),
        sends(
            "DELETE " + TOLLFREE,
            "{\"unrent\":true}",
            client -> client
                .tollfreeNumbers()
                .remove(
                    "p1", "18772209942", PoolNumberRemove.builder().unrent(true).build())));
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

  private static Arguments sends(String request, String body, Consumer<PowerpackClient> call) {
    return Arguments.of(request, body, call);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("operations")
  void operationSendsWhatTheContractSays(
      String request, String body, Consumer<PowerpackClient> call) {
    // Holds what each kind of response needs.
    fake.respondWith(sent -> new MockResponse.Builder().body("""
        {"uuid":"u1","number":"1","shortcode":"4","objects":[]}""").build());

    call.accept(client);

    assertThat(fake.requests()).hasSize(1);
    FakeRequest sent = fake.requests().get(0);
    assertThat(sent).hasToString(request);
    assertThat(sent.body()).isEqualTo(body);
    assertThat(sent.headers().get("Content-Type"))
        .isEqualTo(body.isEmpty() ? null : "application/json; charset=UTF-8");
    assertThat(sent.headers().get("Accept")).isEqualTo("application/json");
  }
}
