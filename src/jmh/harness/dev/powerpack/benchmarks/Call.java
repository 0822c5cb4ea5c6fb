package dev.powerpack.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A page of 20 powerpacks from a service in another process, over a connection that is kept. Single
 * calls are timed, as the average of all is what interrupted a few.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 1, time = 1)
public class Call {
  private final ThisContender contender = new ThisContender();

  /** Connects, and looks whether a page comes. */
  @Setup
  public void connect() throws IOException {
    contender.connect(
        System.getProperty("baseUrl"),
        System.getProperty("authId"),
        System.getProperty("authToken"));
    Last.check(contender, fetch());
  }

  /** Disconnects. */
  @TearDown
  public void disconnect() {
    contender.close();
  }

  /** Fetches it. */
  @Benchmark
  public Object fetch() throws IOException {
    return contender.fetch();
  }
}
