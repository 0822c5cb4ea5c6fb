package dev.powerpack.paging;

import dev.powerpack.exception.PowerpackException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import okio.ByteString;

/**
 * The keys of the records that a walk has delivered, each with a number from 0 on. Of a key it
 * keeps half of its SHA-256, which no two keys share, in 24 to 48 bytes however long the key is.
 */
final class RecentKeys {
  /** They take 25 MB. No account is known to come near. */
  static final int MOST = 1_000_000;

  /** Open addressing: a number and one, or 0. Its length is a power of two, and half is free. */
  private int[] table = new int[256];
  /** Two for each number. */
  private long[] hashes = new long[table.length];

  private int size;

  int size() {
    return size;
  }

  /** The number of a key; -1 if it was not added. */
  int indexOf(String key) {
    ByteBuffer hash = hash(key);
    return table[slot(hash.getLong(0), hash.getLong(8))] - 1;
  }

  /** The numbers of keys. Those that were not there are added, unless they are too many. */
  int[] addAll(List<String> keys) {
    if (size + keys.size() > MOST
        && size + keys.stream().filter(key -> indexOf(key) < 0).distinct().count() > MOST) {
      throw new PowerpackException(
          "a walk delivers at most " + MOST + " records; begin another one with withOffset",
          0,
          null);
    }
    return keys.stream().mapToInt(this::add).toArray();
  }

  private int add(String key) {
    ByteBuffer hash = hash(key);
    int slot = slot(hash.getLong(0), hash.getLong(8));
    int number = table[slot] - 1;
    if (number >= 0) {
      return number;
    }
    hashes[2 * size] = hash.getLong(0);
    hashes[2 * size + 1] = hash.getLong(8);
    table[slot] = ++size;
    if (size == table.length / 2) {
      grow();
    }
    return size - 1;
  }

  private static ByteBuffer hash(String key) {
    return ByteString.encodeUtf8(key).sha256().asByteBuffer();
  }

  /** Where the key is in the table, or would be. */
  private int slot(long first, long second) {
    int slot = (int) first & (table.length - 1);
    while (table[slot] != 0
        && (hashes[2 * table[slot] - 2] != first || hashes[2 * table[slot] - 1] != second)) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private void grow() {
    table = new int[2 * table.length];
    hashes = Arrays.copyOf(hashes, table.length);
    for (int i = 0; i < size; i++) {
      table[slot(hashes[2 * i], hashes[2 * i + 1])] = i + 1;
    }
  }
}
