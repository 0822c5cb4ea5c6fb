package dev.powerpack.fake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import dev.powerpack.model.ErrorBody;
import dev.powerpack.model.PageMeta;
import dev.powerpack.model.Powerpack;
import dev.powerpack.model.PowerpackList;
import dev.powerpack.testing.FakePlivo;
import dev.powerpack.testing.FakeRequest;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import okhttp3.Credentials;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * A client of a {@link FakePlivo} that knows HTTP only, so that what is tested is the fake and not
 * the SDK.
 */
final class PlainClient implements AutoCloseable {
  static final String PATH = "v1/Account/MA2025RK4E639VJFZAGV/Powerpack/";

  private static final MediaType JSON = MediaType.get("application/json");
  private static final Moshi MOSHI = new Moshi.Builder().build();

  private final FakePlivo fake;
  private final OkHttpClient client =
      new OkHttpClient.Builder().retryOnConnectionFailure(false).build();

  PlainClient(FakePlivo fake) {
    this.fake = fake;
  }

  /** A response that was read to its end. */
  record Received(int status, String contentType, String body) {
    PowerpackList page() throws IOException {
      assertThat(status).as(body).isEqualTo(200);
      assertThat(contentType).isEqualTo("application/json");
      return MOSHI.adapter(PowerpackList.class).fromJson(body);
    }

    PageMeta meta() throws IOException {
      return requireNonNull(page().getMeta());
    }

    void assertError(int expectedStatus, String error) throws IOException {
      ErrorBody read = MOSHI.adapter(ErrorBody.class).fromJson(body);
      assertThat(read.getApiId()).matches("[0-9a-f-]{36}");
      assertThat(this)
          .isEqualTo(new Received(
              expectedStatus,
              "application/json",
              "{\"api_id\":\"" + read.getApiId() + "\",\"error\":\"" + error + "\"}"));
    }
  }

  /** A request to the fake with the right credentials. */
  Request.Builder request(String target) {
    return new Request.Builder()
        .url(fake.baseUrl() + target)
        .header("Authorization", basic(fake.authId(), fake.authToken()));
  }

  Received get(String target) throws IOException {
    return send(request(target));
  }

  Received send(Request.Builder request) throws IOException {
    try (Response response = client.newCall(request.build()).execute()) {
      return new Received(
          response.code(), response.header("Content-Type", ""), response.body().string());
    }
  }

  /**
   * Sends JSON; a POST has a body in any case. {U}, {N} and {O} stand for a powerpack, its pool and
   * the pool of another one.
   */
  Received send(String method, String target, @Nullable String body) throws IOException {
    String path = target
        .replace("{U}", FakePlivo.powerpack(0).getUuid())
        .replace("{N}", FakePlivo.powerpack(0).numberPoolUuid())
        .replace("{O}", FakePlivo.powerpack(1).numberPoolUuid());
    RequestBody sent = body == null && !method.equals("POST")
        ? null
        : RequestBody.create((body == null ? "" : body).getBytes(UTF_8), JSON);
    return send(request("v1/Account/MA2025RK4E639VJFZAGV/" + path).method(method, sent));
  }

  /** Sends a request, and returns it as the fake received it. */
  FakeRequest received(Request.Builder request) throws IOException {
    send(request);
    return fake.requests().get(fake.requests().size() - 1);
  }

  static String basic(String user, String password) {
    return Credentials.basic(user, password, UTF_8);
  }

  static List<Powerpack> samples(int count) {
    return IntStream.range(0, count).mapToObj(FakePlivo::powerpack).toList();
  }

  @Override
  public void close() {
    client.connectionPool().evictAll();
    client.dispatcher().executorService().shutdown();
  }
}
