package dev.powerpack;

import static dev.powerpack.TestClients.clientOf;
import static dev.powerpack.TestClients.response;
import static dev.powerpack.TestClients.wire;
import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.model.NumberPriority;
import dev.powerpack.model.PageMeta;
import dev.powerpack.model.Powerpack;
import dev.powerpack.model.PowerpackList;
import dev.powerpack.model.Priority;
import dev.powerpack.paging.Page;
import dev.powerpack.testing.FakePlivo;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses that keep the contract. */
final class DecodingTest {
  private static final String POOL =
      "/v1/Account/MA2025RK4E639VJFZAGV/NumberPool/<number_pool_uuid>/";

  private final FakePlivo fake = FakePlivo.start();
  private final PowerpackClient client = clientOf(fake).build();

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @Test
  void documentedPage() {
    Page<Powerpack> page = listed(wire("documented-page.json"));

    assertThat(page.getApiId()).isEqualTo("e44c159e-0a02-11ea-b072-0242ac110007");
    assertThat(page.getLimit()).isEqualTo(20);
    assertThat(page.getOffset()).isZero();
    assertThat(page.getTotalCount()).isEqualTo(53);
    assertThat(page.hasNext()).isTrue();
    assertThat(page.hasPrevious()).isFalse();
    assertThat(page.getItems())
        .containsExactly(
            documented("test", true, "2020-10-09T11:10:59.666461Z"),
            documented("p23", false, "2020-10-09T17:03:31.837944Z"),
            documented("p22", false, "2020-10-09T16:54:34.011700Z"));
  }

  private static Powerpack documented(String name, boolean flags, String createdOn) {
    return Powerpack.builder()
        .applicationId("")
        .applicationType("")
        .createdOn(OffsetDateTime.parse(createdOn))
        .localConnect(flags)
        .name(name)
        .numberPool(POOL)
        .stickySender(flags)
        .uuid("<powerpack_uuid>")
        .build();
  }

  @Test
  void lastPageWithNullsInItsPriorities() {
    Page<Powerpack> page = listed(wire("last-page.json"));

    assertThat(page.getOffset()).as("as requested").isZero();
    assertThat(page.getTotalCount()).isEqualTo(41);
    assertThat(page.getItems())
        .containsExactly(Powerpack.builder()
            .applicationId("10490124105911237")
            .applicationType("XML")
            .createdOn(OffsetDateTime.parse("2020-10-09T16:41:02+02:00"))
            .localConnect(true)
            .name("Zürich – \uD83D\uDCE6")
            .numberPool(
                "/v1/Account/MA2025RK4E639VJFZAGV/NumberPool/8b7c6d5e-4f3a-4b2c-9d1e-0f9e8d7c6b5a/")
            .numberPriority(List.of(
                NumberPriority.builder()
                    .countryIso("US")
                    .serviceType("SMS")
                    .priority(Priority.builder()
                        .priority1("shortcode")
                        .priority2("tollfree")
                        .build())
                    .build(),
                NumberPriority.builder().build(),
                NumberPriority.builder().build()))
            .stickySender(false)
            .uuid("e7d1f0a3-8c2b-4e5d-9f60-7a1b2c3d4e5f")
            .build());
  }

  @Test
  void emptyPage() {
    Page<Powerpack> page = listed(wire("empty-page.json"));

    assertThat(page.getApiId()).isEqualTo("f8c4d9e2-0a02-11ea-b072-0242ac110007");
    assertThat(page.getTotalCount()).isZero();
    assertThat(page.getItems()).isEmpty();
    assertThat(page.hasNext()).isFalse();
    assertThat(page.hasPrevious()).isFalse();
  }

