package dev.powerpack;

import static dev.powerpack.TestClients.failureOf;
import static dev.powerpack.TestClients.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.powerpack.exception.ApiException;
import dev.powerpack.exception.AuthenticationException;
import dev.powerpack.exception.MalformedResponseException;
import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.NotFoundException;
import dev.powerpack.exception.RateLimitException;
import dev.powerpack.exception.ServerException;
import dev.powerpack.model.Acknowledgement;
import dev.powerpack.model.PoolNumber;
import dev.powerpack.model.PoolNumberRemove;
import dev.powerpack.model.PoolShortcode;
import dev.powerpack.model.Powerpack;
import dev.powerpack.model.PowerpackCreate;
import dev.powerpack.model.PowerpackDelete;
import dev.powerpack.model.PowerpackUpdate;
import dev.powerpack.testing.FakePlivo;
import dev.powerpack.testing.FakeRequest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Faults of Plivo's own seven SDKs, found in their code and in public reports, that lose money or
 * data: none can happen here. Those that are about what is sent, such as paths that end in two
 * slashes and lists without paging, are shown by {@link OperationsTest}.
 */
final class PlivoSdkFaultsTest {
  private static final String NUMBER = """
      {"number":"15799140348","number_pool_uuid":"p1","type":"fixed","service":"mms",\
      "country_iso2":"US","added_on":"2022-10-09T11:24:35.085797Z"}""";

  private final FakePlivo fake = FakePlivo.start();
  private final PowerpackClient client =
      TestClients.clientOf(fake).retryPolicy(RetryPolicy.none()).build();

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  private void respond(int status, String body) {
    fake.enqueue(response(status, body).build());
  }

  /** java: what gives numbers back is true by default. */
  @Test
  void numbersAreNeverGivenBackByDefault() {
    for (ThrowingCallable build : List.<ThrowingCallable>of(
        () -> PowerpackDelete.builder().build(),
        () -> PoolNumberRemove.builder().build())) {
      assertThatThrownBy(build)
          .isExactlyInstanceOf(IllegalStateException.class)
          .message()
          .matches("Required value 'unrent(_numbers)?' missing");
    }
  }

  /** go: a false flag is left out, and the default true wins; php: the flag never arrives. */
  @Test
  void falseIsSentAsFalse() {
    Powerpack created = client
        .powerpacks()
        .create(PowerpackCreate.builder()
            .name("promo")
            .stickySender(false)
            .localConnect(false)
            .build());
    Powerpack updated = client
        .powerpacks()
        .update(
            created.getUuid(),
            PowerpackUpdate.builder().stickySender(false).localConnect(true).build());
    client
        .powerpacks()
        .delete(
            created.getUuid(), PowerpackDelete.builder().unrentNumbers(false).build());

    assertThat(created.getStickySender() || created.getLocalConnect()).isFalse();
    assertThat(updated.getStickySender()).isFalse();
    assertThat(updated.getLocalConnect()).isTrue();
    assertThat(fake.requests())
        .extracting(FakeRequest::body)
        .containsExactly(
            "{\"name\":\"promo\",\"sticky_sender\":false,\"local_connect\":false}",
            "{\"sticky_sender\":false,\"local_connect\":true}",
            "{\"unrent_numbers\":false}");
  }

  /** python: the pool of the powerpack that was read last is used for all. */
  @Test
  void poolIsThatOfItsPowerpack() {
    Powerpack a = client.powerpacks().get(fake.powerpacks().all().get(0).getUuid());
    Powerpack b = client.powerpacks().get(fake.powerpacks().all().get(1).getUuid());
    fake.rent("15550000001");
    client.numbers().add(a.numberPoolUuid(), "15550000001");

    assertThat(a.numberPoolUuid()).isNotEqualTo(b.numberPoolUuid());
    assertThat(client.numbers().list(a.numberPoolUuid()))
        .extracting(PoolNumber::getNumber)
        .containsExactly("15550000001");
    assertThat(client.numbers().list(b.numberPoolUuid())).isEmpty();
  }

