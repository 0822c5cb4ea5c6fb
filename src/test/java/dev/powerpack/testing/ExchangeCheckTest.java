package dev.powerpack.testing;

import static dev.powerpack.testing.PlainClient.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mockwebserver3.MockResponse;
import okhttp3.Request;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the check finds where a request or a response drifts from the contract. */
final class ExchangeCheckTest {
  private final FakePlivo fake = FakePlivo.start();
  private final PlainClient client = new PlainClient(fake);
  private final ExchangeCheck check =
      new ExchangeCheck(Files.readString(Path.of("openapi", "powerpack.yaml")));

  ExchangeCheckTest() throws IOException {}

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @Test
  void whatFakePlivoRespondsWithIsRight() throws IOException {
    FakeRequest request = received(client.request(PATH + "?limit=20&offset=0"));
    assertThat(check.faults(request, fake.page(20, 0))).isEmpty();
    assertThat(check.faults(request, fake.page(20, 40))).isEmpty();
    assertThat(check.faults(request, fake.page(20, 60))).isEmpty();
    assertThat(check.faults(request, Responses.error(404, "not found"))).isEmpty();
  }

  @Test
  void credentialsThatAreMissingAreFound() throws IOException {
    assertThat(faults(client.request(PATH).removeHeader("Authorization")))
        .containsExactly(
            "validation.request.security.missing: GET on path"
                + " '/v1/Account/MA2025RK4E639VJFZAGV/Powerpack/' requires security parameters. None found.");
  }

  @Test
  void parameterThatTheContractDoesNotHaveIsFound() throws IOException {
    assertThat(faults(client.request(PATH + "?page=2")))
        .containsExactly("validation.request.parameter.query.unexpected: Query parameter 'page' is"
            + " unexpected on path \"/v1/Account/{auth_id}/Powerpack/\"");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=21, validation.request.parameter.schema.maximum",
    "limit=0, validation.request.parameter.schema.minimum",
    "offset=-1, validation.request.parameter.schema.minimum",
    "offset=a, validation.request.parameter.schema.type"
  })
  void parameterOutOfItsBoundsIsFound(String query, String key) throws IOException {
    assertThat(faults(client.request(PATH + "?" + query)))
        .singleElement()
        .asString()
        .startsWith(key + ": ");
  }

  @Test
  void otherPathAndOtherMethodAreFound() throws IOException {
    assertThat(faults(client.request("v1/Account/MA/Other/")))
        .singleElement()
        .asString()
        .startsWith("validation.request.path.missing: ");
    assertThat(faults(client.request(PATH).delete()))
        .singleElement()
        .asString()
        .startsWith("validation.request.operation.notAllowed: ");
  }

  /** Each is planted into the second record of a page whose like was found right before. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"uuid\":            | \"id\":               | required             | /objects/1",
        "\"sticky_sender\":   | \"sticky_sender\":1,\"a\": | type            | /objects/1/sticky_sender",
        "\"name\":            | \"name\":1,\"a\":     | type                 | /objects/1/name",
        "\"created_on\":\"2   | \"created_on\":\"x2   | format.date-time     | /objects/1/created_on",
        "\"number_pool\":     | \"colour\":1,\"number_pool\": | additionalProperties | /objects/1"
      })
  void responseThatDriftsIsFoundByItsPlace(String text, String instead, String key, String place)
      throws IOException {
    FakeRequest request = received(client.request(PATH));
    assertThat(check.faults(request, fake.page(20, 0))).isEmpty();
    String page = text(fake.page(20, 0));
    int second = page.indexOf("}", page.indexOf("\"uuid\"")) + 1;
    String drifted = page.substring(0, second) + page.substring(second).replaceFirst(text, instead);
    MockResponse response = fake.page(20, 0).newBuilder().body(drifted).build();

    assertThat(drifted).isNotEqualTo(page);
    assertThat(check.faults(request, response))
        .anySatisfy(fault -> assertThat(fault)
            .startsWith("validation.response.body.schema." + key + ": ")
            .contains("[Path '" + place + "']"));
  }

  /** What the contract lets be absent or null, in the envelope and in the second record. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"meta\":[{][^}]*[}] | \"meta\":null",
        "\"meta\":[{][^}]*[}], | ''",
        "\"meta\":[{][^}]*[}] | \"meta\":{}",
        "\"total_count\":53   | \"total_count\":null",
        "\"next\":\"[^\"]*\"   | \"next\":null",
        "\"api_id\":\"[^\"]*\" | \"api_id\":null",
        "\"api_id\":\"[^\"]*\", | ''",
        "\"sticky_sender\":false, | \"sticky_sender\":null,",
        "\"sticky_sender\":false, | ''",
        "\"number_priority\":\\[.*?\\], | \"number_priority\":null,",
        "\"number_priority\":\\[.*?\\], | \"number_priority\":[null],",
        "\"created_on\":\"2[^\"]*\" | \"created_on\":null"
      })
  void nullAndAbsentValuesAreRight(String text, String instead) throws IOException {
    FakeRequest request = received(client.request(PATH));
    String page = text(fake.page(20, 0));
    String changed = page.replaceFirst(text, instead);

    assertThat(changed).isNotEqualTo(page);
    assertThat(check.faults(request, fake.page(20, 0).newBuilder().body(changed).build()))
        .isEmpty();
  }

  @Test
  void statusAndTypeThatTheContractDoesNotHaveAreFound() throws IOException {
    FakeRequest request = received(client.request(PATH));
    assertThat(check.faults(request, fake.page(20, 0).newBuilder().code(206).build()))
        .singleElement()
        .asString()
        .startsWith("validation.response.status.unknown: ");
    MockResponse text =
        fake.page(20, 0).newBuilder().setHeader("Content-Type", "text/plain").build();
    assertThat(check.faults(request, text))
        .singleElement()
        .asString()
        .startsWith("validation.response.contentType.notAllowed: ");
  }

  private List<String> faults(Request.Builder request) throws IOException {
    return check.faults(received(request), null);
  }

  private FakeRequest received(Request.Builder request) throws IOException {
    client.send(request);
    return fake.requests().get(fake.requests().size() - 1);
  }

  private static String text(MockResponse response) throws IOException {
    Buffer bytes = new Buffer();
    response.getBody().writeTo(bytes);
    return bytes.readUtf8();
  }
}