  @Test
  void unknownFieldsAreSkipped() {
    assertThat(listed(wire("more-than-documented.json")).getItems())
        .containsExactly(Powerpack.builder()
            .applicationId("")
            .applicationType("")
            .createdOn(OffsetDateTime.parse("2020-10-09T11:10:59Z"))
            .localConnect(true)
            .name("")
            .numberPool(
                "/v1/Account/MA2025RK4E639VJFZAGV/NumberPool/659c7f88-c819-46e2-8af4-2d8a84249099/")
            .stickySender(true)
            .uuid("5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46")
            .build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ", \"next\": null",
        ", \"previous\": null",
        ", \"next\": null, \"previous\": null"
      })
  void linksMayBeNullOrAbsent(String links) {
    String meta = "{\"limit\": 20, \"offset\": 0, \"total_count\": 0" + links + "}";
    Page<Powerpack> page = listed("{\"api_id\": \"a\", \"meta\": " + meta + ", \"objects\": []}");

    assertThat(page.hasNext()).isFalse();
    assertThat(page)
        .isEqualTo(
            listed(wire("empty-page.json").replace("f8c4d9e2-0a02-11ea-b072-0242ac110007", "a")));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-10-09T17:03:31Z, 0, 0",
    "2020-10-09T17:03:31.8Z, 800000000, 0",
    "2020-10-09T17:03:31.83Z, 830000000, 0",
    "2020-10-09T17:03:31.837Z, 837000000, 0",
    "2020-10-09T17:03:31.8379Z, 837900000, 0",
    "2020-10-09T17:03:31.83794Z, 837940000, 0",
    "2020-10-09T17:03:31.837944Z, 837944000, 0",
    "2020-10-09T17:03:31.8379441Z, 837944100, 0",
    "2020-10-09T17:03:31.83794412Z, 837944120, 0",
    "2020-10-09T17:03:31.837944123Z, 837944123, 0",
    "2020-10-09T17:03:31.5+00:00, 500000000, 0",
    "2020-10-09T17:03:31-05:00, 0, -18000",
    "2020-10-09T17:03:31+05:30, 0, 19800"
  })
  void fractionsAndOffsetsOfTimes(String createdOn, int nanos, int offsetSeconds) {
    Powerpack powerpack = listed(
            wire("documented-page.json").replace("2020-10-09T16:54:34.0117Z", createdOn))
        .getItems()
        .get(2);

    OffsetDateTime time = Objects.requireNonNull(powerpack.getCreatedOn());
    assertThat(time.toLocalDateTime()).isEqualTo(LocalDateTime.of(2020, 10, 9, 17, 3, 31, nanos));
    assertThat(time.getOffset().getTotalSeconds()).isEqualTo(offsetSeconds);
  }

  @Test
  void compressedPage() throws IOException {
    Buffer compressed = new Buffer();
    try (BufferedSink sink = Okio.buffer(new GzipSink(compressed))) {
      sink.writeUtf8(wire("documented-page.json"));
    }
    fake.enqueue(
        response(200).setHeader("Content-Encoding", "gzip").body(compressed).build());

    assertThat(client.powerpacks().list().page()).isEqualTo(listed(wire("documented-page.json")));
  }

  @Test
  void contentTypeDoesNotMatter() {
    fake.enqueue(response(200, wire("documented-page.json"))
        .setHeader("Content-Type", "text/html")
        .build());
    fake.enqueue(
        response(200, wire("documented-page.json")).removeHeader("Content-Type").build());

    assertThat(client.powerpacks().list().page())
        .isEqualTo(client.powerpacks().list().page());
  }

  /**
   * The time that Moshi takes over white space grows with the square of it; the bound keeps it
   * below 0.1 s.
   */
  @Test
  @Timeout(20)
  void pageAsLongAsTheBoundIsRead() {
    String page = wire("documented-page.json");
    String padding = " ".repeat((int) StrictMoshiConverterFactory.LONGEST_BODY - page.length());

    assertThat(listed(page + padding)).isEqualTo(listed(page));
  }

  @Test
  void byteOrderMarkBeforeThePageIsSkipped() {
    assertThat(listed("\uFEFF" + wire("last-page.json"))).isEqualTo(listed(wire("last-page.json")));
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
    assertThat(list.getObjects()).isEqualTo(listed(wire("last-page.json")).getItems());
  }

  private Page<Powerpack> listed(String json) {
    fake.enqueue(response(200, json).build());
    return client.powerpacks().list().page();
  }
}
