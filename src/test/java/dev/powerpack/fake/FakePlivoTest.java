package dev.powerpack.fake;

import static dev.powerpack.fake.PlainClient.PATH;
import static dev.powerpack.fake.PlainClient.basic;
import static dev.powerpack.fake.PlainClient.samples;
import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.AccountTest;
import dev.powerpack.model.PageMeta;
import dev.powerpack.model.PoolNumber;
import dev.powerpack.model.PowerpackList;
import dev.powerpack.testing.FakePlivo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the fake responds with; what it rejects of an account is in {@link FakePoolTest}. */
final class FakePlivoTest extends AccountTest {
  private final PlainClient client = with(new PlainClient(fake));

  @Test
  void pageIsWrittenAsDocumented() throws IOException {
    PlainClient.Received received = client.get(PATH + "?limit=1&offset=1");

    assertThat(received.body()).isEqualTo("""
        {"api_id":"%s",\
        "meta":{"limit":1,"offset":1,"total_count":53,\
        "next":"/api/v1/account/MA2025RK4E639VJFZAGV/Powerpack?offset=2&limit=1",\
        "previous":"/api/v1/account/MA2025RK4E639VJFZAGV/Powerpack?offset=0&limit=1"},\
        "objects":[{\
        "uuid":"9e3779b1-bb1a-4573-99b8-9cd868fb0e6f",\
        "name":"Login codes 1",\
        "sticky_sender":false,\
        "local_connect":true,\
        "application_type":"xml",\
        "application_id":"10100000874970313",\
        "number_pool":"/v1/Account/MA2025RK4E639VJFZAGV/NumberPool/c3910c9e-352c-4cfc-8946-b8f0552cf1e5/",\
        "number_priority":[\
        {"country_iso":"US","service_type":"SMS",\
        "priority":{"priority1":"shortcode","priority2":"tollfree","priority3":"longcode"}},\
        {"country_iso":"CA","service_type":"MMS","priority":{"priority1":"longcode"}}],\
        "created_on":"2020-10-09T16:56:00.366844Z"}]}""".formatted(received.page().getApiId()));
  }

  @Test
  void linkIsAbsentWhereThereIsNoPage() throws IOException {
    fake.powerpacks().clear();

    PlainClient.Received received = client.get(PATH);

    assertThat(received.body()).isEqualTo("""
        {"api_id":"%s","meta":{"limit":20,"offset":0,"total_count":0},"objects":[]}""".formatted(received.page().getApiId()));
  }

  /** The offset, how many records come, and where the links lead. */
  @ParameterizedTest
  @CsvSource({
    "0, 20, 20,",
    "5, 20, 25, 0",
    "40, 13,, 20",
    "53, 0,, 33",
    "2147483647, 0,, 2147483627"
  })
  void linksLeadToThePagesBesideThisOne(
      int offset, int records, @Nullable Integer next, @Nullable Integer previous)
      throws IOException {
    PowerpackList page = client.get(PATH + "?offset=" + offset).page();

    assertThat(page.getObjects()).hasSize(records);
    assertThat(page.getMeta())
        .isEqualTo(PageMeta.builder()
            .limit(20)
            .offset(offset)
            .totalCount(53)
            .next(link(next))
            .previous(link(previous))
            .build());
  }

  private static @Nullable String link(@Nullable Integer offset) {
    return offset == null
        ? null
        : "/api/v1/account/MA2025RK4E639VJFZAGV/Powerpack?offset=" + offset + "&limit=20";
  }

  @Test
  void otherCredentialsAre401WhateverElseIsWrong() throws IOException {
    for (Request.Builder wrong : List.of(
        client.request(PATH).header("Authorization", basic(fake.authId(), "other")),
        client.request(PATH).header("Authorization", basic("MAOTHER", fake.authToken())),
        client.request("elsewhere").removeHeader("Authorization").delete())) {
      client.send(wrong).assertError(401, "authentication failed");
    }
  }

  @Test
  void schemeOfTheCredentialsHasNoCase() throws IOException {
    String credentials = basic(fake.authId(), fake.authToken()).substring("Basic".length());

    assertThat(client
            .send(client.request(PATH).header("Authorization", "basic" + credentials))
            .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v1/Account/MA2025RK4E639VJFZAGV/Powerpack",
        "v1/Account/MAOTHER/Powerpack/",
        "v1/account/MA2025RK4E639VJFZAGV/Powerpack/",
        "api/v1/account/MA2025RK4E639VJFZAGV/Powerpack?offset=20&limit=20",
      })
  void otherPathIs404(String path) throws IOException {
    client.get(path).assertError(404, "not found");
  }

  @ParameterizedTest
  @CsvSource({"%2e%2e, ..", "1%2F2, 1/2", "1+2, 1+2"})
  void segmentOfAPathIsDecodedAsItIsSent(String sent, String number) throws Exception {
    String pool = FakePlivo.powerpack(0).numberPoolUuid();
    // OkHttp would resolve the dots.
    HttpRequest request = HttpRequest.newBuilder(URI.create(
            fake.baseUrl() + PATH.replace("Powerpack", "NumberPool/" + pool + "/Number/" + sent)))
        .version(HttpClient.Version.HTTP_1_1)
        .header("Authorization", basic(fake.authId(), fake.authToken()))
        .POST(HttpRequest.BodyPublishers.ofString("{\"rent\":true}"))
        .build();

    assertThat(HttpClient.newHttpClient()
            .send(request, HttpResponse.BodyHandlers.discarding())
            .statusCode())
        .isEqualTo(200);
    assertThat(fake.pool(pool).numbers()).extracting(PoolNumber::getNumber).containsExactly(number);
  }

  @Test
  void responseToHeadHasNoBody() throws IOException {
    assertThat(client.send(client.request(PATH).head()))
        .isEqualTo(new PlainClient.Received(405, "application/json", ""));
    assertThat(client.get(PATH).page().getObjects()).isEqualTo(samples(20));
  }
}
