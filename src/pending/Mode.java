package dev.powerpack;

/** The two ways to ask for a page, which fail and succeed alike. */
enum Mode {
  NOW {
    @Override
    PowerpackPage list(PowerpackClient client) {
      return client.list();
    }
  },
  LATER {
    @Override
    PowerpackPage list(PowerpackClient client) {
      return client.listAsync(PageRequest.first()).join();
    }
  };

  abstract PowerpackPage list(PowerpackClient client);
}
