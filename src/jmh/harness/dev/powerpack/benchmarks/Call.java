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

/** A page of 20 powerpacks from a service in another process, over a connection that is kept. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 2, time = 500, timeUnit = TimeUnit.MILLISECONDS)
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
