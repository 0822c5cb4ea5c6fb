package dev.powerpack;

import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;

/** The two ways to make a call, which fail and succeed alike. */
enum CallStyle {
  BLOCKING {
    @Override
    Page<Powerpack> firstPage(PowerpackClient client) {
      return client.powerpacks().list().page();
    }
  },
  ASYNC {
    @Override
    Page<Powerpack> firstPage(PowerpackClient client) {
      return client.powerpacks().list().pageAsync().join();
    }
  };

  /** Waits for the first page, as a blocking call or for a future. */
  abstract Page<Powerpack> firstPage(PowerpackClient client);
}
