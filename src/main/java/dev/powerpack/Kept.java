package dev.powerpack;

import okio.Buffer;
import okio.Source;
import okio.Timeout;

/**
 * Reads a buffer and leaves it as it is. Okio's own ways to do that share its segments, which then
 * do not go back to the pool: 8 KB of garbage for each.
 */
final class Kept implements Source {
  private final Buffer.UnsafeCursor cursor;
  private long left;
  private int begin;
  private int end;

  Kept(Buffer buffer) {
    left = buffer.size();
    cursor = buffer.readUnsafe(new Buffer.UnsafeCursor());
  }

  @Override
  public long read(Buffer sink, long byteCount) {
    if (left == 0) {
      return -1;
    }
    if (begin == end) {
      cursor.next();
      begin = cursor.start;
      end = cursor.end;
    }
    int count = (int) Math.min(byteCount, end - begin);
    sink.write(cursor.data, begin, count);
    begin += count;
    left -= count;
    return count;
  }

  @Override
  public Timeout timeout() {
    return Timeout.NONE;
  }

  @Override
  public void close() {
    cursor.close();
  }
}
