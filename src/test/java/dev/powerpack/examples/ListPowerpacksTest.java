package dev.powerpack.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import dev.powerpack.model.Powerpack;
import dev.powerpack.testing.FakePlivo;
import dev.powerpack.testing.FakeRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the main job prints, and its exit status. */
final class ListPowerpacksTest {
  private static final String EMBEDDED =
      "Account MA2025RK4E639VJFZAGV of an embedded FakePlivo, as PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN are not set\n";

  private final FakePlivo fake = FakePlivo.builder().powerpacks(3).start();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void tableOfTheAccount() {
    assertThat(run(account())).isZero();

    assertThat(out()).isEqualTo("""
Account MA2025RK4E639VJFZAGV at %s
NAME                     SENDER        APPLICATION     CREATED               UUID
Order updates 0          sticky local  -               2020-10-09T17:03:31Z  00000000-bb20-4460-94d9-51383d93cb7a
Login codes 1            local         xml 101000008…  2020-10-09T16:56:00Z  9e3779b1-bb1a-4573-99b8-9cd868fb0e6f
Appointment reminders 2  sticky        phlo 19349de7…  2020-10-09T16:48:28Z  3c6ef362-bb2c-4239-8b1a-b9f7e6c54590
3 powerpacks
""".formatted(fake.baseUrl()));
    assertThat(err()).isEmpty();
    assertThat(fake.requests())
        .extracting(FakeRequest::toString)
        .containsExactly("GET /v1/Account/MA2025RK4E639VJFZAGV/Powerpack/?limit=20&offset=0");
  }

  @Test
  void accountOfOneIsInTheSingular() {
    fake.powerpacks().remove(FakePlivo.powerpack(0).getUuid());
    fake.powerpacks().remove(FakePlivo.powerpack(2).getUuid());

    assertThat(run(account())).isZero();

    assertThat(out()).isEqualTo("Account MA2025RK4E639VJFZAGV at " + fake.baseUrl() + "\n" + """
        NAME           SENDER  APPLICATION     CREATED               UUID
        Login codes 1  local   xml 101000008…  2020-10-09T16:56:00Z  9e3779b1-bb1a-4573-99b8-9cd868fb0e6f
        1 powerpack
        """);
  }

  @Test
  void emptyAccountHasNoTable() {
    fake.powerpacks().clear();

    assertThat(run(account())).isZero();

    assertThat(out())
        .isEqualTo("Account MA2025RK4E639VJFZAGV at " + fake.baseUrl() + "\n0 powerpacks\n");
  }

  @Test
  void withoutCredentialsTheEmbeddedAccountIsRead() {
    assertThat(run(Map.of())).isZero();

    List<String> lines = out().lines().toList();
    assertThat(lines).hasSize(1 + 1 + 53 + 1);
    assertThat(out()).startsWith(EMBEDDED + "NAME ").endsWith("\n53 powerpacks\n");
    assertThat(lines).allMatch(line -> line.length() <= 120);
    assertThat(err()).isEmpty();
  }

  @Test
  void jsonIsWhatTheServiceSends() throws IOException {
    assertThat(run(account(), "--format", "json")).isZero();

    assertThat(parse(out())).isEqualTo(fake.powerpacks().all());
    assertThat(out())
        .startsWith("[\n  {\n    \"uuid\": \"00000000-bb20-4460-94d9-51383d93cb7a\",\n")
        .endsWith("\n]\n");
    assertThat(err())
        .isEqualTo("Account MA2025RK4E639VJFZAGV at " + fake.baseUrl() + "\n3 powerpacks\n");
  }

  @Test
  void csvIsTheListAlone() {
    fake.powerpacks().remove(FakePlivo.powerpack(1).getUuid());

    assertThat(run(account(), "--format=csv")).isZero();

    String[] rows = out().split("\r\n", -1);
    assertThat(rows).hasSize(4).endsWith("");
    assertThat(row(rows[0], rows[1]))
        .containsAllEntriesOf(Map.of(
            "uuid", "00000000-bb20-4460-94d9-51383d93cb7a",
            "name", "Order updates 0",
            "sticky_sender", "true",
            "local_connect", "true",
            "application_type", "",
            "application_id", "",
            "number_pool", FakePlivo.powerpack(0).getNumberPool(),
            "number_priority", "",
            "created_on", "2020-10-09T17:03:31.837944Z"));
    assertThat(row(rows[0], rows[2]))
        .containsAllEntriesOf(Map.of(
            "uuid", "3c6ef362-bb2c-4239-8b1a-b9f7e6c54590",
            "sticky_sender", "true",
            "local_connect", "false",
            "application_type", "phlo",
            "application_id", FakePlivo.powerpack(2).getApplicationId()));
    assertThat(err())
        .isEqualTo("Account MA2025RK4E639VJFZAGV at " + fake.baseUrl() + "\n2 powerpacks\n");
  }

