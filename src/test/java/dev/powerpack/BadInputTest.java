package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Pager;
import java.time.Duration;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is rejected before there is a request. */
final class BadInputTest {
  private static final String LONGEST = "PT2562047H47M16.854775807S";

  private final PowerpackClient client = PowerpackClient.create("id", "token");
  private final PowerpackClient.Builder builder = PowerpackClient.builder();
  private final RetryPolicy policy = RetryPolicy.defaults();

  @AfterEach
  void close() {
    client.close();
  }

  private static void rejected(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 65, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void numbersOutOfBounds(int number) {
    Pager<Powerpack> list = client.powerpacks().list();
    rejected(() -> list.withPageSize(number), "page size must be 1 to 20 but was " + number);
    rejected(
        () -> list.withReadAhead(number), "read-ahead must be 1 to 64 pages but was " + number);
    rejected(() -> policy.withAttempts(number), "attempts must be 1 to 10 but was " + number);
    rejected(() -> list.withPageSize(21), "page size must be 1 to 20 but was 21");
    rejected(() -> policy.withAttempts(11), "attempts must be 1 to 10 but was 11");
    list.withPageSize(1).withPageSize(20).withReadAhead(1).withReadAhead(64);
    if (number < 1) {
      rejected(
          () -> builder.rateLimit(number, Duration.ofSeconds(1)),
          "requests must be at least 1 but was " + number);
    }
    if (number < 0) {
      rejected(() -> list.withOffset(number), "offset must be 0 or more but was " + number);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, be positive but was 0 s",
    "PT-1S, be positive but was -1 s",
    "PT2562047H47M16.854775808S, be at most 292 years but was 2562047 h 47 min 16.854775808 s"
  })
  void durationsOutOfBounds(Duration value, String rule) {
    Duration second = Duration.ofSeconds(1);
    rejected(() -> policy.withBackoff(value, second), "first back-off must " + rule);
    rejected(() -> policy.withBackoff(second, value), "longest back-off must " + rule);
    rejected(() -> policy.withLongestWait(value), "longest wait must " + rule);
    rejected(() -> policy.withTotalTime(value), "total time must " + rule);
    rejected(() -> builder.callTimeout(value), "callTimeout must " + rule);
    rejected(() -> builder.rateLimit(1, value), "period must " + rule);
    rejected(
        () -> policy.withBackoff(Duration.ofSeconds(2), second),
        "first back-off must not exceed the longest, 1 s, but was 2 s");
  }

  @Test
  void boundsOfDurationsAreTaken() {
    Duration longest = Duration.parse(LONGEST);
    assertThat(policy.withTotalTime(longest).getTotalTime()).isEqualTo(longest);
    assertThat(policy.withBackoff(longest, longest).withLongestWait(longest))
        .hasToString("RetryPolicy{attempts=3, backoff=%s to %s, longestWait=%s, totalTime=PT2M}"
            .formatted(LONGEST, LONGEST, LONGEST));
  }

  @Test
  @SuppressWarnings("NullAway") // What a caller without a checker does.
  void nulls() {
    isNull(() -> PlivoCredentials.of(null, "token"), "authId");
    isNull(() -> PlivoCredentials.of("id", null), "authToken");
    isNull(() -> builder.credentials((PlivoCredentials) null), "credentials");
    isNull(() -> builder.credentials((Supplier<PlivoCredentials>) null), "credentials");
    isNull(() -> builder.environment(null), "variables");
    isNull(() -> builder.baseUrl(null), "baseUrl");
    isNull(() -> builder.httpClient((OkHttpClient) null), "httpClient");
    isNull(() -> builder.retryPolicy(null), "retryPolicy");
    isNull(() -> builder.callTimeout(null), "callTimeout");
    isNull(() -> builder.rateLimit(1, null), "period");
    isNull(() -> policy.withTotalTime(null), "total time");
    isNull(() -> client.powerpacks().list().forEachAsync(null), "consumer");
  }

  private static void isNull(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isExactlyInstanceOf(NullPointerException.class).hasMessage(message);
  }

  /** A line break would begin a header of its own; the others cannot be sent as they are. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`a\r\nX-Evil: 1`, printable ASCII but has U+000D at index 1",
        "`ab\0`, printable ASCII but has U+0000 at index 2",
        "`a\u007Fb`, printable ASCII but has U+007F at index 1",
        "`abc d`, printable ASCII but has U+0020 at index 3",
        "`\u00FCber`, printable ASCII but has U+00FC at index 0",
        "`a\uD83D\uDCE6`, printable ASCII but has U+D83D at index 1",
        "``, not blank",
        "`\t\n `, not blank"
      })
  void credentialsThatCannotBeSent(String value, String rule) {
    String mustBe = " must " + (rule.startsWith("not") ? "not be blank" : "be " + rule);
    rejected(() -> PlivoCredentials.of(value, "token"), "authId" + mustBe);
    rejected(() -> PlivoCredentials.of("id", value), "authToken" + mustBe);
    rejected(() -> PowerpackClient.create(value, "token"), "authId" + mustBe);
  }

  @Test
  void authIdThatMeansMore() {
    rejected(
        () -> PlivoCredentials.of("a:b", "t"),
        "authId must not hold a colon, which ends the user name of HTTP Basic");
    for (String step : new String[] {".", ".."}) {
      rejected(
          () -> PlivoCredentials.of(step, "t"),
          "authId must not be " + step + ", which is a step in a path");
    }
  }

  @Test
  void missingCredentials() {
    assertThatThrownBy(builder::build)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "credentials are missing; call credentials(PlivoCredentials.of(authId, authToken))");
  }

  /** Each row is an address and how its rejection begins; those without are taken. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      ``                              | an absolute http or https URL but was ""
      api.plivo.com                   | an absolute http or https URL but was "api.plivo.com"
      ftp://api.plivo.com             | an absolute http or https URL but was "ftp://api.plivo.com"
      https://                        | an absolute http or https URL but was "https://"
      MA:token@api.plivo.com          | an absolute http or https URL but was "api.plivo.com"
      https://MA@api.plivo.com        | hold no user, query or fragment; credentials have a setter of their own
      https://:token@api.plivo.com    | hold no user, query or fragment; credentials have a setter of their own
      https://api.plivo.com?          | hold no user, query or fragment; credentials have a setter of their own
      https://api.plivo.com/#a        | hold no user, query or fragment; credentials have a setter of their own
      https://api.example.com:8443/a/ |
      """)
  void baseUrl(String baseUrl, @Nullable String rule) {
    if (rule == null) {
      assertThat(builder.baseUrl(baseUrl)).isSameAs(builder);
    } else {
      rejected(
          () -> builder.baseUrl(baseUrl),
          "baseUrl must " + (rule.startsWith("an ") ? "be " : "") + rule);
    }
  }
}
