package dev.powerpack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import okio.Buffer;
import okio.BufferedSink;

/** A body that begins and does not end. The server writes it, as long as the client reads. */
final class EndlessBody implements MockResponseBody {
  /** Where the server gives up, which no client of ours may reach. */
  static final long END = 1L << 30;

  private final String start;
  private final boolean announced;
  private final byte[] rest = new byte[1 << 16];
  private final AtomicLong written = new AtomicLong();

  /**
   * A body of letters behind a start of bytes.
   *
   * @param announced whether the response says how long it is
   */
  EndlessBody(String start, boolean announced) {
    this.start = start;
    this.announced = announced;
    Arrays.fill(rest, (byte) 'a');
  }

  MockResponse.Builder response(int status) {
    MockResponse.Builder response = new MockResponse.Builder().code(status).body(this);
    return announced ? response : response.removeHeader("Content-Length");
  }

  /** Bytes that the server has handed to the socket. */
  long written() {
    return written.get();
  }

  @Override
  public long getContentLength() {
    return END;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    sink.write(start.getBytes(ISO_8859_1));
    while (written.get() < END) {
      sink.write(new Buffer().write(rest), rest.length);
      written.addAndGet(rest.length);
    }
  }
}
