package dev.powerpack.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.powerpack.exception.PowerpackException;
import java.util.Arrays;
import java.util.List;

/**
 * The keys of the records that a walk has delivered, each with a number from 0 on. A key takes its
 * bytes and about 20 more: 100,000 uuids take 6 MB, with room to grow.
 */
final class RecentKeys {
  /** Beyond it a walk would need more than 100 MB. No account is known to come near. */
  static final int MOST = 1_000_000;

  private byte[] bytes = new byte[64 * 36];
  /** Where each key ends in the bytes. */
  private int[] ends = new int[64];
  /** Open addressing: a number and one, or 0. Its length is a power of two, and half is free. */
  private int[] table = new int[256];

  private int size;

  /** The number of a key; -1 if it was not added. */
  int indexOf(String key) {
    return table[slot(key.getBytes(UTF_8))] - 1;
  }

  private int add(String key) {
    byte[] text = key.getBytes(UTF_8);
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size + size / 2);
    }
    int start = start(size);
    if (start + text.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, (start + text.length) / 2 * 3);
    }
    System.arraycopy(text, 0, bytes, start, text.length);
    ends[size] = start + text.length;
    table[slot(text)] = ++size;
    if (size > table.length / 2) {
      grow();
    }
    return size - 1;
  }

  int size() {
    return size;
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
      numbers[i] = indexOf(keys.get(i));
      if (numbers[i] < 0) {
        numbers[i] = add(keys.get(i));
      }
    }
    return numbers;
  }

  private int start(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }

  private int slot(byte[] text) {
    int slot = hash(text, 0, text.length);
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
      if (bytes[start + i] != text[i]) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    table = new int[table.length * 2];
    for (int i = 0; i < size; i++) {
      int slot = hash(bytes, start(i), ends[i]);
      while (table[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = i + 1;
    }
  }

  private int hash(byte[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    hash *= 0x9E3779B9;
    return (hash ^ (hash >>> 15)) & (table.length - 1);
  }
}
