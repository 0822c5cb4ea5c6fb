package dev.powerpack.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.powerpack.benchmarks.PageReader.Page;
import dev.powerpack.benchmarks.PageReader.Powerpack;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Consumer;
import okhttp3.Credentials;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;

/**
 * By hand: what somebody writes who knows OkHttp and Moshi well and wants no library more. It does
 * what the SDK does where a call succeeds, within the same bounds: a response of 1 MiB at most,
 * which is valid UTF-8 and ends with the page, in 30 s, from this host. It does not retry.
 */
public final class ThisContender implements Contender {
  private static final int LONGEST_BODY = 1 << 20;
  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient http = new OkHttpClient.Builder()
      .callTimeout(Duration.ofSeconds(30))
      .followRedirects(false)
      .build();
  private String url;
  private String credentials;

  /** Reads what a response holds. */
  interface Reading<T> {
    T read(JsonReader reader) throws IOException;
  }

  @Override
  public Decoder decoder() {
    return body -> decode(body, PageReader::page);
  }

  @Override
  public void connect(String baseUrl, String authId, String authToken) {
    url = baseUrl + "v1/Account/" + authId + "/Powerpack/";
    credentials = Credentials.basic(authId, authToken);
  }

  @Override
  public Object fetch() throws IOException {
    return page(0);
  }

  @Override
  public String lastUuid(Object page) {
    return ((Page) page).powerpacks().get(19).uuid();
  }

  @Override
  public String create(String name) throws IOException {
    Buffer json = new Buffer();
    JsonWriter.of(json).beginObject().name("name").value(name).endObject();
    Request.Builder request = new Request.Builder().url(url);
    request.post(RequestBody.create(json.readByteString(), JSON));
    return call(request, PageReader::powerpack).uuid();
  }

  @Override
  public String get(String uuid) throws IOException {
    return call(new Request.Builder().url(url + uuid + "/"), PageReader::powerpack)
        .name();
  }

  /**
   * The loop that comes to mind first: it adds what came to the offset, until that is the count.
   */
  @Override
  public void walk(int readAhead, Consumer<String> uuids) throws IOException {
    if (readAhead > 1) {
      throw new UnsupportedOperationException();
    }
    int offset = 0;
    Page page;
    do {
      page = page(offset);
      for (Powerpack powerpack : page.powerpacks()) {
        uuids.accept(powerpack.uuid());
      }
      offset += page.powerpacks().size();
    } while (!page.powerpacks().isEmpty() && offset < page.meta().totalCount());
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  private Page page(int offset) throws IOException {
    return call(new Request.Builder().url(url + "?limit=20&offset=" + offset), PageReader::page);
  }

  private <T> T call(Request.Builder request, Reading<T> reading) throws IOException {
    Request signed = request.header("Authorization", credentials).build();
    try (Response response = http.newCall(signed).execute()) {
      if (!response.isSuccessful()) {
        throw new IOException("status " + response.code());
      }
      return decode(response.body(), reading);
    }
  }

  private static <T> T decode(ResponseBody body, Reading<T> reading) throws IOException {
    try (BufferedSource source = body.source()) {
      if (source.request(LONGEST_BODY + 1)) {
        throw new IOException("the response is too long");
      }
      byte[] bytes = source.readByteArray();
      // Moshi replaces what is not valid; this throws.
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      JsonReader reader = JsonReader.of(new Buffer().write(bytes));
      T value = reading.read(reader);
      if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
        throw new IOException("the response continues after its end");
      }
      return value;
    }
  }
}
