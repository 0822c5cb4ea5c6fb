package dev.powerpack.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.testing.FakePlivo;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the check of a real service finds, shown on a fake one with planted deviations. */
final class LiveTest {
  private final FakePlivo fake = FakePlivo.start();

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void serviceThatKeepsTheContractHasNoDeviations() throws IOException {
    assertThat(deviations()).isEmpty();
    assertThat(fake.requests())
        .extracting(request -> request.method() + " " + request.query("offset"))
        .containsExactly("GET 0", "GET 26", "GET 52");
  }

  @Test
  void accountOfOnePageIsReadOnce() throws IOException {
    fake.clear();
    assertThat(deviations()).isEmpty();
    assertThat(fake.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"api_id\":       | \"more\":1,\"api_id\": | Object instance has properties which are not allowed by the schema: [\"more\"]",
        "\"total_count\":  | \"count\":             | [Path '/meta'] Object instance has properties which are not allowed by the schema: [\"count\"]",
        "\"limit\":20      | \"limit\":\"20\"       | [Path '/meta/limit'] Instance type (string) does not match any allowed primitive type (allowed: [\"integer\",\"null\"])",
        "\"created_on\":\"2020-  | \"created_on\":\"20- | [Path '/objects/0/created_on'] String",
        "\"next\":\"/      | \"next\":\"https://api.plivo.test/ | [Path '/meta/next'] the link \"https://api.plivo.test/",
        "offset=20         | start=20               | has no number as offset"
      })
  void deviationOfABodyIsToldWithItsPlace(String text, String instead, String deviation)
      throws IOException {
    change(body -> {
      assertThat(body).contains(text);
      return body.replaceFirst(java.util.regex.Pattern.quote(text), instead);
    });
    assertThat(deviations())
        .anySatisfy(told -> assertThat(told).startsWith("offset 0: ").contains(deviation));
  }

  private void change(UnaryOperator<String> change) {
    fake.respondWith(request -> {
      if (!"0".equals(request.query("offset"))) {
        return null;
      }
      MockResponse page = fake.page(20, 0);
      return page.newBuilder().body(change.apply(text(page))).build();
    });
  }

  private static String text(MockResponse response) {
    Buffer bytes = new Buffer();
    try {
      response.getBody().writeTo(bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.readUtf8();
  }

  @Test
  void deviationOfAHeaderIsTold() throws IOException {
    fake.respondWith(request ->
        fake.page(20, 0).newBuilder().setHeader("Content-Type", "text/html").build());
    assertThat(deviations())
        .contains("offset 0: Response Content-Type header 'text/html' does not match any allowed"
            + " types. Must be one of: [application/json].");
  }

  @Test
  void pageThatIsNotJsonIsToldAndTheOthersAreRead() throws IOException {
    change(body -> "<html>");
    assertThat(deviations())
        .singleElement()
        .asString()
        .startsWith("offset 0: ")
        .contains("Unable to parse JSON");
    fake.reset();
    fake.respondWith(request -> "26".equals(request.query("offset"))
        ? new MockResponse.Builder()
            .onResponseStart(new SocketEffect.CloseSocket())
            .build()
        : null);
    assertThat(deviations()).singleElement().asString().startsWith("offset 26: ");
    assertThat(fake.requests().get(fake.requests().size() - 1).query("offset")).isEqualTo("52");
  }

  @Test
  void statusIsTold() throws IOException {
    fake.respondWith(request -> new MockResponse.Builder().code(418).body("no").build());
    assertThat(deviations())
        .containsExactly(
            "offset 0: Response status 418 not defined for path '/v1/Account/{auth_id}/Powerpack/'.",
            "offset 0: the response is 418 and not a page");
  }

  @Test
  void wrongCredentialsAreTold() throws IOException {
    try (Live live = live("wrong")) {
      assertThat(live.deviations()).containsExactly("offset 0: the response is 401 and not a page");
      assertThat(live.requests()).isEqualTo(1);
    }
  }

  private List<String> deviations() throws IOException {
    try (Live live = live(fake.authToken())) {
      return live.deviations();
    }
  }

  private Live live(String authToken) {
    return new Live(
        Contract.current(),
        fake.authId(),
        PowerpackClient.builder()
            .credentials(PlivoCredentials.of(fake.authId(), authToken))
            .baseUrl(fake.baseUrl()));
  }
}
