package dev.powerpack.examples;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.RetryPolicy;
import dev.powerpack.exception.MalformedResponseException;
import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.exception.RateLimitException;
import dev.powerpack.model.Acknowledgement;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
import dev.powerpack.paging.Pager;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the README and Javadoc show, one method each. */
final class Recipes {
  private Recipes() {}

  static Page<Powerpack> onePage(PowerpackClient client) {
    Pager<Powerpack> list = client.powerpacks().list().withPageSize(10);
    Page<Powerpack> page = list.withOffset(20).page();
    System.out.println(page.getItems().size() + " of " + page.getTotalCount());
    if (page.hasNext()) {
      page = list.withOffset(page.getNextOffset()).page();
    }
    return page;
  }

  static List<Powerpack> stream(PowerpackClient client) {
    List<Powerpack> sticky = client.powerpacks().list().withReadAhead(4).stream()
        .filter(Powerpack::getStickySender)
        .toList();
    return sticky;
  }

  static List<String> readAhead(PowerpackClient client) {
    List<String> names = new ArrayList<>();
    for (Powerpack powerpack : client.powerpacks().list().withReadAhead(4)) {
      names.add(powerpack.getName());
    }
    return names;
  }

  static CompletableFuture<Void> later(PowerpackClient client, Consumer<Powerpack> use) {
    CompletableFuture<Page<Powerpack>> page = client.powerpacks().list().pageAsync();
    CompletableFuture<Void> all = client.powerpacks().list().forEachAsync(use);
    return CompletableFuture.allOf(page, all);
  }

  static PowerpackClient configured(Supplier<PlivoCredentials> vault) {
    PowerpackClient client = PowerpackClient.builder()
        .credentials(vault)
        .retryPolicy(RetryPolicy.defaults().withAttempts(5).withTotalTime(Duration.ofMinutes(1)))
        .rateLimit(100, Duration.ofSeconds(5))
        .build();
    return client;
  }

  static String model(String json) throws IOException {
    JsonAdapter<Acknowledgement> adapter =
        new Moshi.Builder().build().adapter(Acknowledgement.class);
    Acknowledgement value = adapter.fromJson(json);
    String copy = adapter.toJson(value);
    return copy;
  }

  static @Nullable Powerpack stored(Powerpack powerpack) throws IOException {
    JsonAdapter<Powerpack> json = new Moshi.Builder().build().adapter(Powerpack.class);
    String stored = json.toJson(powerpack);
    Powerpack again = json.fromJson(stored);
    return again;
  }

  static String failures(PowerpackClient client, Consumer<Powerpack> use) {
    try {
      client.powerpacks().list().forEach(use);
      return "all came";
    } catch (RateLimitException e) {
      return "come back in " + e.getRetryAfter();
    } catch (NetworkException e) {
      return "no response after " + e.getAttempts() + " attempts";
    } catch (MalformedResponseException e) {
      return "not what the contract says: " + e.getMessage();
    } catch (PowerpackException e) {
      return "failed: " + e.getMessage();
    }
  }
}
