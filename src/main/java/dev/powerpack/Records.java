package dev.powerpack;

import dev.powerpack.model.Powerpack;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The powerpacks of pages, one by one. */
final class Records implements Iterator<Powerpack> {
  private final Iterator<PowerpackPage> pages;
  private Iterator<Powerpack> page = Collections.emptyIterator();

  Records(Iterator<PowerpackPage> pages) {
    this.pages = pages;
  }

  @Override
  public boolean hasNext() {
    while (!page.hasNext() && pages.hasNext()) {
      page = pages.next().getPowerpacks().iterator();
    }
    return page.hasNext();
  }

  @Override
  public Powerpack next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the walk has ended");
    }
    return page.next();
  }
}