  @Test
  void emptyAccountIsAnEmptyArrayAndACsvHeader() {
    fake.powerpacks().clear();

    assertThat(run(account(), "--format", "json")).isZero();
    assertThat(out()).isEqualTo("[]\n");
    out.reset();

    assertThat(run(account(), "--format", "csv")).isZero();
    assertThat(out()).matches("uuid,name,[a-z_,]+\r\n");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      --limit 2                  | limit=2&offset=0   | 2 of 3 powerpacks, from offset 0
      --offset 1                 | limit=20&offset=1  | 2 of 3 powerpacks, from offset 1
      --limit 1 --offset 1       | limit=1&offset=1   | 1 of 3 powerpacks, from offset 1
      --offset 99                | limit=20&offset=99 | 0 powerpacks, from offset 99
      --all --offset 1           | limit=20&offset=1  | 2 of 3 powerpacks, from offset 1
      --all --offset 99          | limit=20&offset=99 | 0 powerpacks, from offset 99
      --all --limit 3            | limit=3&offset=0   | 3 powerpacks
      """)
  void limitAndOffsetAreOnePage(String args, String query, String summary) {
    assertThat(run(account(), args.split(" "))).isZero();

    assertThat(out()).endsWith("\n" + summary + "\n");
    assertThat(fake.requests())
        .extracting(FakeRequest::toString)
        .containsExactly("GET /v1/Account/MA2025RK4E639VJFZAGV/Powerpack/?" + query);
  }

  @Test
  void pageWithoutACountSaysWhatItHolds() {
    fake.respondWith(request -> new MockResponse.Builder()
        .body("{\"objects\": [{\"uuid\": \"1\", \"name\": null}]}")
        .build());

    assertThat(run(account(), "--limit", "20")).isZero();
    assertThat(out()).endsWith("\n1 powerpack, from offset 0\n");
    out.reset();

    assertThat(run(account())).isZero();
    assertThat(out()).endsWith("\n1 powerpack\n");
  }

  @Test
  void pagesThatContradictEachOtherAreOneSentence() {
    fake.respondWith(request -> new MockResponse.Builder()
        .body("{\"meta\": {\"total_count\": 9}, \"objects\": [{\"uuid\": \"1\"}]}")
        .build());

    assertThat(run(account())).isEqualTo(1);

    assertThat(err())
        .isEqualTo("Cannot list powerpacks: the pages contradict each other: the service ignores"
            + " offset: 0, 1 and 8 bring the same page, at path $.objects; try again, and report it"
            + " if it comes again.\n");
    assertThat(out()).isEmpty();
  }

  @Test
  void allWithLimitIsAllInThatSize() throws IOException {
    assertThat(run(account(), "--all", "--limit", "2", "--format", "json")).isZero();

    assertThat(parse(out())).isEqualTo(fake.powerpacks().all());
    assertThat(fake.requests())
        .hasSizeGreaterThan(1)
        .allMatch(request -> "2".equals(request.query("limit")));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      --limit 0     | --limit must be 1 to 20 but was 0
      --limit 21    | --limit must be 1 to 20 but was 21
      --offset -1   | --offset must be 0 or more but was -1
      --limit ten   | Invalid value for option '--limit': 'ten' is not an int
      --format xml  | Invalid value for option '--format': it must be table, json or csv but was 'xml'
      --limit       | Missing required parameter for option '--limit' (N)
      --colour      | Unknown option: '--colour'
      everything    | Unmatched argument at index 0: 'everything'
      """)
  void wrongArgumentsAreNamedAndUsageFollows(String args, String message) {
    assertThat(run(account(), args.split(" "))).isEqualTo(2);

    assertThat(out()).isEmpty();
    assertThat(err()).isEqualTo(message + "\n\n" + usage());
    assertThat(fake.requests()).isEmpty();
  }

  @Test
  void helpNamesAllOptions() {
    assertThat(run(Map.of(), "--help")).isZero();

    assertThat(out()).isEqualTo("""
        Usage: mvn -q test-compile exec:java -Dexec.args="[OPTION]..."

        Lists the powerpacks of a Plivo account.

              --all             Read all pages. The default where neither --limit nor
                                  --offset is given.
              --limit=N         Read one page of N powerpacks, 1 to 20; with --all, all
                                  pages in this size.
              --offset=N        Read one page after the first N powerpacks; with --all,
                                  all pages from there.
              --format=FORMAT   table (the default), json or csv. A table shortens long
                                  values, the others are whole.
              --help            Print this text.

        Environment:
          PLIVO_AUTH_ID, PLIVO_AUTH_TOKEN
                              The account. With neither, an embedded FakePlivo is read.
          PLIVO_BASE_URL      Another address than Plivo's.

        Exit status: 0 for a list, 1 for a call that failed, 2 for wrong arguments or a
        wrong environment.
        """);
    assertThat(err()).isEmpty();
  }

