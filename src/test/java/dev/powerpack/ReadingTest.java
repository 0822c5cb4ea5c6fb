package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.model.NumberPriority;
import dev.powerpack.model.PageMeta;
import dev.powerpack.model.Powerpack;
import dev.powerpack.model.PowerpackDelete;
import dev.powerpack.model.PowerpackList;
import dev.powerpack.model.Priority;
import dev.powerpack.paging.Page;
import java.time.OffsetDateTime;
import java.util.List;
import mockwebserver3.MockResponse;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import okio.GzipSource;
import okio.Okio;
import org.junit.jupiter.api.Test;

/** Responses that keep the contract: those of {@code src/test/resources/wire}. */
final class ReadingTest extends AccountTest {
  private final PowerpackClient client = with(client().build());

  private Page<Powerpack> listed(MockResponse.Builder response) {
    fake.enqueue(response.build());
    return client.powerpacks().list().page();
  }

  private Page<Powerpack> listed(String file) {
    return listed(response(200, wire(file)));
  }

  private static Powerpack.Builder powerpack(String uuid, String name, String createdOn) {
    return Powerpack.builder().uuid(uuid).name(name).createdOn(OffsetDateTime.parse(createdOn));
  }

  @Test
  void documentedPage() {
    Page<Powerpack> page = listed("documented-page.json");
    String uuid = "<powerpack_uuid>";
    String pool = "/v1/Account/MA2025RK4E639VJFZAGV/NumberPool/<number_pool_uuid>/";

    assertThat(page)
        .returns("e44c159e-0a02-11ea-b072-0242ac110007", Page::getApiId)
        .returns(20, Page::getLimit)
        .returns(0, Page::getOffset)
        .returns(53, Page::getTotalCount)
        .returns(true, Page::hasNext)
        .returns(false, Page::hasPrevious);
    assertThat(page.getItems())
        .containsExactly(
            powerpack(uuid, "test", "2020-10-09T11:10:59.666461Z")
                .numberPool(pool)
                .build(),
            powerpack(uuid, "p23", "2020-10-09T17:03:31.837944Z")
                .numberPool(pool)
                .stickySender(false)
                .localConnect(false)
                .build(),
            powerpack(uuid, "p22", "2020-10-09T16:54:34.011700Z")
                .numberPool(pool)
                .stickySender(false)
                .localConnect(false)
                .build());
  }

  @Test
  void lastPageWithNullsInItsPriorities() {
    Page<Powerpack> page = listed("last-page.json");

    assertThat(page.getOffset()).as("as requested").isZero();
    assertThat(page.getTotalCount()).isEqualTo(41);
    Priority priority =
        Priority.builder().priority1("shortcode").priority2("tollfree").build();
    assertThat(page.getItems())
        .containsExactly(powerpack(
                "e7d1f0a3-8c2b-4e5d-9f60-7a1b2c3d4e5f",
                "Zürich – \uD83D\uDCE6",
                "2020-10-09T16:41:02+02:00")
            .applicationId("10490124105911237")
            .applicationType("XML")
            .numberPool(
                "/v1/Account/MA2025RK4E639VJFZAGV/NumberPool/8b7c6d5e-4f3a-4b2c-9d1e-0f9e8d7c6b5a/")
            .numberPriority(List.of(
                NumberPriority.builder()
                    .countryIso("US")
                    .serviceType("SMS")
                    .priority(priority)
                    .build(),
                NumberPriority.builder().build(),
                NumberPriority.builder().build()))
            .stickySender(false)
            .build());
  }

  @Test
  void compressionAndByteOrderMarkChangeNothing() {
    String page = wire("last-page.json");
    assertThat(listed(response(200)
            .setHeader("Content-Encoding", "gzip")
            .body(gzip(page, Integer.MAX_VALUE))))
        .isEqualTo(listed(response(200, "\uFEFF" + page)))
        .isEqualTo(listed("last-page.json"));
  }

  @Test
  void callerWhoAsksForCompressionDecompresses() {
    String page = wire("last-page.json");
    fake.enqueue(response(200)
        .setHeader("Content-Encoding", "gzip")
        .body(gzip(page, Integer.MAX_VALUE))
        .build());
    OkHttpClient http = with(new OkHttpClient.Builder()
        .addInterceptor(chain -> {
          Request asked =
              chain.request().newBuilder().header("Accept-Encoding", "gzip").build();
          Response response = chain.proceed(asked);
          BufferedSource source = Okio.buffer(new GzipSource(response.body().source()));
          return response
              .newBuilder()
              .body(ResponseBody.create(source, null, -1))
              .build();
        })
        .build());
    PowerpackClient asking = with(client().httpClient(http).build());
    assertThat(asking.powerpacks().list().page()).isEqualTo(listed("last-page.json"));
  }

  @Test
  void nothingIsNothingThoughItIsCalledGzip() {
    fake.enqueue(response(200).setHeader("Content-Encoding", "gzip").build());
    PowerpackDelete kept = PowerpackDelete.builder().unrentNumbers(false).build();

    assertThat(client.powerpacks().delete("u1", kept)).isNull();
    assertThat(fake.requests()).hasSize(1);
  }

  /** The operation returns what the service says of a page, where a pager goes by the request. */
  @Test
  void generatedOperationReturnsThePageAsItCame() {
    fake.enqueue(response(200, wire("last-page.json")).build());
    PowerpackList list = client.powerpacks().listPage(20, 0);

    assertThat(list.getMeta())
        .isEqualTo(PageMeta.builder()
            .limit(20)
            .offset(40)
            .totalCount(41)
            .previous("/api/v1/account/MA2025RK4E639VJFZAGV/Powerpack?offset=20&limit=20")
            .build());
    assertThat(list.getObjects()).isEqualTo(listed("last-page.json").getItems());
  }
}
