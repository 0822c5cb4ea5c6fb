package dev.powerpack.benchmarks;

import java.io.IOException;

/**
 * What is measured. Each project of {@code src/jmh/contenders} has a class {@code ThisContender}
 * that implements it with a library of its own.
 */
public interface Contender extends AutoCloseable {
  /** Makes what reads a page. It is made apart, as no call needs it. */
  Decoder decoder();

  /** Connects to a service, once, before {@link #fetch()}. */
  void connect(String baseUrl, String authId, String authToken);

  /** Fetches the first page of 20. */
  Object fetch() throws IOException;

  /** The powerpacks of a page. */
  int size(Object page);

  /** The uuid of the last powerpack of a page. */
  String lastUuid(Object page);

  @Override
  void close();
}
