package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.model.Powerpack;
import dev.powerpack.testing.FakePlivo;
import java.io.File;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A long walk in a JVM of its own, whose heap could not hold what it delivers. */
class WalkMemoryTest {
  private static final int RECORDS = 100_000;

  @ParameterizedTest
  @ValueSource(ints = {1, 8})
  void walkOver100000RecordsFitsIntoAHeapOf32Megabytes(int readAhead) throws Exception {
    try (FakePlivo fake =
        FakePlivo.builder().powerpacks(RECORDS).recordRequests(false).start()) {
      Process walk = new ProcessBuilder(
              new File(System.getProperty("java.home"), "bin/java").getPath(),
              "-Xmx32m",
              "-XX:+ExitOnOutOfMemoryError",
              "-cp",
              System.getProperty("java.class.path"),
              WalkMemoryTest.class.getName(),
              fake.baseUrl(),
              fake.authId(),
              fake.authToken(),
              String.valueOf(readAhead))
          .redirectErrorStream(true)
          .start();
      String output =
          new String(walk.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(walk.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(output.trim()).isEqualTo(RECORDS + " powerpacks");
    }
  }

  /** Counts the powerpacks of an account. */
  public static void main(String... args) {
    try (PowerpackClient client = PowerpackClient.builder()
        .baseUrl(args[0])
        .credentials(PlivoCredentials.of(args[1], args[2]))
        .noRateLimit()
        .build()) {
      int count = 0;
      for (Powerpack powerpack :
          client.powerpacks().list().withReadAhead(Integer.parseInt(args[3]))) {
        count += powerpack.getUuid().isEmpty() ? 0 : 1;
      }
      System.out.println(count + " powerpacks");
    }
  }
}
