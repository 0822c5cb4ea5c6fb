package dev.powerpack.testing;

import dev.powerpack.api.PowerpacksApi;
import dev.powerpack.model.PageMeta;
import dev.powerpack.model.Powerpack;
import dev.powerpack.model.PowerpackList;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The powerpacks of one account, and the pages they make. Its monitor guards the list. */
final class Account {
  private final String authId;
  private final List<Powerpack> powerpacks;

  Account(String authId, List<Powerpack> powerpacks) {
    this.authId = authId;
    this.powerpacks = new ArrayList<>(powerpacks);
  }

  synchronized List<Powerpack> powerpacks() {
    return List.copyOf(powerpacks);
  }

  synchronized void add(int index, Powerpack powerpack) {
    powerpacks.add(index, powerpack);
  }

  synchronized void add(Powerpack powerpack) {
    powerpacks.add(powerpack);
  }

  synchronized boolean remove(String uuid) {
    for (int i = 0; i < powerpacks.size(); i++) {
      if (powerpacks.get(i).getUuid().equals(uuid)) {
        powerpacks.remove(i);
        return true;
      }
    }
    return false;
  }

  synchronized void clear() {
    powerpacks.clear();
  }

  /**
   * A page beyond the end is empty. Takes time in proportion to {@code limit}, however long the
   * list is.
   */
  PowerpackList page(int limit, int offset) {
    int total;
    List<Powerpack> objects;
    synchronized (this) {
      total = powerpacks.size();
      int from = Math.min(offset, total);
      objects = List.copyOf(powerpacks.subList(from, from + Math.min(limit, total - from)));
    }
    // Requests get their pages in parallel from here on: what follows needs the copy alone.
    boolean isFirst = offset <= PowerpacksApi.LIST_POWERPACKS_OFFSET_MINIMUM;
    boolean isLast = (long) offset + limit >= total;
    return PowerpackList.builder()
        .apiId(UUID.randomUUID().toString())
        .meta(PageMeta.builder()
            .limit(limit)
            .offset(offset)
            .totalCount(total)
            .next(isLast ? null : link(limit, offset + limit))
            .previous(isFirst ? null : link(limit, Math.max(offset - limit, 0)))
            .build())
        .objects(objects)
        .build();
  }

  /**
   * Not the path of the endpoint: the service documents its links in this form, and a client must
   * cope with it.
   */
  private String link(int limit, int offset) {
    return "/api/v1/account/" + authId + "/Powerpack?offset=" + offset + "&limit=" + limit;
  }
}
