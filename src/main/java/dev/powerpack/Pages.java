package dev.powerpack;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The pages of a walk, none of them empty. */
final class Pages implements Iterator<PowerpackPage> {
  private final Walk walk;
  private @Nullable PowerpackPage next;

  Pages(Walk walk) {
    this.walk = walk;
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      next = walk.nextPage();
    }
    return next != null;
  }

  @Override
  public PowerpackPage next() {
    PowerpackPage page = hasNext() ? next : null;
    if (page == null) {
      throw new NoSuchElementException("the walk has ended");
    }
    next = null;
    return page;
  }
}
