package dev.powerpack.paging;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The records of pages, one by one. */
final class ItemIterator<T> implements Iterator<T> {
  private final Iterator<Page<T>> pages;
  private Iterator<T> page = Collections.emptyIterator();

  ItemIterator(Iterator<Page<T>> pages) {
    this.pages = pages;
  }

  @Override
  public boolean hasNext() {
    while (!page.hasNext() && pages.hasNext()) {
      page = pages.next().getItems().iterator();
    }
    return page.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the walk has ended");
    }
    return page.next();
  }
}
