package dev.powerpack;

import java.nio.ByteBuffer;
import okio.Buffer;

/** Looks for what is no UTF-8, without a copy. */
final class Utf8 {
  /** The first bit of each of eight bytes. */
  private static final long NOT_ASCII = 0x8080808080808080L;

  private Utf8() {}

  /** The index of the first character that is no UTF-8 by the table of Unicode, or -1. */
  static long indexOfInvalid(Buffer text) {
    int following = 0;
    int lowest = 0;
    int highest = 0;
    long begin = -1;
    try (Buffer.UnsafeCursor cursor = text.readUnsafe(new Buffer.UnsafeCursor())) {
      while (cursor.next() != -1) {
        ByteBuffer bytes = ByteBuffer.wrap(cursor.data);
        int i = cursor.start;
        while (i < cursor.end) {
          if (following == 0) {
            i = endOfAscii(bytes, i, cursor.end);
            if (i == cursor.end) {
              break;
            }
          }
          int next = bytes.get(i) & 0xFF;
          if (following > 0) {
            if (next < lowest || next > highest) {
              return begin;
            }
            following--;
            lowest = 0x80;
            highest = 0xBF;
          } else if (next >= 0x80) {
            begin = cursor.offset + i - cursor.start;
            if (next < 0xC2 || next > 0xF4) {
              return begin;
            }
            following = next < 0xE0 ? 1 : next < 0xF0 ? 2 : 3;
            // Neither longer than need be, nor half of a pair of UTF-16, nor beyond Unicode.
            lowest = next == 0xE0 ? 0xA0 : next == 0xF0 ? 0x90 : 0x80;
            highest = next == 0xED ? 0x9F : next == 0xF4 ? 0x8F : 0xBF;
          }
          i++;
        }
      }
    }
    return following == 0 ? -1 : begin;
  }

  private static int endOfAscii(ByteBuffer bytes, int start, int end) {
    int i = start;
    while (i <= end - 8 && (bytes.getLong(i) & NOT_ASCII) == 0) {
      i += 8;
    }
    while (i < end && bytes.get(i) >= 0) {
      i++;
    }
    return i;
  }
}
