package dev.powerpack.fake;

import static dev.powerpack.fake.PlainClient.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.AccountTest;
import java.io.IOException;
import java.util.List;
import mockwebserver3.MockResponse;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the check finds where a request or a response drifts from the contract. */
final class ExchangeCheckTest extends AccountTest {
  private final PlainClient client = with(new PlainClient(fake));

  private final ExchangeCheck check = ExchangeCheck.ofTheContract();

  private List<String> faults(Request.Builder request) throws IOException {
    return check.faults(client.received(request), null);
  }

  private List<String> faults(MockResponse.Builder response) throws IOException {
    return check.faults(client.received(client.request(PATH)), response.build());
  }

  private MockResponse.Builder page() {
    return fake.page(20, 0).newBuilder();
  }

  @Test
  void credentialsThatAreMissingAreFound() throws IOException {
    assertThat(faults(client.request(PATH).removeHeader("Authorization")))
        .containsExactly(
            "validation.request.security.missing: GET on path"
                + " '/v1/Account/MA2025RK4E639VJFZAGV/Powerpack/' requires security parameters. None found.");
  }

  @ParameterizedTest
  @CsvSource({
    "?page=2, parameter.query.unexpected",
    "?limit=21, parameter.schema.maximum",
    "?limit=0, parameter.schema.minimum",
    "?offset=-1, parameter.schema.minimum",
    "?offset=a, parameter.schema.type",
    "u1/elsewhere/, path.missing"
  })
  void requestThatDriftsIsFound(String target, String key) throws IOException {
    assertThat(faults(client.request(PATH + target)))
        .singleElement()
        .asString()
        .startsWith("validation.request." + key + ": ");
  }

  @Test
  void methodStatusAndTypeThatTheContractDoesNotHaveAreFound() throws IOException {
    assertThat(List.of(
            faults(client.request(PATH).delete()),
            faults(page().code(206)),
            faults(page().setHeader("Content-Type", "text/plain"))))
        .extracting(found -> found.size() + " " + found.get(0).replaceAll(": .*", ""))
        .containsExactly(
            "1 validation.request.operation.notAllowed",
            "1 validation.response.status.unknown",
            "1 validation.response.contentType.notAllowed");
  }

  /** Each is planted into the second record of a page whose like was found right before. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      "uuid":            | "id":               | required             | /objects/1
      "sticky_sender":   | "sticky_sender":1,"a": | type              | /objects/1/sticky_sender
      "name":            | "name":1,"a":       | type                 | /objects/1/name
      "created_on":"2    | "created_on":"x2    | format.date-time     | /objects/1/created_on
      "number_pool":     | "colour":1,"number_pool": | additionalProperties | /objects/1
      """)
  void responseThatDriftsIsFoundByItsPlace(String text, String instead, String key, String place)
      throws IOException {
    assertThat(faults(page())).isEmpty();
    String page = ExchangeCheck.text(page().build().getBody());
    int second = page.indexOf("}", page.indexOf("\"uuid\"")) + 1;
    String drifted = page.substring(0, second) + page.substring(second).replaceFirst(text, instead);

    assertThat(drifted).isNotEqualTo(page);
    assertThat(faults(page().body(drifted)))
        .anySatisfy(fault -> assertThat(fault)
            .startsWith("validation.response.body.schema." + key + ": ")
            .contains("[Path '" + place + "']"));
  }
}
