package com.example;

import dev.powerpack.AuthenticationException;
import dev.powerpack.PageRequest;
import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.PowerpackPage;
import dev.powerpack.model.Powerpack;

/** Lists all powerpacks, then a page, then meets an error. */
public final class Main {
  private Main() {}

  public static void main(String... args) {
    try (PowerpackClient client = connect(System.getenv("PLIVO_AUTH_TOKEN"))) {
      int count = 0;
      for (Powerpack powerpack : client.listAll()) {
        count++;
        if (count == 53) {
          System.out.println(powerpack.getName() + " of " + powerpack.getCreatedOn());
        }
      }
      System.out.println(count + " powerpacks");
      PowerpackPage page = client.list(PageRequest.first().withLimit(10).withOffset(40));
      System.out.println(page.getPowerpacks().size() + " of " + page.getTotalCount());
      System.out.println(client.list(page.next()).getPowerpacks().size() + " on the next page");
    }
    try (PowerpackClient client = connect("a-wrong-token")) {
      client.list();
      throw new IllegalStateException("A wrong token was accepted.");
    } catch (AuthenticationException e) {
      System.out.println(e.getMessage());
    }
  }

  private static PowerpackClient connect(String token) {
    return PowerpackClient.builder()
        .credentials(PlivoCredentials.of(System.getenv("PLIVO_AUTH_ID"), token))
        .baseUrl(System.getenv("PLIVO_BASE_URL"))
        .build();
  }
}
