package dev.powerpack.benchmarks;

import java.io.IOException;
import okhttp3.ResponseBody;

/** Turns the body of a response into a typed page, by the code that a call of the library runs. */
public interface Decoder {
  /** Decodes a page and closes the body. */
  Object decode(ResponseBody body) throws IOException;
}
