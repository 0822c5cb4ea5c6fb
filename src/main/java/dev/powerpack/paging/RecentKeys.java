package dev.powerpack.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.powerpack.exception.PowerpackException;
import java.util.Arrays;
import java.util.List;

/**
 * The keys of the records that a walk has delivered, each with a number from 0 on. A key takes its
 * bytes and about 20 more: 100,000 uuids take 6 MB.
 */
final class RecentKeys {
  /** Beyond it a walk would need more than 60 MB. No account is known to come near. */
  static final int MOST = 1_000_000;

  private static final int CHUNK = 1 << 15;

  /** The bytes of all keys, in pieces, as a large array would have to be copied to grow. */
  private byte[][] chunks = new byte[16][];
  /** Where each key ends in the bytes. */
  private int[] ends = new int[64];
  /** Open addressing: a number and one, or 0. Its length is a power of two, and half is free. */
  private int[] table = new int[256];

  private int size;

  int size() {
    return size;
  }

  /** The number of a key; -1 if it was not added. */
  int indexOf(String key) {
    return table[slot(key.getBytes(UTF_8))] - 1;
  }

  /**
   * The numbers of keys. Those that were not there are added.
   *
   * @throws PowerpackException if they would be too many
   */
  int[] addAll(List<String> keys) {
    if (size + keys.size() > MOST) {
      throw new PowerpackException(
          "a walk delivers at most " + MOST + " records; begin another one with withOffset",
          0,
          null);
    }
    int[] numbers = new int[keys.size()];
    for (int i = 0; i < numbers.length; i++) {
      byte[] text = keys.get(i).getBytes(UTF_8);
      int slot = slot(text);
      if (table[slot] == 0) {
        append(text);
        table[slot] = size;
      }
      numbers[i] = table[slot] - 1;
      if (size > table.length / 2) {
        grow();
      }
    }
    return numbers;
  }

  private void append(byte[] text) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size + size / 2);
    }
    int end = start(size);
    for (byte next : text) {
      int chunk = end / CHUNK;
      if (chunk == chunks.length) {
        chunks = Arrays.copyOf(chunks, chunk * 2);
      }
      if (end % CHUNK == 0) {
        chunks[chunk] = new byte[CHUNK];
      }
      chunks[chunk][end++ % CHUNK] = next;
    }
    ends[size++] = end;
  }

  private int start(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }

  private byte at(int place) {
    return chunks[place / CHUNK][place % CHUNK];
  }

  /** Where the key is in the table, or would be. */
  private int slot(byte[] text) {
    int slot = first(Arrays.hashCode(text));
    while (table[slot] != 0 && !isAt(table[slot] - 1, text)) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private boolean isAt(int index, byte[] text) {
    int start = start(index);
    if (ends[index] - start != text.length) {
      return false;
    }
    for (int i = 0; i < text.length; i++) {
      if (at(start + i) != text[i]) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    table = new int[table.length * 2];
    for (int i = 0; i < size; i++) {
      int hash = 1; // As Arrays.hashCode.
      for (int place = start(i); place < ends[i]; place++) {
        hash = 31 * hash + at(place);
      }
      int slot = first(hash);
      while (table[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = i + 1;
    }
  }

  private int first(int hash) {
    int spread = hash * 0x9E3779B9;
    return (spread ^ (spread >>> 15)) & (table.length - 1);
  }
}