  /** python and ruby fetch the powerpack before each call on its pool. */
  @Test
  void powerpackIsNotFetchedAgainForItsPool() {
    Powerpack powerpack = client.powerpacks().list().page().getItems().get(0);
    client.numbers().list(powerpack.numberPoolUuid()).page();

    assertThat(fake.requests()).hasSize(2);
  }

  /** java: index out of bounds at a short path; dotnet: null pointer where it is absent. */
  @ParameterizedTest
  @ValueSource(strings = {"", "/v1", "/v1/Account/MA1/NumberPool/", "/v1/Account/MA1/Number/1/"})
  void pathThatIsNoneIsNamed(String path) {
    Powerpack powerpack = Powerpack.builder().uuid("u1").numberPool(path).build();

    assertThatThrownBy(powerpack::numberPoolUuid)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("'number_pool' must end in NumberPool/{number_pool_uuid}/ but was '%s'", path);
    assertThatThrownBy(Powerpack.builder().uuid("u1").build()::numberPoolUuid)
        .hasMessage("'number_pool' must end in NumberPool/{number_pool_uuid}/ but was absent");
  }

  /**
   * java: null after create and update; dotnet: update returns only an id; node: loses the pool.
   */
  @Test
  void everyOperationReturnsTheWholePowerpack() {
    Powerpack created =
        client.powerpacks().create(PowerpackCreate.builder().name("promo").build());
    Powerpack updated = client
        .powerpacks()
        .update(
            created.getUuid(),
            PowerpackUpdate.builder()
                .name("promo 2")
                .stickySender(true)
                .localConnect(true)
                .build());
    Powerpack read = client.powerpacks().get(created.getUuid());

    assertThat(created.numberPoolUuid()).isEqualTo(updated.numberPoolUuid()).isNotEmpty();
    assertThat(updated.getName()).isEqualTo("promo 2");
    assertThat(read.toBuilder().apiId(null).build())
        .isEqualTo(updated.toBuilder().apiId(null).build());
    assertThat(List.of(created.getApiId(), updated.getApiId(), read.getApiId()))
        .doesNotHaveDuplicates();
    // java: an endless one, as the object holds itself.
    assertThat(created.toString()).startsWith("Powerpack{uuid=" + created.getUuid());
  }

  /** java and node lose the code, dotnet the country and the pool. */
  @Test
  void shortcodeIsReadWhole() {
    respond(200, """
        {"number_pool_uuid":"p1","shortcode":"444444","country_iso2":"US",\
        "added_on":"2022-10-09T11:24:35.085797Z"}""");

    assertThat(client.shortcodes().get("p1", "444444"))
        .isEqualTo(PoolShortcode.builder()
            .numberPoolUuid("p1")
            .shortcode("444444")
            .countryIso2("US")
            .addedOn(OffsetDateTime.parse("2022-10-09T11:24:35.085797Z"))
            .build());
  }

  /** java loses what a number is used for. */
  @Test
  void numberIsReadWhole() {
    respond(200, NUMBER);

    PoolNumber number = client.numbers().get("p1", "15799140348");
    assertThat(number.getService()).isEqualTo("mms");
    assertThat(number.getNumberPoolUuid()).isEqualTo("p1");
  }

  /** java: a null pointer at 202. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "200 | {\"api_id\":\"1\",\"response\":\"success\"} | success",
        "202 | {\"api_id\":\"1\",\"response\":\"success\"} | success",
        "200 | ``                                          |",
        "202 | ``                                          |",
        "204 | ``                                          |"
      })
  void deletionSucceedsWhateverItRespondsWith(int status, String body, String response) {
    for (int i = 0; i < 2; i++) {
      respond(status, body);
    }
    PowerpackDelete kept = PowerpackDelete.builder().unrentNumbers(false).build();
    Acknowledgement done = client.powerpacks().delete("u1", kept);
    Acknowledgement later = client.powerpacks().deleteAsync("u1", kept).join();

    assertThat(done == null ? null : done.getResponse()).isEqualTo(response);
    assertThat(later).isEqualTo(done);
  }

  /** Only where the contract knows of a response without a body. */
  @Test
  void emptyResponseIsNoPowerpack() {
    respond(200, "");
    respond(204, "");

    for (int i = 0; i < 2; i++) {
      assertThat(failureOf(() -> client.powerpacks().get("u1")))
          .isExactlyInstanceOf(MalformedResponseException.class)
          .message()
          .contains("is empty where JSON was expected at path $");
    }
  }

