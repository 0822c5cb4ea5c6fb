package dev.powerpack.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.model.Powerpack;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the main job prints where nothing fails. */
final class ListPowerpacksTest {
  @AutoClose
  private final JobRun job = new JobRun();

  private void assertRequests(String... queries) {
    assertThat(job.fake.requests())
        .extracting(request -> request.toString().replaceAll(".*/Powerpack/[?]", ""))
        .containsExactly(queries);
  }

  @Test
  void tableOfTheAccount() {
    job.assertPrints(job.heading + """
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
    assertThat(job.status(Map.of())).isZero();

    List<String> lines = job.out().lines().toList();
    assertThat(lines)
        .hasSize(1 + 1 + 53 + 1)
        .startsWith("Account MA2025RK4E639VJFZAGV of an embedded FakePlivo, as PLIVO_AUTH_ID and"
            + " PLIVO_AUTH_TOKEN are not set")
        .endsWith("53 powerpacks")
        .allMatch(line -> line.length() <= 120);
    assertThat(job.err()).isEmpty();
  }

  /** How values stand in each is in {@link PowerpackTextTest}. */
  @Test
  void jsonAndCsvAreTheListAlone() {
    List<Powerpack> all = job.fake.powerpacks().all();
    String notes = job.heading + "3 powerpacks\n";

    job.assertPrints(Format.JSON.text(all), notes, "--format", "json");
    job.assertPrints(PowerpackCsv.format(all), notes, "--format=csv");
  }

  @Test
  void emptyAccountIsAnEmptyListInEachFormat() {
    job.fake.powerpacks().clear();

    job.assertPrints(job.heading + "0 powerpacks\n", "");
    job.assertPrints("[]\n", job.heading + "0 powerpacks\n", "--format", "json");
    assertThat(job.status(job.account, "--format", "csv")).isZero();
    assertThat(job.out()).matches("uuid,name,[a-z_,]+\r\n");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      --limit 2                  | limit=2&offset=0   | 2 of 3 powerpacks, from offset 0
      --offset 1                 | limit=20&offset=1  | 2 of 3 powerpacks, from offset 1
      --limit 1 --offset 1       | limit=1&offset=1   | 1 of 3 powerpacks, from offset 1
      --offset 99                | limit=20&offset=99 | 0 powerpacks, from offset 99
      --all --offset 1           | limit=20&offset=1  | 2 of 3 powerpacks, from offset 1
      --all --offset 99          | limit=20&offset=99 | 0 powerpacks, from offset 99
      --all --limit 4            | limit=4&offset=0   | 3 powerpacks
      --all --limit 2            | limit=2&offset=0 limit=2&offset=1 limit=2&offset=2 | 3 powerpacks
      """)
  void limitAndOffsetAreOnePageUnlessAllAreWanted(String args, String queries, String summary) {
    assertThat(job.status(job.account, args.split(" "))).isZero();

    assertThat(job.out()).endsWith("\n" + summary + "\n");
    assertRequests(queries.split(" "));
  }

  @Test
  void pageWithoutACountSaysWhatItHolds() {
    job.fake.respondWith(request -> new MockResponse.Builder()
        .body("{\"objects\": [{\"uuid\": \"1\", \"name\": null}]}")
        .build());

    assertThat(job.status(job.account, "--limit", "20")).isZero();
    assertThat(job.out()).endsWith("\n1 powerpack, from offset 0\n");
    assertThat(job.status(job.account)).isZero();
    assertThat(job.out()).endsWith("\n1 powerpack\n");
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
    ByteArrayOutputStream usage = new ByteArrayOutputStream();
    Options.usage(new PrintStream(usage, true, UTF_8));
    String expected = message + "\n\n" + usage.toString(UTF_8);
    job.assertFails(
        2, expected.replace(System.lineSeparator(), "\n"), job.account, args.split(" "));
    assertThat(job.fake.requests()).isEmpty();
  }

  @Test
  void helpNamesAllOptions() {
    job.assertPrints("""
        Usage: mvn -q test-compile exec:java -Dexec.args="[OPTION]..."

        Lists the powerpacks of a Plivo account.

              --all               Read all pages. The default where neither --limit nor
                                    --offset is given.
              --limit=N           Read one page of N powerpacks, 1 to 20; with --all,
                                    all pages in this size.
              --offset=N          Read one page after the first N powerpacks; with
                                    --all, all pages from there.
              --format=FORMAT     table (the default), json or csv. A table shortens
                                    long values, the others are whole.
              --allow-cleartext   Let PLIVO_BASE_URL be http to another host; the token
                                    travels unencrypted.
              --help              Print this text.

        Environment:
          PLIVO_AUTH_ID, PLIVO_AUTH_TOKEN
                              The account.
          PLIVO_BASE_URL      Another address than Plivo's.
          With none of the three an embedded FakePlivo is read.

        Exit status: 0 for a list; 1 for a call that failed, after what was read before;
        2 for wrong arguments or a wrong environment.
        """, "", "--help");
  }

  @ParameterizedTest
  @CsvSource({"'24 77\n', 77", "'0 0\n', 80", "'', 0"})
  void columnsAreWhatSttyPrints(String size, int columns) {
    assertThat(Terminal.columns(size)).isEqualTo(columns);
  }

  /** From the first page that is not the last one, on a terminal, and wiped out in the end. */
  @Test
  void progressBarIsOnStandardErrorAlone() {
    job.terminalColumns = 78;
    job.status(Map.of());
    assertThat(job.out()).doesNotContain("\r");
    assertThat(job.err())
        .contains("\rPowerpacks 100% [", "] 53/53 (")
        .endsWith("\r" + " ".repeat(78) + "\r")
        .doesNotContain("\n");
    job.status(job.account);
    assertThat(job.err()).as("one page").isEmpty();
    job.terminalColumns = 77;
    job.status(Map.of());
    assertThat(job.err()).as("narrow, or no terminal").isEmpty();
  }
}
