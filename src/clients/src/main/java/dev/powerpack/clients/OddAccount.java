package dev.powerpack.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.powerpack.testing.FakePlivo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import mockwebserver3.MockResponse;
import okhttp3.Credentials;
import okio.Buffer;

/** An account whose powerpacks have unknown fields, nulls and missing fields. */
final class OddAccount {
  private static final List<String> OPTIONAL = List.of(
      "sticky_sender",
      "local_connect",
      "application_type",
      "application_id",
      "number_pool",
      "number_priority",
      "created_on");

  private OddAccount() {}

  static FakePlivo start() {
    FakePlivo fake = FakePlivo.start();
    String authorization = Credentials.basic(fake.authId(), fake.authToken());
    fake.respondWith(request -> authorization.equals(request.headers().get("Authorization"))
        ? oddPage(fake.page(number(request.query("limit"), 20), number(request.query("offset"), 0)))
        : null);
    return fake;
  }

  private static int number(String text, int otherwise) {
    return text == null ? otherwise : Integer.parseInt(text);
  }

  private static MockResponse oddPage(MockResponse page) {
    ObjectNode body = read(page);
    addUnknown(body);
    ObjectNode meta = (ObjectNode) body.get("meta");
    addUnknown(meta);
    if (meta.path("next").isTextual()) {
      meta.putIfAbsent("previous", NullNode.getInstance());
    } else {
      body.putNull("meta");
    }
    int i = 0;
    for (JsonNode record : body.get("objects")) {
      addUnknown((ObjectNode) record);
      makeOdd((ObjectNode) record, i++ % 4);
    }
    return page.newBuilder().body(body.toString()).build();
  }

  private static ObjectNode read(MockResponse page) {
    try {
      Buffer bytes = new Buffer();
      page.getBody().writeTo(bytes);
      return (ObjectNode) new JsonMapper().readTree(bytes.readByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addUnknown(ObjectNode object) {
    object.putObject("more").putArray("than").add("is").add(4).addNull();
  }

  private static void makeOdd(ObjectNode record, int kind) {
    switch (kind) {
      case 0 -> record.remove(OPTIONAL);
      case 1 -> OPTIONAL.forEach(record::putNull);
      case 2 -> record.putArray("number_priority").addObject().putNull("priority");
      default ->
        record.putArray("number_priority").addObject().putObject("priority").putNull("priority1");
    }
  }
}
