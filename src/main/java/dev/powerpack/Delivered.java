package dev.powerpack;

import dev.powerpack.model.Powerpack;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The records that a walk delivered last, by their uuid: 2,000 of them, which is 100 pages and 0.3
 * MB, so that its memory is bounded.
 */
final class Delivered {
  static final int REMEMBERED = 2_000;

  private final Set<String> uuids = new LinkedHashSet<>();
  private boolean complete = true;

  void addAll(Collection<Powerpack> powerpacks) {
    for (Powerpack powerpack : powerpacks) {
      uuids.add(powerpack.getUuid());
    }
    Iterator<String> oldest = uuids.iterator();
    while (uuids.size() > REMEMBERED) {
      oldest.next();
      oldest.remove();
      complete = false;
    }
  }

  /** How many records of a page end with the last one that was delivered; 0 if none was. */
  int endIn(List<Powerpack> page) {
    int end = page.size();
    while (end > 0 && !uuids.contains(page.get(end - 1).getUuid())) {
      end--;
    }
    return end;
  }

  /** Whether all that was delivered is remembered. */
  boolean isComplete() {
    return complete;
  }
}
