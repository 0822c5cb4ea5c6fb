package dev.powerpack;

import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
import dev.powerpack.paging.Pager;

/** The two ways to make a call, which fail and succeed alike. */
enum CallStyle {
  BLOCKING,
  ASYNC;

  /** Waits for the first page, as a blocking call or for a future. */
  Page<Powerpack> firstPage(PowerpackClient client) {
    Pager<Powerpack> list = client.powerpacks().list();
    return this == BLOCKING ? list.page() : list.pageAsync().join();
  }
}
