package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Pager;
import dev.powerpack.testing.FakeRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kotlin.Pair;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RequestTest extends AccountTest {
  private static final String AUTHORIZATION =
      "Basic TUEyMDI1Uks0RTYzOVZKRlpBR1Y6RkFLRVRPS0VOMEZBS0VUT0tFTjFGQUtFVE9LRU4yRkFLRVRPS0VOMw==";
  private static final String LIST = "GET /v1/Account/MA2025RK4E639VJFZAGV/Powerpack/";

  private void assertSent(String... targets) {
    assertThat(fake.requests()).extracting(FakeRequest::toString).containsExactly(targets);
  }

  @Test
  void firstPageIsFetchedInFull() throws IOException {
    PowerpackClient client = with(client().build());
    client.powerpacks().list().page();
    assertSent(LIST + "?limit=20&offset=0");
    assertThat(fake.requests().get(0).headers())
        .containsExactly(
            new Pair<>("Accept", "application/json"),
            new Pair<>("User-Agent", "powerpack-sdk-java/" + versionOfPom()),
            new Pair<>("Authorization", AUTHORIZATION),
            new Pair<>("Accept-Encoding", "gzip"),
            new Pair<>("Host", "127.0.0.1:" + fake.server().getPort()),
            new Pair<>("Connection", "Keep-Alive"));
  }

  private static String versionOfPom() throws IOException {
    Matcher version =
        Pattern.compile("<version>([^<]+)</version>").matcher(Files.readString(Path.of("pom.xml")));
    assertThat(version.find()).isTrue();
    return version.group(1);
  }

  @Test
  void limitAndOffsetAreThoseOfThePagerWhichDoesNotChange() {
    PowerpackClient client = with(client().build());
    Pager<Powerpack> pager = client.powerpacks().list();
    Pager<Powerpack> three = pager.withPageSize(7).withOffset(3);
    three.withPageSize(1).withOffset(Integer.MAX_VALUE).page();
    three.pageAsync().join();
    pager.withPageSize(20).withOffset(0).page();
    assertSent(
        LIST + "?limit=1&offset=2147483647",
        LIST + "?limit=7&offset=3",
        LIST + "?limit=20&offset=0");
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "proxy, /proxy",
    "proxy/, /proxy",
    "a/b%20c, /a/b%20c",
    "a/b%20c/, /a/b%20c",
    "{auth_id}, /%7Bauth_id%7D"
  })
  void pathOfTheBaseUrlIsKept(String prefix, String path) {
    fake.respondWith(request -> fake.page(20, 0));
    PowerpackClient client = with(client().baseUrl(fake.baseUrl() + prefix).build());
    client.powerpacks().list().page();
    assertSent(LIST.replace(" ", " " + path) + "?limit=20&offset=0");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ../x          | ..%2Fx
      ../../other/  | ..%2F..%2Fother%2F
      a?b=c         | a%3Fb%3Dc
      a#b           | a%23b
      a%2Fb         | a%252Fb
      %2e%2e        | %252e%252e
      a;b           | a%3Bb
      ..;           | ..%3B
      a\\b          | a%5Cb
      a@b&c+d       | a%40b%26c%2Bd
      {auth_id}     | %7Bauth_id%7D
      ~a-b_c.d      | ~a-b_c.d
      """, quoteCharacter = '\0')
  void authIdIsOneSegmentOfThePath(String authId, String segment) {
    fake.respondWith(request -> fake.page(20, 0));
    PowerpackClient client =
        with(client().credentials(PlivoCredentials.of(authId, "token")).build());
    client.powerpacks().list().page();
    assertSent("GET /v1/Account/" + segment + "/Powerpack/?limit=20&offset=0");
    assertThat(HttpUrl.get("http://localhost" + fake.requests().get(0).target()).pathSegments())
        .containsExactly("v1", "Account", authId, "Powerpack", "");
  }
}
