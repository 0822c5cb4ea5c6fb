package dev.powerpack;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.GzipSource;
import okio.Okio;

/**
 * Decompresses a body in place of OkHttp, which throws the same where a connection breaks and where
 * what came whole is not gzip. Only the first may be sent again.
 */
final class Gunzip extends ForwardingSource {
  private final BufferedSource compressed;
  private final Connection connection;
  private boolean begun;

  private Gunzip(BufferedSource compressed, Connection connection) {
    super(new GzipSource(compressed));
    this.compressed = compressed;
    this.connection = connection;
  }

  /** Requests a compressed response, and decompresses it, unless the caller sees to that. */
  static Response proceed(Interceptor.Chain chain, Request request) throws IOException {
    if (request.header("Accept-Encoding") != null || request.header("Range") != null) {
      return chain.proceed(request);
    }
    Response response =
        chain.proceed(request.newBuilder().header("Accept-Encoding", "gzip").build());
    if (!"gzip".equalsIgnoreCase(response.header("Content-Encoding"))) {
      return response;
    }
    ResponseBody body = response.body();
    Connection connection = new Connection(body.source());
    BufferedSource source = Okio.buffer(new Gunzip(Okio.buffer(connection), connection));
    return response
        .newBuilder()
        .removeHeader("Content-Encoding")
        .removeHeader("Content-Length")
        .body(ResponseBody.create(source, body.contentType(), -1))
        .build();
  }

  @Override
  public long read(Buffer sink, long byteCount) throws IOException {
    try {
      // Nothing, compressed or not, is nothing.
      begun = begun || !compressed.exhausted();
      return begun ? super.read(sink, byteCount) : -1;
    } catch (IOException e) {
      throw connection.isBroken ? e : Unreadable.compressed(e);
    }
  }

  /** What comes, up to a bound: the header of gzip has none, and a block need not hold anything. */
  private static final class Connection extends ForwardingSource {
    private long left = 2 * StrictMoshiConverterFactory.LONGEST_BODY;
    private boolean isBroken;

    Connection(BufferedSource source) {
      super(source);
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      isBroken = true;
      long count = super.read(sink, byteCount);
      left -= count;
      if (left < 0) {
        throw Unreadable.tooLong(new byte[0]);
      }
      isBroken = false;
      return count;
    }
  }
}
