package dev.powerpack.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.model.Powerpack;
import dev.powerpack.testing.FakePlivo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the main job prints, and its exit status. */
final class ListPowerpacksTest {
  private final FakePlivo fake = FakePlivo.builder().powerpacks(3).start();
  private final Map<String, String> account = Map.of(
      "PLIVO_AUTH_ID", fake.authId(),
      "PLIVO_AUTH_TOKEN", fake.authToken(),
      "PLIVO_BASE_URL", fake.baseUrl());
  private final String heading = "Account MA2025RK4E639VJFZAGV at " + fake.baseUrl() + "\n";
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @AfterEach
  void close() {
    fake.close();
  }

  private static String text(ByteArrayOutputStream stream) {
    String text = stream.toString(UTF_8).replace(System.lineSeparator(), "\n");
    stream.reset();
    return text;
  }

  private int status(Map<String, String> environment, String... args) {
    return new ListPowerpacks(
            environment,
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            () -> false)
        .run(args);
  }

  /** The run succeeds, and prints this. */
  private void assertPrints(String expectedOut, String expectedErr, String... args) {
    assertThat(status(account, args)).isZero();
    assertThat(out.toString(UTF_8)).isEqualTo(expectedOut);
    assertThat(text(err)).isEqualTo(expectedErr);
    out.reset();
  }

  /** The run fails, and prints this. */
  private void assertFails(
      int status, String expectedErr, Map<String, String> environment, String... args) {
    assertThat(status(environment, args)).isEqualTo(status);
    assertThat(text(err).replaceAll("[0-9a-f-]{36}", "<id>")).isEqualTo(expectedErr);
    assertThat(out.size()).isZero();
  }

  private void assertRequests(String... queries) {
    assertThat(fake.requests())
        .extracting(request -> request.toString().replaceAll(".*/Powerpack/[?]", ""))
        .containsExactly(queries);
  }

  @Test
  void tableOfTheAccount() {
    assertPrints(heading + """
NAME                     SENDER        APPLICATION     CREATED               UUID
Order updates 0          sticky local  -               2020-10-09T17:03:31Z  00000000-bb20-4460-94d9-51383d93cb7a
Login codes 1            local         xml 101000008…  2020-10-09T16:56:00Z  9e3779b1-bb1a-4573-99b8-9cd868fb0e6f
Appointment reminders 2  sticky        phlo 19349de7…  2020-10-09T16:48:28Z  3c6ef362-bb2c-4239-8b1a-b9f7e6c54590
3 powerpacks
""", "");
    assertRequests("limit=20&offset=0");
  }

  @Test
  void withoutCredentialsTheEmbeddedAccountIsRead() {
    assertThat(status(Map.of())).isZero();

    List<String> lines = text(out).lines().toList();
    assertThat(lines)
        .hasSize(1 + 1 + 53 + 1)
        .startsWith("Account MA2025RK4E639VJFZAGV of an embedded FakePlivo, as PLIVO_AUTH_ID and"
            + " PLIVO_AUTH_TOKEN are not set")
        .endsWith("53 powerpacks")
        .allMatch(line -> line.length() <= 120);
    assertThat(text(err)).isEmpty();
  }

  @Test
  void jsonAndCsvAreTheListAlone() {
    fake.powerpacks().remove(FakePlivo.powerpack(0).getUuid());
    fake.powerpacks().remove(FakePlivo.powerpack(1).getUuid());
    Powerpack last = FakePlivo.powerpack(2);
    String notes = heading + "1 powerpack\n";
    assertPrints(
        """
        [
          {
            "uuid": "3c6ef362-bb2c-4239-8b1a-b9f7e6c54590",
            "name": "Appointment reminders 2",
            "sticky_sender": true,
            "local_connect": false,
            "application_type": "phlo",
            "application_id": "%s",
            "number_pool": "%s",
            "created_on": "2020-10-09T16:48:28.895744Z"
          }
        ]
        """.formatted(last.getApplicationId(), last.getNumberPool()), notes, "--format", "json");
    String header = "uuid,name,sticky_sender,local_connect,application_type,application_id,"
        + "number_pool,number_priority,created_on\r\n";
    assertPrints(
        header + "3c6ef362-bb2c-4239-8b1a-b9f7e6c54590,Appointment reminders 2,true,false,phlo,"
            + last.getApplicationId() + "," + last.getNumberPool()
            + ",,2020-10-09T16:48:28.895744Z\r\n",
        notes,
        "--format=csv");
  }