  /** dotnet: the count of an empty pool fails; python and java make 0 of each failure. */
  @Test
  void emptyPoolWithoutMetaIsEmptyAndAFailureIsNoCount() {
    respond(200, "{\"api_id\":\"1\",\"objects\":[]}");
    respond(200, "{\"api_id\":\"1\",\"objects\":[]}");
    assertThat(client.numbers().list("p1")).isEmpty();
    assertThat(client.numbers().list("p1").withPageSize(1).page().getTotalCount())
        .isNull();

    respond(500, "");
    assertThat(failureOf(() -> client.numbers().list("p1").withPageSize(1).page()))
        .isExactlyInstanceOf(ServerException.class);
  }

  /** dotnet: a 4xx with JSON comes back as a result; php: 401, 429 and 500 do. */
  @ParameterizedTest
  @CsvSource({"401", "404", "429", "500"})
  void errorIsNeverAResult(int status) {
    List<Class<? extends ApiException>> types = List.of(
        AuthenticationException.class,
        NotFoundException.class,
        RateLimitException.class,
        ServerException.class);
    List<Callable<?>> calls = List.of(
        () -> client.powerpacks().get("u1"),
        () -> client.powerpacks().create(PowerpackCreate.builder().name("promo").build()),
        () -> client
            .powerpacks()
            .delete("u1", PowerpackDelete.builder().unrentNumbers(false).build()),
        () -> client.numbers().addAsync("p1", "1").join());
    for (Callable<?> call : calls) {
      respond(status, "{\"api_id\":\"1\",\"error\":\"no\",\"uuid\":\"u1\"}");
      assertThat(failureOf(call))
          .isExactlyInstanceOf(types.get(List.of(401, 404, 429, 500).indexOf(status)));
    }
  }

  /** go: a 404 with an empty body is no error; dotnet: parser errors where it is not JSON. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "404 | ``                               | NotFoundException",
        "404 | {}                               | NotFoundException",
        "401 | Could not verify your access     | AuthenticationException",
        "503 | <html><h1>Unavailable</h1></html>| ServerException"
      })
  void errorOfAnyBodyIsThatOfItsStatus(int status, String body, String type) {
    respond(status, body);

    assertThat(failureOf(() -> client.powerpacks().get("u1")).getClass().getSimpleName())
        .isEqualTo(type);
  }

  /** node: a network failure is a text, or a type error on a response that there is not. */
  @Test
  void failureOfTheNetworkIsOne() {
    fake.close();

    assertThat(failureOf(() -> client.shortcodes().list("p1").page()))
        .isExactlyInstanceOf(NetworkException.class)
        .hasCauseInstanceOf(java.io.IOException.class);
  }

  /** node, python: without a time-out a call hangs for ever. */
  @Test
  void callThatHangsEnds() {
    fake.delay(Duration.ofMinutes(1));
    try (PowerpackClient hasty = TestClients.clientOf(fake)
        .retryPolicy(RetryPolicy.none())
        .callTimeout(Duration.ofMillis(50))
        .build()) {
      assertThat(failureOf(() -> hasty.powerpacks().get("u1")))
          .isExactlyInstanceOf(NetworkException.class);
    }
  }

  /** java gives it back where the caller says nothing; node sends a text, which is 400. */
  @Test
  void unrentedNumberGoesAndAKeptOneStays() {
    Powerpack powerpack = fake.powerpacks().all().get(0);
    String pool = powerpack.numberPoolUuid();
    fake.rent("1", "2");
    client.numbers().add(pool, "1");
    client.tollfreeNumbers().add(pool, "2");
    client.numbers().remove(pool, "1", PoolNumberRemove.builder().unrent(false).build());
    client
        .tollfreeNumbers()
        .remove(pool, "2", PoolNumberRemove.builder().unrent(true).build());

    assertThat(fake.rented()).containsExactly("1");
  }
}
