package dev.powerpack.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.api.PetApi;
import com.example.api.StoreApi;
import com.example.model.Level;
import com.example.model.ListPetsOrderParameter;
import com.example.model.Pet;
import com.example.model.Status;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/**
 * Generated interfaces send what the contract describes, with a Retrofit that knows nothing of
 * them.
 */
final class RetrofitTest {
  private static final String REX = """
      {"id":7,"name":"Rex","status":"sold"}""";

  private final Pet rex = Wire.read(Pet.class, REX);

  @AutoClose
  private final MockWebServer server = new MockWebServer();

  private PetApi pets;
  private StoreApi store;

  @BeforeEach
  void start() throws IOException {
    server.start();
    Retrofit retrofit = new Retrofit.Builder()
        .baseUrl(server.url("/base/"))
        .addConverterFactory(MoshiConverterFactory.create(new Moshi.Builder().build()))
        .build();
    pets = retrofit.create(PetApi.class);
    store = retrofit.create(StoreApi.class);
  }

  /** The call brings this body, and has sent this request. */
  private <T> void assertSends(
      Call<T> call, int code, String response, @Nullable T body, String request) throws Exception {
    server.enqueue(new MockResponse.Builder().code(code).body(response).build());
    Response<T> received = call.execute();
    assertThat(received.code()).isEqualTo(code);
    assertThat(received.body()).isEqualTo(body);
    assertThat(sent()).isEqualTo(request);
  }

  @Test
  void getSendsAllParametersInTheirFormatAndLeavesOutNulls() throws Exception {
    Call<List<Pet>> call = pets.listPets(
        Status.of("on hold"),
        List.of("a&b", "ü"),
        Instant.parse("2020-10-09T11:10:00Z"),
        LocalDate.of(2020, 2, 29),
        20,
        3_000_000_000L,
        0.5,
        true,
        "Rex + Bo",
        ListPetsOrderParameter.DESC,
        new BigDecimal("1.50"),
        Level.of(7),
        "5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46");
    assertSends(call, 200, "[" + REX + "]", List.of(rex), """
        GET /base/pets?status=on%20hold&tag=a%26b&tag=%C3%BC&created-after=2020-10-09T11%3A10%3A00Z&born=2020-02-29\
        &limit=20&min_id=3000000000&weight=0.5&exact=true&name=Rex%20%2B%20Bo&order=desc&price=1.50&level=7 HTTP/1.1
        Accept: application/json
        X-Request-Id: 5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46

        """);
    Call<List<Pet>> without =
        pets.listPets(null, null, null, null, null, null, null, null, null, null, null, null, null);
    assertSends(without, 200, "[]", List.of(), """
        GET /base/pets HTTP/1.1
        Accept: application/json

        """);
  }

  @Test
  void objectsAreSentWithoutTheirAbsentValues() throws Exception {
    Pet fresh = Pet.builder().name("Rex").status(Status.SOLD).build();
    assertSends(pets.addPet(fresh), 201, REX, rex, """
        POST /base/pets HTTP/1.1
        Accept: application/json
        Content-Length: 30
        Content-Type: application/json; charset=UTF-8

        {"name":"Rex","status":"sold"}""");
    assertSends(pets.replacePet(7, rex), 200, REX, rex, """
        PUT /base/pets/7 HTTP/1.1
        Accept: application/json
        Content-Length: 37
        Content-Type: application/json; charset=UTF-8

        {"id":7,"name":"Rex","status":"sold"}""");
    @SuppressWarnings("deprecation") // That a deprecated operation still works is the point.
    Call<Pet> call = pets.changePet(3_000_000_000L, Map.of("owner", Map.of("name", "Ann")));
    assertSends(call, 200, REX, rex, """
        PATCH /base/pets/3000000000 HTTP/1.1
        Accept: application/json
        Content-Length: 24
        Content-Type: application/json; charset=UTF-8

        {"owner":{"name":"Ann"}}""");
    assertSends(pets.deletePet(7), 204, "", null, """
        DELETE /base/pets/7 HTTP/1.1

        """);
  }

  @Test
  void formIsEncodedAndItsNullsAreLeftOut() throws Exception {
    assertSends(
        store.placeOrder(7, null, "soon & well"),
        200,
        "{\"b\":2,\"a\":1}",
        Map.of("b", 2, "a", 1),
        """
        POST /base/orders HTTP/1.1
        Accept: application/json
        Content-Length: 27
        Content-Type: application/x-www-form-urlencoded

        pet_id=7&note=soon+%26+well""");
    assertThat(StoreApi.PLACE_ORDER_QUANTITY_DEFAULT).isEqualTo(1);
  }

  @Test
  void nothingOfThisSdkIsNeeded() throws IOException {
    try (Stream<Path> files =
        Files.walk(Path.of("target/generated-test-sources/openapi/every-construct"))) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(file).content().doesNotContain("dev.powerpack"));
    }
  }

  /** Request line, headers in the order of their names, and body. */
  private String sent() throws InterruptedException {
    RecordedRequest request = server.takeRequest();
    // These four are OkHttp's own, and no contract's.
    Headers headers = request
        .getHeaders()
        .newBuilder()
        .removeAll("Host")
        .removeAll("Connection")
        .removeAll("Accept-Encoding")
        .removeAll("User-Agent")
        .build();
    StringBuilder text = new StringBuilder(request.getRequestLine()).append('\n');
    headers.names().stream()
        .sorted()
        .forEach(name -> headers
            .values(name)
            .forEach(value -> text.append(name).append(": ").append(value).append('\n')));
    return text.append('\n')
        .append(request.getBody() == null ? "" : request.getBody().utf8())
        .toString();
  }
}
