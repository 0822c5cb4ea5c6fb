package dev.powerpack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.powerpack.exception.ApiException;
import dev.powerpack.exception.MalformedResponseException;
import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.model.PageMeta;
import dev.powerpack.model.Powerpack;
import dev.powerpack.model.PowerpackList;
import dev.powerpack.paging.Page;
import dev.powerpack.paging.PageSource;
import dev.powerpack.paging.Pager;
import dev.powerpack.testing.FakePlivo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;

/**
 * Whatever the service responds with, a call ends in a page or in an exception of ours, and a walk
 * ends.
 *
 * <p>A build tries the inputs in {@code src/test/resources/dev/powerpack/FuzzTestInputs}. To search
 * for others, one test at a time: {@code JAZZER_FUZZ=1 mvn test -Djazzer.hooks
 * -Dtest=FuzzTest#anyBytesAsAPage}. What it finds is written into that folder and stays there with
 * the fix.
 */
final class FuzzTest {
  private static final String MAX_DURATION = "2m";
  private static final CannedSockets SOCKETS = new CannedSockets();
  private static final PowerpackClient CLIENT = PowerpackClient.builder()
      .credentials(PlivoCredentials.of("MA2025RK4E639VJFZAGV", "token"))
      .baseUrl("http://127.0.0.1/")
      .httpClient(new OkHttpClient.Builder()
          .socketFactory(SOCKETS)
          .proxy(Proxy.NO_PROXY)
          // Each response is for one input; nothing is left for the next.
          .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
          .build())
      .noRateLimit()
      .workers(FakeScheduler.instant())
      .build();
  private static final JsonAdapter<Powerpack> POWERPACK =
      new Moshi.Builder().build().adapter(Powerpack.class);
  private static final List<Powerpack> RECORDS =
      IntStream.range(0, 61).mapToObj(FakePlivo::powerpack).toList();
  private static final List<String> SAMPLES = List.of(
      TestClients.wire("documented-page.json"),
      TestClients.wire("more-than-documented.json"),
      TestClients.wire("last-page.json"),
      TestClients.wire("empty-page.json"));

  @AfterAll
  static void close() {
    CLIENT.close();
  }