  @Test
  void emptyAccountIsAnEmptyListInEachFormat() {
    fake.powerpacks().clear();

    assertPrints(heading + "0 powerpacks\n", "");
    assertPrints("[]\n", heading + "0 powerpacks\n", "--format", "json");
    assertThat(status(account, "--format", "csv")).isZero();
    assertThat(out.toString(UTF_8)).matches("uuid,name,[a-z_,]+\r\n");
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
      --all --limit 2            | limit=2&offset=0 limit=2&offset=1 | 3 powerpacks
      """)
  void limitAndOffsetAreOnePageUnlessAllAreWanted(String args, String queries, String summary) {
    assertThat(status(account, args.split(" "))).isZero();

    assertThat(text(out)).endsWith("\n" + summary + "\n");
    assertRequests(queries.split(" "));
  }

  @Test
  void pageWithoutACountSaysWhatItHolds() {
    fake.respondWith(request -> new MockResponse.Builder()
        .body("{\"objects\": [{\"uuid\": \"1\", \"name\": null}]}")
        .build());

    assertThat(status(account, "--limit", "20")).isZero();
    assertThat(text(out)).endsWith("\n1 powerpack, from offset 0\n");
    assertThat(status(account)).isZero();
    assertThat(text(out)).endsWith("\n1 powerpack\n");
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
    Options.usage(new PrintStream(err, true, UTF_8));
    assertFails(2, message + "\n\n" + text(err), account, args.split(" "));
    assertThat(fake.requests()).isEmpty();
  }

  @Test
  void helpNamesAllOptions() {
    assertPrints("""
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
        """, "", "--help");
  }

  @Test
  void wrongEnvironmentIsNamedBeforeACall() {
    String advice =
        " is not set; set PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN, or unset all of PLIVO_* to read a FakePlivo.\n";
    assertFails(2, "PLIVO_AUTH_TOKEN" + advice, Map.of("PLIVO_AUTH_ID", "MA"));
    assertFails(2, "PLIVO_AUTH_ID" + advice, Map.of("PLIVO_AUTH_ID", " ", "PLIVO_AUTH_TOKEN", "t"));
    assertFails(2, "PLIVO_AUTH_ID" + advice, Map.of("PLIVO_BASE_URL", fake.baseUrl()));
    assertFails(
        2,
        "Check the variables PLIVO_*: authToken must be printable ASCII but has U+00E9 at index 1.\n",
        Map.of("PLIVO_AUTH_ID", "MA", "PLIVO_AUTH_TOKEN", "sécret"));
  }

  @Test
  void failureIsOneSentenceThatSaysWhatToDo() {
    Map<String, String> wrong = new HashMap<>(account);
    wrong.put("PLIVO_AUTH_TOKEN", "wrong");
    assertFails(
        1,
        "Cannot list powerpacks: 401 from GET " + fake.baseUrl()
            + "v1/Account/MA2025RK4E639VJFZAGV/Powerpack/?limit=20&offset=0: authentication failed;"
            + " check PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN (api_id <id>).\n",
        wrong);
    fake.enqueue(new MockResponse.Builder()
        .setHeader("Content-Type", "text/html")
        .body("<html>")
        .build());
    assertFails(
        1,
        "Cannot list powerpacks: the response is not JSON but begins with '<html>' at path $"
            + " (Content-Type: text/html); check PLIVO_BASE_URL, and report it if the response is"
            + " Plivo's.\n",
        account);
    fake.respondWith(request -> new MockResponse.Builder()
        .body("{\"meta\": {\"total_count\": 9}, \"objects\": [{\"uuid\": \"1\"}]}")
        .build());
    assertFails(
        1,
        "Cannot list powerpacks: the pages contradict each other: the service ignores"
            + " offset: 0, 1 and 8 bring the same page, at path $.objects; try again, and report it"
            + " if it comes again.\n",
        account);
    fake.close();
    assertFails(
        1,
        "Cannot list powerpacks: no response: Failed to connect to /127.0.0.1:"
            + fake.server().getPort()
            + " (3 attempts); check the network and PLIVO_BASE_URL, then try again.\n",
        account);
  }

  @Test
  void outputThatCannotBeWrittenIsAFailure() {
    OutputStream full = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("no space left");
      }
    };
    ListPowerpacks job = new ListPowerpacks(
        account,
        new PrintStream(full, false, UTF_8),
        new PrintStream(err, true, UTF_8),
        () -> false);

    assertThat(job.run()).isEqualTo(1);
    assertThat(text(err))
        .isEqualTo("Cannot write to standard output; what came out is not whole.\n");
  }

  /** From the first page that is not the last one, on a terminal, and wiped out in the end. */
  @Test
  void progressBarIsOnStandardErrorAlone() {
    PrintStream list = new PrintStream(out, true, UTF_8);
    PrintStream terminal = new PrintStream(err, true, UTF_8);

    new ListPowerpacks(Map.of(), list, terminal, () -> true).run();
    assertThat(text(out)).doesNotContain("\r");
    assertThat(text(err))
        .contains("\rPowerpacks 100% [", "] 53/53 (")
        .endsWith("\r" + " ".repeat(78) + "\r")
        .doesNotContain("\n");
    new ListPowerpacks(account, list, terminal, () -> true).run();
    assertThat(text(err)).as("one page").isEmpty();
    new ListPowerpacks(Map.of(), list, terminal, () -> false).run();
    assertThat(text(err)).as("no terminal").isEmpty();
  }
}
