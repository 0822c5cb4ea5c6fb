package dev.powerpack.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.powerpack.testing.FakePlivo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the check of a real service finds, shown on a fake one with planted deviations. */
final class LiveTest {
  private final Contract contract = Sample.contract();
  private final FakePlivo fake = FakePlivo.start();

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void serviceThatKeepsTheContractHasNoDeviations() throws InterruptedException {
    assertThat(deviations(fake.authToken())).isEmpty();
    assertThat(fake.requests())
        .extracting(request -> request.method() + " " + request.query("offset"))
        .contains("GET 0", "GET 26", "GET 52");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"api_id\":       | \"more\":1,\"api_id\": | not allowed by the schema: [\"more\"]",
        "\"limit\":20      | \"limit\":\"20\"       | [Path '/meta/limit'] Instance type (string) does not match any allowed primitive type",
        "\"next\":\"/      | \"next\":\"https://api.plivo.test/ | the link \"https://api.plivo.test/",
        "offset=20         | start=20               | is not relative with a number as offset",
        "{                 | <html>                 | Unable to parse JSON"
      })
  void deviationOfABodyIsToldWithItsPlace(String text, String instead, String deviation)
      throws InterruptedException {
    fake.respondWith(request -> {
      if (!"0".equals(request.query("offset"))) {
        return null;
      }
      MockResponse page = fake.page(20, 0);
      String body = text(page);
      assertThat(body).contains(text);
      return page.newBuilder().body(body.replace(text, instead)).build();
    });

    assertThat(deviations(fake.authToken()))
        .anySatisfy(told -> assertThat(told)
            .startsWith("GET /v1/Account/" + fake.authId() + "/")
            .contains("offset=0: ", deviation));
  }

  @Test
  void emptyLinkAndAnotherMemberAreNoLinks() throws InterruptedException {
    fake.respondWith(request -> {
      MockResponse page = fake.page(20, 0);
      String body = text(page)
          .replaceFirst("\"next\":\"[^\"]*\"", "\"next\":\"\"")
          .replaceFirst("\"previous\":[^,}]*", "\"previous\":\"none\"");
      return page.newBuilder().body(body).build();
    });

    assertThat(deviations(fake.authToken())).isEmpty();
  }

  @Test
  void parameterMayStandInThePathAndTheBaseUrlMayHaveOne() throws InterruptedException {
    JsonNode tree = contract.tree().deepCopy();
    ObjectNode path = (ObjectNode) tree.at("/paths/~1v1~1Account~1{auth_id}~1Powerpack~1");
    path.set("parameters", ((ObjectNode) path.get("get")).remove("parameters"));

    List<String> deviations = new Live(
            new Contract(tree), fake.baseUrl() + "proxy/", fake.authId(), fake.authToken())
        .deviations();
    assertThat(deviations).isNotEmpty();
    assertThat(fake.requests())
        .allSatisfy(request ->
            assertThat(request.path()).startsWith("/proxy/v1/Account/" + fake.authId() + "/"));
  }

  @Test
  void serviceWithoutAListIsNotChecked() throws IOException, InterruptedException {
    assertThat(new Live(
                Sample.with("/components/parameters/Library/x-account", null),
                fake.baseUrl(),
                fake.authId(),
                fake.authToken())
            .deviations())
        .containsExactly(
            "There must be a list whose path takes no id but the account, but none was read");
  }

  @Test
  void headersAndStatusesAreChecked() throws InterruptedException {
    fake.enqueue(
        fake.page(20, 0).newBuilder().setHeader("Content-Type", "text/html").build());
    assertThat(deviations(fake.authToken()))
        .anySatisfy(
            told -> assertThat(told).contains("Content-Type header 'text/html' does not match"));
    fake.enqueue(fake.page(20, 0).newBuilder().removeHeader("Content-Type").build());
    assertThat(deviations(fake.authToken()))
        .singleElement()
        .asString()
        .endsWith("offset=0: the response has no Content-Type");
    fake.enqueue(new MockResponse.Builder().code(418).body("no").build());
    assertThat(deviations(fake.authToken()))
        .anySatisfy(told -> assertThat(told).endsWith("the response is 418 and not a page"))
        .anySatisfy(told -> assertThat(told).contains("Response status 418 not defined"));
    assertThat(deviations("wrong"))
        .isNotEmpty()
        .allSatisfy(told -> assertThat(told).endsWith("the response is 401 and not a page"));
  }

  @Test
  void credentialsDoNotCrossANetworkInTheClear() {
    assertThatThrownBy(() -> new Live(contract, "http://api.plivo.test", "id", "token"))
        .hasMessage("it must be an https address, or http on 127.0.0.1");
  }

  private List<String> deviations(String authToken) throws InterruptedException {
    return new Live(contract, fake.baseUrl(), fake.authId(), authToken).deviations();
  }

  private static String text(MockResponse response) {
    Buffer bytes = new Buffer();
    try {
      response.getBody().writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.readUtf8();
  }
}
