package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.model.Acknowledgement;
import dev.powerpack.model.PoolNumber;
import dev.powerpack.model.PoolShortcode;
import dev.powerpack.model.Powerpack;
import dev.powerpack.model.PowerpackCreate;
import dev.powerpack.model.PowerpackDelete;
import dev.powerpack.model.PowerpackUpdate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Faults of Plivo's own seven SDKs, found in their code and in public reports, that lose money or
 * data: none can happen here. Those about what is sent, such as a false flag that is left out,
 * paths that end in two slashes and pools of another powerpack, are shown by
 * {@link OperationsTest}; those about errors that become results or counts, and calls that hang, by
 * {@link OperationFaultsTest}; those about the bodies of errors by {@link ErrorTest}; that numbers
 * are given back by default, by {@link MessagesTest}; that a path without a pool is an index out of
 * bounds or a null pointer, by {@code ValueTest} of the templates.
 */
final class PlivoSdkFaultsTest extends AccountTest {
  private final PowerpackClient client =
      with(client().retryPolicy(RetryPolicy.none()).build());

  private void respond(int status, String body) {
    fake.enqueue(response(status, body).build());
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

  /**
   * java and node lose the code of a shortcode, dotnet the country and the pool; java loses what a
   * number is used for.
   */
  @Test
  void recordOfAPoolIsReadWhole() {
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
    PoolNumber number =
        PoolNumber.builder().number("1").numberPoolUuid("p1").service("mms").build();
    respond(200, """
        {"number":"1","number_pool_uuid":"p1","service":"mms"}""");
    assertThat(client.numbers().get("p1", "1")).isEqualTo(number);
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
}
