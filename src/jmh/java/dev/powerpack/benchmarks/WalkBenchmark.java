package dev.powerpack.benchmarks;

import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.model.Powerpack;
import dev.powerpack.testing.FakePlivo;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A walk, each request of which takes 50 ms. The rate limit is off: it would bound both alike. By
 * arithmetic, read-ahead of 8 cannot be more than 7.07 times as fast over 2,000 powerpacks (106
 * requests, or 15 rounds) and 7.57 over 4,000 (212, or 28).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(3)
public class WalkBenchmark {
  /** Powerpacks on the account. */
  @Param({"2000", "4000"})
  public int records;

  /** Pages under way at once. */
  @Param({"1", "8"})
  public int readAhead;

  private FakePlivo fake;
  private PowerpackClient client;

  /** Starts a server that is slow and a client for it. */
  @Setup
  public void start() {
    fake = FakePlivo.builder().powerpacks(records).recordRequests(false).start();
    fake.delay(Duration.ofMillis(50));
    client = PowerpackClient.builder()
        .credentials(PlivoCredentials.of(fake.authId(), fake.authToken()))
        .baseUrl(fake.baseUrl())
        .noRateLimit()
        .build();
  }

  /** Stops both. */
  @TearDown
  public void stop() {
    client.close();
    fake.close();
  }

  /** Reads all records. */
  @Benchmark
  public int walk() {
    int count = 0;
    for (Powerpack powerpack : client.listAll().withReadAhead(readAhead)) {
      count += powerpack.getUuid().isEmpty() ? 0 : 1;
    }
    if (count != records) {
      throw new IllegalStateException(
          "the walk delivered " + count + " of " + records + " powerpacks");
    }
    return count;
  }
}