  @Test
  void missingVariableIsNamed() {
    assertThat(run(Map.of("PLIVO_AUTH_ID", fake.authId()))).isEqualTo(2);
    assertThat(run(Map.of("PLIVO_AUTH_ID", " ", "PLIVO_AUTH_TOKEN", "t"))).isEqualTo(2);
    assertThat(run(Map.of("PLIVO_BASE_URL", fake.baseUrl()))).isEqualTo(2);

    String advice =
        " is not set; set PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN, or unset all of PLIVO_* to read a FakePlivo.\n";
    assertThat(err())
        .isEqualTo(
            "PLIVO_AUTH_TOKEN" + advice + "PLIVO_AUTH_ID" + advice + "PLIVO_AUTH_ID" + advice);
    assertThat(out()).isEmpty();
  }

  @Test
  void wrongVariableIsRejectedBeforeACall() {
    assertThat(run(Map.of(
            "PLIVO_AUTH_ID", "MA", "PLIVO_AUTH_TOKEN", "t", "PLIVO_BASE_URL", "http://plivo.test")))
        .isEqualTo(2);
    assertThat(run(Map.of("PLIVO_AUTH_ID", "MA", "PLIVO_AUTH_TOKEN", "sécret"))).isEqualTo(2);

    assertThat(err()).isEqualTo("""
        Check the variables PLIVO_*: baseUrl must be https, as credentials are sent to it; http is for loopback alone, \
        but this is plivo.test.
        Check the variables PLIVO_*: authToken must be printable ASCII but has U+00E9 at index 1.
        """);
    assertThat(out()).isEmpty();
  }

  @Test
  void wrongTokenIsOneSentence() {
    assertThat(run(Map.of(
            "PLIVO_AUTH_ID",
            fake.authId(),
            "PLIVO_AUTH_TOKEN",
            "wrong",
            "PLIVO_BASE_URL",
            fake.baseUrl())))
        .isEqualTo(1);

    assertThat(err().replaceAll("[0-9a-f-]{36}", "<id>"))
        .isEqualTo("Cannot list powerpacks: 401 from GET " + fake.baseUrl()
            + "v1/Account/MA2025RK4E639VJFZAGV/Powerpack/?limit=20&offset=0: authentication failed;"
            + " check PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN (api_id <id>).\n");
    assertThat(out()).isEmpty();
  }

  @Test
  void serverThatIsDownIsOneSentence() {
    fake.close();

    assertThat(run(account())).isEqualTo(1);

    assertThat(err())
        .isEqualTo("Cannot list powerpacks: no response: Failed to connect to /127.0.0.1:"
            + fake.server().getPort()
            + " (3 attempts); check the network and PLIVO_BASE_URL, then try again.\n");
    assertThat(out()).isEmpty();
  }

  @Test
  void responseThatIsNotJsonIsOneSentence() {
    fake.enqueue(new MockResponse.Builder()
        .setHeader("Content-Type", "text/html")
        .body("<html>")
        .build());

    assertThat(run(account())).isEqualTo(1);

    assertThat(err())
        .isEqualTo(
            "Cannot list powerpacks: the response is text/html where JSON was expected at path $;"
                + " check PLIVO_BASE_URL, and report it if the response is Plivo's.\n");
    assertThat(out()).isEmpty();
  }

  @Test
  void outputThatCannotBeWrittenIsAFailure() {
    PrintStream full = new PrintStream(new FullDisk(), false, UTF_8);

    assertThat(new ListPowerpacks(account(), full, new PrintStream(err, true, UTF_8), () -> false)
            .run())
        .isEqualTo(1);

    assertThat(err()).isEqualTo("Cannot write to standard output; what came out is not whole.\n");
  }

  private Map<String, String> account() {
    return Map.of(
        "PLIVO_AUTH_ID",
        fake.authId(),
        "PLIVO_AUTH_TOKEN",
        fake.authToken(),
        "PLIVO_BASE_URL",
        fake.baseUrl());
  }

  private int run(Map<String, String> environment, String... args) {
    return new ListPowerpacks(
            environment,
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            () -> false)
        .run(args);
  }

  private String out() {
    return out.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }

  private String err() {
    return err.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }

  /** The cells by their columns, of a row in which nothing is quoted. */
  private static Map<String, String> row(String header, String row) {
    String[] names = header.split(",", -1);
    String[] cells = row.split(",", -1);
    assertThat(cells).hasSameSizeAs(names);
    Map<String, String> byName = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      byName.put(names[i], cells[i]);
    }
    return byName;
  }

  private static String usage() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    Options.usage(new PrintStream(text, true, UTF_8));
    return text.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static List<Powerpack> parse(String json) throws IOException {
    return new Moshi.Builder()
        .build()
        .<List<Powerpack>>adapter(Types.newParameterizedType(List.class, Powerpack.class))
        .fromJson(json);
  }

  private static final class FullDisk extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("no space left");
    }
  }
}
