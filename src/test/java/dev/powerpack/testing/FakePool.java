package dev.powerpack.testing;

import dev.powerpack.model.PoolNumber;
import dev.powerpack.model.PoolShortcode;
import java.util.List;
import java.util.stream.Stream;

/**
 * The number pool of a powerpack on a {@link FakePlivo}, to be filled and changed by a test.
 * Thread-safe. The account counts as renting what is put into it.
 */
public final class FakePool {
  private final FakeList<PoolNumber> numbers = new FakeList<>(PoolNumber::getNumber, List.of());
  private final FakeList<PoolShortcode> shortcodes =
      new FakeList<>(PoolShortcode::getShortcode, List.of());
  private final FakeList<PoolNumber> tollfreeNumbers =
      new FakeList<>(PoolNumber::getNumber, List.of());

  FakePool() {}

  /** The digits of the numbers of both kinds. */
  Stream<String> allNumbers() {
    return Stream.of(numbers, tollfreeNumbers)
        .flatMap(list -> list.all().stream())
        .map(PoolNumber::getNumber);
  }

  /** {@return its numbers, empty at first} */
  public FakeList<PoolNumber> numbers() {
    return numbers;
  }

  /** {@return its shortcodes, empty at first} */
  public FakeList<PoolShortcode> shortcodes() {
    return shortcodes;
  }

  /** {@return its toll-free numbers, empty at first} */
  public FakeList<PoolNumber> tollfreeNumbers() {
    return tollfreeNumbers;
  }
}
