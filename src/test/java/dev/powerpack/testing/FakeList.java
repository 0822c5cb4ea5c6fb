package dev.powerpack.testing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list of a {@link FakePlivo}, to be changed while requests come in. Thread-safe.
 *
 * @param <T> a record
 */
public final class FakeList<T> implements Iterable<T> {
  private final Function<T, String> key;

  /** Immutable, so that a page shows one state of the list, and takes no lock. */
  private volatile List<T> records;

  FakeList(Function<T, String> key, List<T> records) {
    this.key = key;
    this.records = List.copyOf(records);
  }

  /** {@return the records now, in the order in which they are listed; a copy} */
  public List<T> all() {
    return records;
  }

  /** {@return an iterator over {@link #all()}} */
  @Override
  public Iterator<T> iterator() {
    return records.iterator();
  }

  /**
   * Adds a record before the one at {@code index}. A second one with the same key is taken too.
   *
   * @param index 0 to the number of records
   * @param record the record
   * @throws IndexOutOfBoundsException if the index is out of bounds
   */
  public void add(int index, T record) {
    Objects.requireNonNull(record, "record");
    change(list -> list.add(index, record));
  }

  /**
   * Adds a record at the end of the list.
   *
   * @param record the record; one with a key that is there already is taken too
   */
  public void add(T record) {
    Objects.requireNonNull(record, "record");
    change(list -> list.add(record));
  }

  /**
   * Removes the first record with this key.
   *
   * @param key what identifies it, such as the uuid of a powerpack
   * @return false where there is none
   */
  public synchronized boolean remove(String key) {
    T record = find(Objects.requireNonNull(key, "key"));
    if (record == null) {
      return false;
    }
    change(list -> list.remove(record));
    return true;
  }

  /** Removes all records. */
  public void clear() {
    change(List::clear);
  }

  /** The first record with this key. */
  @Nullable
  T find(String key) {
    for (T record : records) {
      if (this.key.apply(record).equals(key)) {
        return record;
      }
    }
    return null;
  }

  /** The first record with this key, or 404. */
  T existing(String key) {
    T record = find(key);
    if (record == null) {
      throw new Rejection(404, "not found");
    }
    return record;
  }

  /** Puts a record in the place of the one with its key. */
  void replace(T record) {
    change(list -> list.replaceAll(old -> key.apply(old).equals(key.apply(record)) ? record : old));
  }

  private synchronized void change(Consumer<List<T>> change) {
    List<T> changed = new ArrayList<>(records);
    change.accept(changed);
    records = List.copyOf(changed);
  }
}
