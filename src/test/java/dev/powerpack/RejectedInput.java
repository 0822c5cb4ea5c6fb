package dev.powerpack;

import dev.powerpack.model.PoolNumberRemove;
import dev.powerpack.model.Powerpack;
import dev.powerpack.model.PowerpackCreate;
import dev.powerpack.model.PowerpackDelete;
import dev.powerpack.paging.Pager;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;

/** Makes the SDK say what it rejects before there is a request, and what it takes at the bounds. */
final class RejectedInput {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);
  private static final Pattern UNPRINTABLE = Pattern.compile("[^!-~]");

  private final Messages messages;
  private final RetryPolicy policy = RetryPolicy.defaults();
  private final PowerpackClient.Builder builder = PowerpackClient.builder();

  private RejectedInput(Messages messages) {
    this.messages = messages;
  }

  static void to(Messages messages) {
    RejectedInput rejected = new RejectedInput(messages);
    rejected.settings();
    rejected.credentials();
    rejected.environment();
    rejected.baseUrls();
    try (PowerpackClient client = PowerpackClient.create("id", "token")) {
      Pager<Powerpack> list = client.powerpacks().list();
      rejected.numbers("withPageSize", list::withPageSize, 0, 1, 20, 21);
      rejected.numbers("withReadAhead", list::withReadAhead, 0, 1, 64, 65);
      rejected.numbers("withOffset", list::withOffset, -1, 0);
      rejected.nulls(client);
      messages.add("get(\"\")", () -> client.powerpacks().get(""));
      messages.add("a create without a name", PowerpackCreate.builder()::build);
      messages.add("a delete without unrent_numbers", PowerpackDelete.builder()::build);
      messages.add("a removal without unrent", PoolNumberRemove.builder()::build);
      Powerpack without = Powerpack.builder().uuid("1").build();
      messages.add("a powerpack without a pool", without::numberPoolUuid);
    }
  }

  private void numbers(String setter, IntConsumer setting, int... numbers) {
    for (int number : numbers) {
      messages.add(setter + "(" + number + ")", () -> setting.accept(number));
    }
  }

  private void durations(String setter, Consumer<Duration> setting) {
    Duration second = Duration.ofSeconds(1);
    for (Duration value :
        new Duration[] {second.negated(), Duration.ZERO, LONGEST, LONGEST.plusNanos(1)}) {
      messages.add(setter.replace("?", value.toString()), () -> setting.accept(value));
    }
  }

  private void settings() {
    messages.add("build() without credentials", builder::build);
    numbers("withAttempts", policy::withAttempts, 0, 1, 10, 11);
    durations("withBackoff(?, the longest)", first -> policy.withBackoff(first, LONGEST));
    durations("withBackoff(1 ns, ?)", most -> policy.withBackoff(Duration.ofNanos(1), most));
    messages.add(
        "withBackoff(2 hours, 1 hour)", () -> policy.withBackoff(HOUR.multipliedBy(2), HOUR));
    durations("withLongestWait(?)", policy::withLongestWait);
    durations("withTotalTime(?)", policy::withTotalTime);
    durations("callTimeout(?)", builder::callTimeout);
    durations("rateLimit(1, ?)", period -> builder.rateLimit(1, period));
    numbers("rateLimit of an hour", requests -> builder.rateLimit(requests, HOUR), -1, 0, 1);
  }

  @SuppressWarnings("NullAway") // What a caller without a checker does.
  private void nulls(PowerpackClient client) {
    messages.add("PlivoCredentials.of(null, …)", () -> PlivoCredentials.of(null, "token"));
    messages.add("PlivoCredentials.of(…, null)", () -> PlivoCredentials.of("id", null));
    messages.add("null credentials", () -> builder.credentials((PlivoCredentials) null));
    messages.add("a null supplier", () -> builder.credentials((Supplier<PlivoCredentials>) null));
    messages.add("environment(null)", () -> builder.environment(null));
    messages.add("baseUrl(null)", () -> builder.baseUrl(null));
    messages.add("httpClient(null)", () -> builder.httpClient((OkHttpClient) null));
    messages.add("retryPolicy(null)", () -> builder.retryPolicy(null));
    messages.add("callTimeout(null)", () -> builder.callTimeout(null));
    messages.add("rateLimit(1, null)", () -> builder.rateLimit(1, null));
    messages.add("withTotalTime(null)", () -> policy.withTotalTime(null));
    messages.add("forEachAsync(null)", () -> client.powerpacks().list().forEachAsync(null));
    messages.add("list(…, null)", () -> client.numbers().list("1", null));
  }

  private void credentials() {
    // A line break would begin a header of its own; the others cannot be sent as they are.
    for (String value : new String[] {
      "", "\t\n ", "a\r\nX-Evil: 1", "ab\0", "a\u007Fb", "abc d", "\u00FCber", "a\uD83D\uDCE6"
    }) {
      String shown = UNPRINTABLE
          .matcher(value)
          .replaceAll(found -> String.format("<%04X>", (int) found.group().charAt(0)));
      messages.add("auth id '" + shown + "'", () -> PlivoCredentials.of(value, "token"));
      messages.add("auth token '" + shown + "'", () -> PlivoCredentials.of("id", value));
    }
    for (String authId : new String[] {"a:b", ".", ".."}) {
      messages.add("auth id '" + authId + "'", () -> PlivoCredentials.of(authId, "token"));
    }
    messages.add("create() with a blank auth id", () -> PowerpackClient.create(" ", "token"));
  }

  private void environment() {
    messages.add("no variable", () -> read(Map.of()));
    messages.add("PLIVO_AUTH_ID alone", () -> read(Map.of("PLIVO_AUTH_ID", "id")));
    messages.add("PLIVO_AUTH_TOKEN alone", () -> read(Map.of("PLIVO_AUTH_TOKEN", "token")));
    messages.add("PLIVO_AUTH_ID=' '", () -> read(Map.of("PLIVO_AUTH_ID", " ")));
    messages.add("PLIVO_AUTH_TOKEN=''", () -> read(account("", "")));
    messages.add("PLIVO_AUTH_TOKEN=tök", () -> read(account("tök", "")));
    messages.add("PLIVO_BASE_URL=plivo", () -> read(account("token", "plivo")));
    messages.add("PLIVO_BASE_URL=http://fake", () -> read(account("token", "http://fake")));
  }

  private static Map<String, String> account(String token, String baseUrl) {
    return Map.of("PLIVO_AUTH_ID", "id", "PLIVO_AUTH_TOKEN", token, "PLIVO_BASE_URL", baseUrl);
  }

  private static void read(Map<String, String> variables) {
    PowerpackClient.builder().environment(variables).build().close();
  }

  private void baseUrls() {
    for (String baseUrl : new String[] {
      "",
      "api.plivo.com",
      "ftp://api.plivo.com",
      "https://",
      "MA:token@api.plivo.com",
      "https://MA@api.plivo.com",
      "https://:token@api.plivo.com",
      "https://id:token@api.plivo.com",
      "https://api.plivo.com?",
      "https://api.plivo.com/#a",
      "https://api.example.com:8443/a/"
    }) {
      messages.add("baseUrl(" + baseUrl + ")", () -> builder.baseUrl(baseUrl));
    }
  }
}
