package dev.powerpack.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.testing.FakePlivo;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Runs the main job against an account of three powerpacks, and keeps what it prints. */
final class JobRun implements AutoCloseable {
  final FakePlivo fake = FakePlivo.builder().powerpacks(3).start();
  final Map<String, String> account = new HashMap<>(Map.of(
      "PLIVO_AUTH_ID", fake.authId(),
      "PLIVO_AUTH_TOKEN", fake.authToken(),
      "PLIVO_BASE_URL", fake.baseUrl()));
  final String heading = "Account MA2025RK4E639VJFZAGV at " + fake.baseUrl() + "\n";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** Width of the terminal that standard error is; 0 where it is none. */
  int terminalColumns;

  Duration patience = Duration.ofMinutes(1);

  /** The exit status. */
  int status(Map<String, String> environment, String... args) {
    return status(out, environment, args);
  }

  int status(OutputStream to, Map<String, String> environment, String... args) {
    return new ListPowerpacks(
            environment,
            new PrintStream(to, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            () -> terminalColumns,
            patience)
        .run(args);
  }

  /** What it printed to standard output since this was called before. */
  String out() {
    return text(out);
  }

  String err() {
    return text(err).replace(System.lineSeparator(), "\n");
  }

  private static String text(ByteArrayOutputStream stream) {
    String text = stream.toString(UTF_8);
    stream.reset();
    return text;
  }

  /** The run succeeds, and prints this. */
  void assertPrints(String expectedOut, String expectedErr, String... args) {
    assertThat(status(account, args)).isZero();
    assertThat(out()).isEqualTo(expectedOut);
    assertThat(err()).isEqualTo(expectedErr);
  }

  /** The run fails, and prints this. */
  void assertFails(
      int status, String expectedErr, Map<String, String> environment, String... args) {
    assertThat(status(environment, args)).isEqualTo(status);
    assertThat(err()).isEqualTo(expectedErr);
    assertThat(out()).isEmpty();
  }

  @Override
  public void close() {
    fake.close();
  }
}
