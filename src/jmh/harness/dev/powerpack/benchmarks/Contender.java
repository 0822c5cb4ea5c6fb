package dev.powerpack.benchmarks;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * What is measured. Each project of {@code src/jmh/contenders} has a class {@code ThisContender}
 * that implements it with a library of its own; what the library has not is left as it is here.
 */
public interface Contender extends AutoCloseable {
  /** Stands for the uuid that the limit does not read. */
  String NOT_READ = "not read";

  /** Makes what reads a page. It is made apart, as no call needs it. */
  Decoder decoder();

  /** Connects to a service, once, before all that follows. */
  void connect(String baseUrl, String authId, String authToken);

  /** Fetches the first page of 20. Thread-safe. */
  Object fetch() throws IOException;

  /** The uuid of the last powerpack of a page. */
  String lastUuid(Object page);

  /** Creates a powerpack and returns its uuid. */
  default String create(String name) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Gets a powerpack and returns its name. */
  default String get(String uuid) throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Walks over all powerpacks.
   *
   * @param readAhead pages in flight at once
   * @param uuids takes the uuid of each powerpack
   */
  default void walk(int readAhead, Consumer<String> uuids) throws IOException {
    throw new UnsupportedOperationException();
  }

  @Override
  void close();
}
