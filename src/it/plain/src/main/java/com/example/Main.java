package com.example;

import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.exception.AuthenticationException;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
import dev.powerpack.paging.Pager;

/** Lists all powerpacks, then a page, then meets an error. */
public final class Main {
  private Main() {}

  public static void main(String... args) {
    try (PowerpackClient client = PowerpackClient.fromEnvironment()) {
      int count = 0;
      for (Powerpack powerpack : client.powerpacks().list()) {
        count++;
        if (count == 53) {
          System.out.println(powerpack.getName() + " of " + powerpack.getCreatedOn());
        }
      }
      System.out.println(count + " powerpacks");
      Pager<Powerpack> tens = client.powerpacks().list().withPageSize(10);
      Page<Powerpack> page = tens.withOffset(40).page();
      System.out.println(page.getItems().size() + " of " + page.getTotalCount());
      Page<Powerpack> next = tens.withOffset(page.getNextOffset()).page();
      System.out.println(next.getItems().size() + " on the next page");
    }
    try (PowerpackClient client = withToken("a-wrong-token")) {
      client.powerpacks().list().page();
      throw new IllegalStateException("A wrong token was accepted.");
    } catch (AuthenticationException e) {
      System.out.println(e.getMessage());
    }
  }

  private static PowerpackClient withToken(String token) {
    return PowerpackClient.builder()
        .environment(System.getenv())
        .credentials(PlivoCredentials.of(System.getenv("PLIVO_AUTH_ID"), token))
        .build();
  }
}
