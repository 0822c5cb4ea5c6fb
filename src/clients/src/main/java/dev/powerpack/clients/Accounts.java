package dev.powerpack.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.exception.AuthenticationException;
import dev.powerpack.model.Powerpack;
import dev.powerpack.testing.FakePlivo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mockwebserver3.MockResponse;
import okhttp3.Credentials;
import okio.Buffer;

/**
 * Serves two accounts while a command runs: one as in the contract, and one with unknown fields,
 * nulls and missing fields. What the programs are to print of them, which is what the Java SDK
 * finds, is in the files {@code plain} and {@code odd}; the command gets their names and addresses.
 */
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

  /** Takes the folder for the files, and the command. */
  public static void main(String... args) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    ProcessBuilder command = new ProcessBuilder(List.of(args).subList(1, args.length)).inheritIO();
    int code;
    try (FakePlivo plain = FakePlivo.start();
        FakePlivo odd = odd()) {
      Files.writeString(folder.resolve("plain"), expected(plain));
      Files.writeString(folder.resolve("odd"), expected(odd));
      command.environment().put("plain", plain.baseUrl());
      command.environment().put("odd", odd.baseUrl());
      command.environment().put("PLIVO_AUTH_ID", plain.authId());
      command.environment().put("PLIVO_AUTH_TOKEN", plain.authToken());
      code = command.start().waitFor();
    }
    System.exit(code);
  }

  private static FakePlivo odd() {
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

  private static String expected(FakePlivo fake) {
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
