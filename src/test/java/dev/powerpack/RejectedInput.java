package dev.powerpack;

import dev.powerpack.model.Powerpack;
import dev.powerpack.model.PowerpackCreate;
import java.time.Duration;
import java.util.Map;

/** Makes the SDK say what it rejects before there is a request. */
final class RejectedInput {
  private static final Duration HOUR = Duration.ofHours(1);

  private RejectedInput() {}

  static void to(Messages messages) {
    settings(messages);
    credentials(messages);
    baseUrls(messages);
    try (PowerpackClient client = PowerpackClient.create("id", "token")) {
      messages.add("withPageSize(21)", () -> client.powerpacks().list().withPageSize(21));
      messages.add("withReadAhead(65)", () -> client.powerpacks().list().withReadAhead(65));
      messages.add("withOffset(-1)", () -> client.powerpacks().list().withOffset(-1));
      messages.add("get(\"\")", () -> client.powerpacks().get(""));
      messages.add("a create without a name", PowerpackCreate.builder()::build);
      Powerpack without = Powerpack.builder().uuid("1").build();
      messages.add("a powerpack without a pool", without::numberPoolUuid);
    }
  }

  private static void settings(Messages messages) {
    RetryPolicy policy = RetryPolicy.defaults();
    messages.add("withAttempts(11)", () -> policy.withAttempts(11));
    messages.add("withTotalTime(0)", () -> policy.withTotalTime(Duration.ZERO));
    messages.add(
        "withLongestWait(300 years)", () -> policy.withLongestWait(Duration.ofDays(300 * 365)));
    messages.add(
        "withBackoff(2 hours, 1 hour)", () -> policy.withBackoff(HOUR.multipliedBy(2), HOUR));
    messages.add("withBackoff(1, 0)", () -> policy.withBackoff(HOUR, Duration.ZERO));
    messages.add("withBackoff(-1, 1)", () -> policy.withBackoff(HOUR.negated(), HOUR));
    PowerpackClient.Builder builder = PowerpackClient.builder();
    messages.add("callTimeout(0)", () -> builder.callTimeout(Duration.ZERO));
    messages.add("rateLimit(0, an hour)", () -> builder.rateLimit(0, HOUR));
    messages.add("build() without credentials", builder::build);
  }

  private static void credentials(Messages messages) {
    messages.add("no variable", () -> read(Map.of()));
    messages.add("PLIVO_AUTH_ID alone", () -> read(Map.of("PLIVO_AUTH_ID", "id")));
    messages.add("PLIVO_AUTH_TOKEN alone", () -> read(Map.of("PLIVO_AUTH_TOKEN", "token")));
    messages.add("PLIVO_AUTH_TOKEN=tök", () -> read(account("tök", "")));
    messages.add("PLIVO_BASE_URL=plivo", () -> read(account("token", "plivo")));
    messages.add("PLIVO_BASE_URL=http://fake", () -> read(account("token", "http://fake")));
    messages.add("a blank auth id", () -> PlivoCredentials.of(" ", "token"));
    messages.add("a colon in an auth id", () -> PlivoCredentials.of("a:b", "token"));
    messages.add("an auth id of two dots", () -> PlivoCredentials.of("..", "token"));
  }

  private static Map<String, String> account(String token, String baseUrl) {
    return Map.of("PLIVO_AUTH_ID", "id", "PLIVO_AUTH_TOKEN", token, "PLIVO_BASE_URL", baseUrl);
  }

  private static void read(Map<String, String> variables) {
    PowerpackClient.builder().environment(variables).build().close();
  }

  private static void baseUrls(Messages messages) {
    for (String baseUrl : new String[] {"api.plivo.com", "https://id:token@api.plivo.com"}) {
      messages.add("baseUrl(" + baseUrl + ")", () -> PowerpackClient.builder().baseUrl(baseUrl));
    }
  }
}
