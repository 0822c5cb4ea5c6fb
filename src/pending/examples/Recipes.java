package dev.powerpack.examples;

import dev.powerpack.MalformedResponseException;
import dev.powerpack.NetworkException;
import dev.powerpack.PageRequest;
import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.PowerpackPage;
import dev.powerpack.RateLimitException;
import dev.powerpack.RetryPolicy;
import dev.powerpack.model.Powerpack;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** What the README shows, one method each. */
final class Recipes {
  private Recipes() {}

  static PowerpackPage onePage(PowerpackClient client) {
    PowerpackPage page = client.list(PageRequest.first().withLimit(10).withOffset(20));
    System.out.println(page.getPowerpacks().size() + " of " + page.getTotalCount());
    if (page.hasNext()) {
      page = client.list(page.next());
    }
    return page;
  }

  static List<Powerpack> stream(PowerpackClient client) {
    List<Powerpack> sticky = client.listAll().withReadAhead(4).stream()
        .filter(Powerpack::getStickySender)
        .toList();
    return sticky;
  }

  static void resumable(
      PowerpackClient client, int saved, Consumer<Powerpack> use, IntConsumer save) {
    for (PowerpackPage page : client.listAll().withOffset(saved).pages()) {
      page.getPowerpacks().forEach(use);
      if (page.hasNext()) {
        save.accept(page.next().getOffset());
      }
    }
  }

  static CompletableFuture<Void> later(PowerpackClient client, Consumer<Powerpack> use) {
    CompletableFuture<PowerpackPage> page = client.listAsync(PageRequest.first());
    CompletableFuture<Void> all = client.listAll().forEachAsync(use);
    return CompletableFuture.allOf(page, all);
  }

  static PowerpackClient configured(Supplier<PlivoCredentials> vault) {
    PowerpackClient client = PowerpackClient.builder()
        .credentials(vault)
        .retryPolicy(RetryPolicy.defaults().withAttempts(5).withTotalTime(Duration.ofMinutes(1)))
        .callTimeout(Duration.ofSeconds(10))
        .rateLimit(100, Duration.ofSeconds(5))
        .build();
    return client;
  }

  static String failures(PowerpackClient client) {
    try {
      return client.list().getApiId();
    } catch (RateLimitException e) {
      return "come back in " + e.getRetryAfter();
    } catch (NetworkException e) {
      return "no answer after " + e.getAttempts() + " attempts";
    } catch (MalformedResponseException e) {
      return "not the service of the contract: " + e.getBody();
    }
  }
}
