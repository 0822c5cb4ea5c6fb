package dev.powerpack.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.exception.AuthenticationException;
import dev.powerpack.model.Powerpack;
import dev.powerpack.testing.FakePlivo;
import dev.powerpack.testing.FakeRequest;
import io.swagger.v3.core.util.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import okhttp3.Credentials;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Accounts that the programs list, and what they are to print of them. */
final class Accounts {
  private static final List<String> OPTIONAL = List.of(
      "sticky_sender",
      "local_connect",
      "application_type",
      "application_id",
      "number_pool",
      "number_priority",
      "created_on");

  private Accounts() {}

  /** An account whose pages have unknown fields, nulls, and lack what is optional. */
  static FakePlivo odd() {
    FakePlivo fake = FakePlivo.start();
    String authorization = Credentials.basic(fake.authId(), fake.authToken());
    fake.respondWith(request -> authorization.equals(request.headers().get("Authorization"))
        ? oddPage(fake, request)
        : null);
    return fake;
  }

  private static MockResponse oddPage(FakePlivo fake, FakeRequest request) {
    MockResponse page =
        fake.page(number(request.query("limit"), 20), number(request.query("offset"), 0));
    ObjectNode body = read(page);
    addUnknown(body);
    ObjectNode meta = (ObjectNode) body.get("meta");
    addUnknown(meta);
    boolean last = !meta.path("next").isTextual();
    for (String link : new String[] {"next", "previous"}) {
      meta.putIfAbsent(link, NullNode.getInstance());
    }
    if (last) {
      body.putNull("meta");
    }
    int i = 0;
    for (JsonNode record : body.get("objects")) {
      addUnknown((ObjectNode) record);
      makeOdd((ObjectNode) record, i++ % 4);
    }
    return page.newBuilder().body(body.toString()).build();
  }

  private static void addUnknown(ObjectNode object) {
    object.putObject("more").putArray("than").add("is").add(4).addNull();
  }

  private static void makeOdd(ObjectNode record, int kind) {
    switch (kind) {
      case 0 -> record.remove(OPTIONAL);
      case 1 -> OPTIONAL.forEach(record::putNull);
      case 2 ->
        record.putArray("number_priority").addObject().put("country_iso", "US").putNull("priority");
      default ->
        record
            .putArray("number_priority")
            .addObject()
            .putNull("service_type")
            .putObject("priority")
            .putNull("priority1");
    }
  }

  private static int number(@Nullable String text, int otherwise) {
    return text == null ? otherwise : Integer.parseInt(text);
  }

  private static ObjectNode read(MockResponse page) {
    try {
      Buffer bytes = new Buffer();
      page.getBody().writeTo(bytes);
      return (ObjectNode) Json.mapper().readTree(bytes.readByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the programs read from the environment. */
  static Map<String, String> environment(FakePlivo fake) {
    return Map.of(
        "PLIVO_BASE_URL", fake.baseUrl(),
        "PLIVO_AUTH_ID", fake.authId(),
        "PLIVO_AUTH_TOKEN", fake.authToken());
  }

  /** What the Java SDK finds, in the form in which the programs print it. */
  static String expected(FakePlivo fake) {
    StringBuilder text = new StringBuilder();
    int count = 0;
    try (PowerpackClient client = client(fake, fake.authToken())) {
      for (Powerpack powerpack : client.powerpacks().list()) {
        text.append(powerpack.getName()).append(' ').append(powerpack.getUuid()).append('\n');
        count++;
      }
    }
    text.append(count).append(" powerpacks\n");
    try (PowerpackClient client = client(fake, "wrong")) {
      client.powerpacks().list().page();
    } catch (AuthenticationException e) {
      text.append("wrong token: ").append(e.getStatusCode()).append('\n');
    }
    return text.toString();
  }

  private static PowerpackClient client(FakePlivo fake, String authToken) {
    return PowerpackClient.builder()
        .credentials(PlivoCredentials.of(fake.authId(), authToken))
        .baseUrl(fake.baseUrl())
        .build();
  }
}
