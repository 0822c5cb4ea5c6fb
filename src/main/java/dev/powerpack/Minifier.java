package dev.powerpack;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import okio.Buffer;

/**
 * Copies JSON without its line breaks and the spaces that indent a line. Moshi steps over white
 * space byte by byte, which for an indented page takes almost as long as all the rest of it; this
 * one takes eight bytes at once. A line break within a string is no JSON, and stays for Moshi.
 */
final class Minifier {
  private static final long ONES = 0x0101010101010101L;
  private static final long LINE_BREAKS = '\n' * ONES;
  private static final long SPACES = ' ' * ONES;
  private static final long QUOTES = '"' * ONES;
  private static final long BACKSLASHES = '\\' * ONES;

  /** The first bit of each of eight bytes. */
  private static final long FIRST_BITS = 0x8080808080808080L;

  private int quotes;
  private boolean escaped;
  private boolean indenting;

  private Minifier() {}

  /** Shares no segment, as Okio's own copies do: a shared one does not go back to the pool. */
  static Buffer copy(Buffer json) {
    Buffer copy = new Buffer();
    // Indented JSON has a line break after its first bracket.
    boolean indented = json.size() > 1 && json.getByte(1) <= ' ';
    Minifier minifier = new Minifier();
    try (Buffer.UnsafeCursor from = json.readUnsafe(new Buffer.UnsafeCursor());
        Buffer.UnsafeCursor to = copy.readAndWriteUnsafe(new Buffer.UnsafeCursor())) {
      while (from.next() != -1) {
        if (indented) {
          long size = copy.size();
          to.expandBuffer(from.end - from.start);
          to.resizeBuffer(size + minifier.copy(from, to));
        } else {
          copy.write(from.data, from.start, from.end - from.start);
        }
      }
    }
    return copy;
  }

  /** Copies a segment into one that has room for it, and returns how many bytes were copied. */
  private int copy(Buffer.UnsafeCursor fromSegment, Buffer.UnsafeCursor toSegment) {
    ByteBuffer from = littleEndian(fromSegment);
    ByteBuffer to = littleEndian(toSegment);
    int end = fromSegment.end;
    int i = fromSegment.start;
    int o = toSegment.start;
    if (escaped) {
      to.put(o++, from.get(i++));
      escaped = false;
    } else if (indenting) {
      i = endOfSpaces(from, i, end);
      indenting = i == end;
    }
    while (i < end) {
      while (i <= end - 8) {
        long eight = from.getLong(i);
        to.putLong(o, eight);
        long special = firstOf(eight ^ LINE_BREAKS) | firstOf(eight ^ BACKSLASHES);
        long quotesHere = allOf(eight ^ QUOTES);
        if (special != 0) {
          int before = Long.numberOfTrailingZeros(special) / 8;
          quotes += Long.bitCount(quotesHere & (special ^ (special - 1)));
          i += before;
          o += before;
          break;
        }
        quotes += Long.bitCount(quotesHere);
        i += 8;
        o += 8;
      }
      if (i == end) {
        break;
      }
      byte next = from.get(i++);
      if (next == '\n' && quotes % 2 == 0) {
        i = endOfSpaces(from, i, end);
        indenting = i == end;
        continue;
      }
      to.put(o++, next);
      if (next == '"') {
        quotes++;
      } else if (next == '\\' && i < end) {
        to.put(o++, from.get(i++));
      } else if (next == '\\') {
        escaped = true;
      }
    }
    return o - toSegment.start;
  }

  private static int endOfSpaces(ByteBuffer json, int start, int end) {
    int i = start;
    while (i <= end - 8) {
      long other = json.getLong(i) ^ SPACES;
      if (other != 0) {
        return i + Long.numberOfTrailingZeros(other) / 8;
      }
      i += 8;
    }
    while (i < end && json.get(i) == ' ') {
      i++;
    }
    return i;
  }

  private static ByteBuffer littleEndian(Buffer.UnsafeCursor segment) {
    return ByteBuffer.wrap(segment.data).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Marks the first byte that is 0; after it, other bytes may be marked too. */
  private static long firstOf(long eight) {
    return (eight - ONES) & ~eight & FIRST_BITS;
  }

  /** Marks each byte that is 0, and no other. */
  private static long allOf(long eight) {
    return ~(((eight & ~FIRST_BITS) + ~FIRST_BITS) | eight | ~FIRST_BITS);
  }
}
