package dev.powerpack.clients;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.powerpack.testing.Assumption;
import dev.powerpack.testing.FakePlivo;
import dev.powerpack.testing.FakeRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;

/**
 * Serves accounts while a command runs, which finds the address of each in the variable of its
 * name. What the programs are to print, which is what the Java SDK finds, is in files:
 *
 * <ul>
 *   <li>{@code plain} is an account as in the contract, and {@code odd} has unknown fields, nulls
 *       and missing fields; what is listed there is in files of the same names;
 *   <li>{@code html} responds with a page of a proxy, {@code null} with a list that is null, and
 *       {@code moved} with a redirect to {@code plain}, which is another origin, to which no
 *       credentials may go;
 *   <li>{@code ruby_200} and {@code ruby_204} are for Ruby to be changed, and so on for each
 *       language; the response to the deletion of a powerpack has this status. The file
 *       {@code changed_200} has what is to be printed, {@code requests/ruby_200} the requests that
 *       came in, and {@code requests/java_200} those that are to come in.
 * </ul>
 */
final class Accounts {
  private static final JsonMapper SORTED = JsonMapper.builder()
      .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
      .build();

  private final Path folder;
  private final List<FakePlivo> served = new ArrayList<>();
  private final ProcessBuilder command;

  private Accounts(Path folder, List<String> command) throws IOException {
    this.folder = folder;
    this.command = new ProcessBuilder(command).inheritIO();
    Files.createDirectories(folder.resolve("requests"));
  }

  /** Takes the folder for the files, and the command, which is beside the folders of languages. */
  public static void main(String... args) throws IOException, InterruptedException {
    Accounts accounts = new Accounts(Path.of(args[0]), List.of(args).subList(1, args.length));
    int code;
    try {
      accounts.serveListed();
      for (int status : new int[] {200, 204}) {
        accounts.serveChanged(Path.of(args[1]).getParent(), status);
      }
      code = accounts.command.start().waitFor();
    } finally {
      accounts.served.forEach(FakePlivo::close);
    }
    System.exit(code);
  }

  private void serveListed() throws IOException {
    FakePlivo plain = serve("plain", FakePlivo.start());
    Files.writeString(folder.resolve("plain"), Reference.listing(plain));
    FakePlivo odd = serve("odd", OddAccount.start());
    Files.writeString(folder.resolve("odd"), Reference.listing(odd));
    respond("html", new MockResponse.Builder().code(502).body("<html>Bad gateway</html>"));
    respond(
        "null",
        new MockResponse.Builder()
            .setHeader("Content-Type", "application/json")
            .body("{\"api_id\": \"1\", \"objects\": null}"));
    serve("moved", FakePlivo.start())
        .respondWith(request -> new MockResponse.Builder()
            .code(307)
            .setHeader("Location", plain.baseUrl() + request.target().substring(1))
            .build());
  }

  private void respond(String name, MockResponse.Builder response) {
    serve(name, FakePlivo.start()).respondWith(request -> response.build());
  }

  private void serveChanged(Path languages, int status) throws IOException {
    String expected = Reference.change(changed("java", status));
    Files.writeString(folder.resolve("changed_" + status), expected);
    try (Stream<Path> folders = Files.list(languages)) {
      for (Path language : folders.filter(Files::isDirectory).toList()) {
        changed(language.getFileName().toString(), status);
      }
    }
  }

  private FakePlivo changed(String language, int status) throws IOException {
    String name = language + "_" + status;
    Path requests = folder.resolve("requests").resolve(name);
    Files.deleteIfExists(requests);
    FakePlivo fake =
        FakePlivo.builder().assume(Assumption.POWERPACK_IS_DELETED, status).start();
    fake.onRequest(request -> append(requests, line(request)));
    return serve(name, fake);
  }

  private FakePlivo serve(String name, FakePlivo fake) {
    served.add(fake);
    command.environment().put(name, fake.baseUrl());
    command.environment().put("PLIVO_AUTH_ID", fake.authId());
    command.environment().put("PLIVO_AUTH_TOKEN", fake.authToken());
    return fake;
  }

  /**
   * What is the same in all languages: not the query, in which a default is sent or not, nor the
   * order in a body.
   */
  private static String line(FakeRequest request) {
    String path = request.path().replaceAll("[0-9a-f-]{36}", "{uuid}");
    String sent = request.method() + " " + path;
    if (!request.body().isEmpty()) {
      sent += " " + request.headers().get("Content-Type").replaceAll(";.*", "") + " "
          + sorted(request.body());
    }
    return sent + "\n";
  }

  private static String sorted(String body) {
    try {
      return SORTED.writeValueAsString(SORTED.readValue(body, Map.class));
    } catch (IOException e) {
      throw new UncheckedIOException(body, e);
    }
  }

  private static void append(Path file, String line) {
    try {
      Files.writeString(file, line, CREATE, APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