  @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = MAX_DURATION)
  @DictionaryEntries({"\"objects\":[", "\"meta\":{", "\"total_count\":", "\"api_id\":", "\"uuid\":"
  })
  void anyBytesAsAPage(byte[] body) throws Exception {
    assertEnds(response("200 OK", "", body));
  }

  @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = MAX_DURATION)
  void changedPage(FuzzedDataProvider data) throws Exception {
    byte[] page = data.pickValue(SAMPLES).getBytes(UTF_8);
    for (int changes = data.consumeInt(1, 8); changes > 0; changes--) {
      int from = data.consumeInt(0, page.length);
      int to = data.consumeInt(from, Math.min(page.length, from + 100));
      byte[] instead = data.consumeBoolean()
          ? data.consumeBytes(data.consumeInt(0, 40))
          : slice(page, data.consumeInt(0, page.length), 60);
      page = concat(slice(page, 0, from), instead, slice(page, to, page.length));
    }
    assertEnds(response("200 OK", "", page));
  }

  @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = MAX_DURATION)
  @DictionaryEntries({"\"api_id\":", "\"error\":", "{\"error\":{\"error\":"})
  void anyBytesAsAnError(FuzzedDataProvider data) throws Exception {
    int status = data.consumeInt(300, 999);
    int times = data.consumeBoolean() ? data.consumeInt(1, 3000) : 1;
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] part = data.consumeRemainingAsBytes();
    while (times-- > 0) {
      body.write(part);
    }
    assertEnds(response(status + " Some Reason", "", body.toByteArray()));
  }

  /** The status, the headers and all else that follows on the version of HTTP. */
  @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = MAX_DURATION)
  @DictionaryEntries({
    "Retry-After: ",
    "Location: ",
    "Date: ",
    "Content-Length: ",
    "Transfer-Encoding: chunked"
  })
  void anyBytesAfterTheVersionOfHttp(byte[] response) throws Exception {
    assertEnds(concat("HTTP/1.1 ".getBytes(ISO_8859_1), response));
  }

  /**
   * Pages of records out of a small set, in any order and with any count; then these pages in a
   * circle, or the last one for ever.
   */
  @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = MAX_DURATION)
  void anyPagesOfAWalk(FuzzedDataProvider data) {
    int kinds = data.consumeInt(1, 60);
    boolean distinct = data.consumeBoolean();
    int limit = data.consumeInt(1, 20);
    int offset = data.consumeInt(0, 1000);
    FuzzedPages pages = new FuzzedPages(data, kinds, distinct, data.consumeBoolean());
    PageSource<PowerpackList, Powerpack> source = new PageSource<PowerpackList, Powerpack>(
            (size, from) -> pages.fetch(),
            (size, from) -> CompletableFuture.completedFuture(pages.fetch()),
            PowerpackList::getObjects,
            Powerpack::getUuid)
        .meta(
            PowerpackList::getApiId,
            list -> list.getMeta() == null ? null : list.getMeta().getTotalCount(),
            list -> list.getMeta() == null ? null : list.getMeta().getNext());
    List<String> delivered = new ArrayList<>();
    try {
      Pager.of(source)
          .withPageSize(limit)
          .withOffset(offset)
          .forEach(powerpack -> delivered.add(powerpack.getUuid()));
    } catch (MalformedResponseException e) {
      assertThat(e.getMessage()).startsWith("the pages contradict each other: ");
    }
    assertThat(delivered).doesNotHaveDuplicates();
  }

  /** Serves what the data says, and at its end the same pages again, or the last one for ever. */
  private static final class FuzzedPages {
    private final FuzzedDataProvider data;
    private final int kinds;
    private final boolean distinct;
    private final boolean circle;
    private final List<PowerpackList> pages = new ArrayList<>();
    private int requests;

    FuzzedPages(FuzzedDataProvider data, int kinds, boolean distinct, boolean circle) {
      this.data = data;
      this.kinds = kinds;
      this.distinct = distinct;
      this.circle = circle;
    }

    PowerpackList fetch() {
      if (pages.isEmpty() || data.remainingBytes() > 0) {
        pages.add(page(data, kinds, distinct));
      }
      // At most 60 records come, and before each, and in each of 9 passes, 280 pages without one.
      assertThat(requests).isLessThan(pages.size() + 70 * 61 * 300);
      int number = requests++;
      return pages.get(circle ? number % pages.size() : Math.min(number, pages.size() - 1));
    }
  }

  private static PowerpackList page(FuzzedDataProvider data, int kinds, boolean distinct) {
    PageMeta meta = PageMeta.builder()
        .limit(20)
        .offset(0)
        .totalCount(data.consumeBoolean() ? data.consumeInt() : data.consumeInt(0, 100))
        .next(data.consumeBoolean() ? "/next" : null)
        .build();
    Collection<Integer> numbers = distinct ? new LinkedHashSet<>() : new ArrayList<>();
    if (data.consumeBoolean()) {
      int first = data.consumeInt(0, kinds);
      int after = data.consumeInt(first, Math.min(kinds, first + 30));
      for (int number = first; number < after; number++) {
        numbers.add(number);
      }
    } else {
      for (byte any : data.consumeBytes(data.consumeInt(0, 30))) {
        numbers.add(Math.floorMod(any, kinds));
      }
    }
    List<Powerpack> objects = new ArrayList<>();
    for (int number : numbers) {
      objects.add(RECORDS.get(number));
    }
    return PowerpackList.builder().apiId("any").meta(meta).objects(objects).build();
  }

  private static void assertEnds(byte[] response) throws Exception {
    SOCKETS.response(response);
    try {
      Page<Powerpack> page = CLIENT.powerpacks().list().pageAsync().get(20, TimeUnit.SECONDS);
      assertIsUsable(page);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof PowerpackException failure)) {
        throw e;
      }
      assertThat(failure.getAttempts()).isBetween(1, 3);
      if (!(failure instanceof NetworkException)) {
        assertThat(failure.getMessage())
            .hasSizeBetween(1, 3000)
            .doesNotContainPattern("\\p{Cntrl}");
      }
      // What OkHttp says when an interceptor throws what it must not; it does so itself
      // where a status is below 0.
      assertThat(failure.getMessage())
          .doesNotMatch(
              "(?s)no response: canceled due to (?!java.lang.IllegalStateException: code < 0).*");
      if (failure instanceof ApiException error) {
        assertThat(error.getBody().length())
            .isLessThanOrEqualTo(StrictMoshiConverterFactory.LONGEST_ERROR);
      }
    }
  }

  private static void assertIsUsable(Page<Powerpack> page) throws IOException {
    assertThat(page.toString()).isNotEmpty();
    if (page.hasNext()) {
      assertThat(page.getNextOffset()).isEqualTo(page.getItems().size());
    }
    for (Powerpack powerpack : page.getItems()) {
      // JSON may escape one half of a character, which no UTF-8 can hold.
      if (UTF_8.newEncoder().canEncode(powerpack.toString())) {
        assertThat(POWERPACK.fromJson(POWERPACK.toJson(powerpack))).isEqualTo(powerpack);
      }
    }
  }

  private static byte[] response(String status, String headers, byte[] body) {
    String head =
        "HTTP/1.1 " + status + "\r\nContent-Length: " + body.length + "\r\n" + headers + "\r\n";
    return concat(head.getBytes(ISO_8859_1), body);
  }

  private static byte[] slice(byte[] bytes, int from, int length) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, from, Math.min(length, bytes.length - from));
    return out.toByteArray();
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
