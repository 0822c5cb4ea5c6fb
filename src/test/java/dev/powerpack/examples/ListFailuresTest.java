package dev.powerpack.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.exception.ApiException;
import dev.powerpack.exception.MalformedResponseException;
import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.PowerpackException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import okhttp3.Headers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the main job prints where something fails, or takes long, and its exit status then. */
final class ListFailuresTest {
  @AutoClose
  private final JobRun job = new JobRun();

  @Test
  void wrongEnvironmentIsNamedBeforeACall() {
    job.assertFails(
        2,
        inEnvironment("PLIVO_AUTH_ID is set but PLIVO_AUTH_TOKEN is not; set both"),
        Map.of("PLIVO_AUTH_ID", "MA"));
    job.assertFails(
        2,
        inEnvironment("set the environment variables PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN"),
        Map.of("PLIVO_BASE_URL", job.fake.baseUrl()));
  }

  private static String inEnvironment(String what) {
    return "Check the environment: " + what
        + ". With nothing of PLIVO_* an embedded FakePlivo is read.\n";
  }

  @Test
  void otherHostIsSpokenToUnencryptedIfTheUserSaysSo() {
    job.account.put("PLIVO_BASE_URL", "http://plivo.invalid/");
    job.assertFails(
        2,
        inEnvironment("baseUrl must be https, as credentials are sent to it, but was http to"
            + " plivo.invalid; --allow-cleartext permits that"),
        job.account);
    job.assertFails(
        1,
        "Cannot list powerpacks: no response: unknown host plivo.invalid (3 attempts); check the"
            + " network and PLIVO_BASE_URL, then try again.\n",
        job.account,
        "--allow-cleartext");
  }

  @Test
  void whatIsWaitedForIsSaidWhereItTakesLong() {
    job.patience = Duration.ofMillis(20);
    job.fake.delay(Duration.ofMillis(200));
    String note =
        "Waiting for " + job.fake.baseUrl() + ", for up to 120 s a page, retries included.\n";

    assertThat(job.status(job.account, "--limit", "2")).isZero();
    assertThat(job.err()).isEqualTo(note);
    assertThat(job.status(job.account, "--all", "--limit", "2")).isZero();
    assertThat(job.err()).as("three pages").isEqualTo(note.repeat(3));
  }

  /** Each is whole, so that what came can be used; the exit status says that it is not all. */
  @ParameterizedTest
  @EnumSource
  void whatWasReadBeforeAFailureIsPrinted(Format format) {
    job.fake.enqueue(job.fake.page(2, 0));
    job.fake.enqueue(new MockResponse.Builder().code(403).build());
    String list = format.text(job.fake.powerpacks().all().subList(0, 2));
    String summary = "2 of 3 powerpacks, from offset 0\n";
    boolean table = format == Format.TABLE;
    String name = format.name().toLowerCase(Locale.ROOT);

    assertThat(job.status(job.account, "--all", "--limit", "2", "--format", name))
        .isEqualTo(1);
    assertThat(job.out()).isEqualTo(table ? job.heading + list + summary : list);
    assertThat(job.err())
        .isEqualTo((table ? "" : job.heading + summary) + "Cannot list the rest: 403 from GET "
            + job.fake.baseUrl()
            + "v1/Account/MA2025RK4E639VJFZAGV/Powerpack/?limit=2&offset=1; ask"
            + " Plivo which rights the account has.\n");
  }

  @Test
  void failureIsOneSentenceThatSaysWhatToDo() {
    ApiException.Details details = new ApiException.Details(403, Headers.of(), "", null, null);

    assertThat(Stream.of(
                new ApiException("403; ask Plivo", 1, details),
                new NetworkException("no response", 3, null),
                new MalformedResponseException("not JSON", "", 1, null),
                new MalformedResponseException("the pages contradict each other", "", 0, null),
                new PowerpackException("interrupted", 0, null))
            .map(ListPowerpacks::sentence))
        .containsExactly(
            "403; ask Plivo.",
            "no response; check the network and PLIVO_BASE_URL, then try again.",
            "not JSON; check PLIVO_BASE_URL, and report it if the response is Plivo's.",
            "the pages contradict each other; try again, and report it if it comes again.",
            "interrupted.");
  }

  @Test
  void pagesThatContradictEachOtherAreToldFromOtherFailures() {
    job.fake.respondWith(request -> new MockResponse.Builder()
        .body("{\"meta\": {\"total_count\": 9}, \"objects\": [{\"uuid\": \"1\"}]}")
        .build());
    assertThat(job.status(job.account)).isEqualTo(1);
    assertThat(job.err())
        .isEqualTo("Cannot list the rest: the pages contradict each other: the service ignores"
            + " offset: 0, 1 and 20 bring the same page, at path $.objects; try again, and report it"
            + " if it comes again.\n");
    assertThat(job.out()).endsWith("\n1 of 9 powerpacks, from offset 0\n");
  }

  @Test
  void outputThatCannotBeWrittenIsAFailure() {
    OutputStream full = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("no space left");
      }
    };
    assertThat(job.status(full, job.account)).isEqualTo(1);
    assertThat(job.err())
        .isEqualTo("Cannot write to standard output; what came out is not whole.\n");
  }
}
