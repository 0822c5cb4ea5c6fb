package dev.powerpack.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A page of 20 powerpacks, from the body of the response to the typed page. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class Decode {
  private static final MediaType JSON = MediaType.get("application/json");

  /** How the page is written. */
  @Param({"indented", "compact"})
  public String page;

  private final ThisContender contender = new ThisContender();
  private final Decoder decoder = contender.decoder();
  private byte[] json;

  /** Reads the page, and looks whether the contender does. */
  @Setup
  public void read() throws IOException {
    json = Files.readAllBytes(Path.of(System.getProperty("pages"), page + ".json"));
    Last.check(contender, decode());
  }

  /** Decodes it. */
  @Benchmark
  public Object decode() throws IOException {
    return decoder.decode(ResponseBody.create(json, JSON));
  }
}
