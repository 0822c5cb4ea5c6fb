package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is rejected before there is a request. */
final class BadInputTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 21, -1, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void pageSizeOutOfBounds(int limit) {
    try (PowerpackClient client = PowerpackClient.create("id", "token")) {
      rejected(
          () -> client.powerpacks().list().withPageSize(limit),
          "page size must be 1 to 20 but was " + limit);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Integer.MIN_VALUE})
  void negativeOffset(int offset) {
    try (PowerpackClient client = PowerpackClient.create("id", "token")) {
      rejected(
          () -> client.powerpacks().list().withOffset(offset),
          "offset must be 0 or more but was " + offset);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void blankCredentials(String blank) {
    rejected(() -> PlivoCredentials.of(blank, "token"), "authId must not be blank");
    rejected(() -> PlivoCredentials.of("id", blank), "authToken must not be blank");
    rejected(() -> PowerpackClient.create(blank, "token"), "authId must not be blank");
  }

  @Test
  @SuppressWarnings("NullAway") // What a caller without a checker does.
  void nulls() {
    isNull(() -> PlivoCredentials.of(null, "token"), "authId");
    isNull(() -> PlivoCredentials.of("id", null), "authToken");
    isNull(() -> PowerpackClient.builder().credentials((PlivoCredentials) null), "credentials");
    isNull(
        () -> PowerpackClient.builder().credentials((Supplier<PlivoCredentials>) null),
        "credentials");
    isNull(() -> PowerpackClient.builder().baseUrl(null), "baseUrl");
    isNull(() -> PowerpackClient.builder().httpClient((OkHttpClient) null), "httpClient");
    isNull(() -> PowerpackClient.builder().retryPolicy(null), "retryPolicy");
    isNull(() -> PowerpackClient.builder().callTimeout(null), "callTimeout");
    isNull(() -> PowerpackClient.builder().rateLimit(1, null), "period");
    isNull(() -> RetryPolicy.defaults().withTotalTime(null), "total time");
    try (PowerpackClient client = PowerpackClient.create("id", "token")) {
      isNull(() -> client.powerpacks().list().forEachAsync(null), "consumer");
    }
  }

  private static void isNull(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isExactlyInstanceOf(NullPointerException.class).hasMessage(message);
  }

  /** A line break would begin a header of its own; the others cannot be sent as they are. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`a\r\nX-Evil: 1`, U+000D, 1",
        "`a\nb`, U+000A, 1",
        "`ab\0`, U+0000, 2",
        "`a\u007Fb`, U+007F, 1",
        "`abc d`, U+0020, 3",
        "`\u00FCber`, U+00FC, 0",
        "`a\u4E2D`, U+4E2D, 1",
        "`a\uD83D\uDCE6`, U+D83D, 1"
      })
  void credentialsThatCannotBeSent(String value, String character, int index) {
    rejected(
        () -> PlivoCredentials.of(value, "token"),
        "authId must be printable ASCII but has " + character + " at index " + index);
    rejected(
        () -> PlivoCredentials.of("id", value),
        "authToken must be printable ASCII but has " + character + " at index " + index);
  }

  @Test
  void colonEndsTheUserNameOfHttpBasic() {
    rejected(
        () -> PlivoCredentials.of("a:b", "t"),
        "authId must not hold a colon, which ends the user name of HTTP Basic");
    assertThat(PlivoCredentials.of("a", "t:u").authorization()).isEqualTo("Basic YTp0OnU=");
  }

  @ParameterizedTest
  @ValueSource(strings = {".", ".."})
  void authIdThatIsAStepInAPath(String authId) {
    rejected(
        () -> PlivoCredentials.of(authId, "t"),
        "authId must not be " + authId + ", which is a step in a path");
  }

  @Test
  void builderWithoutCredentials() {
    assertThatThrownBy(() -> PowerpackClient.builder().build())
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "credentials are missing; call credentials(PlivoCredentials.of(authId, authToken))");
  }

  @Test
  void environmentWithoutCredentials() {
    isIncomplete(Map.of(), "set the environment variables PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN");
    isIncomplete(
        Map.of("PLIVO_AUTH_ID", "", "PLIVO_AUTH_TOKEN", " "),
        "set the environment variables PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN");
    isIncomplete(
        Map.of("PLIVO_AUTH_ID", "id"),
        "PLIVO_AUTH_ID is set but PLIVO_AUTH_TOKEN is not; set both");
    isIncomplete(
        Map.of("PLIVO_AUTH_TOKEN", "t"),
        "PLIVO_AUTH_TOKEN is set but PLIVO_AUTH_ID is not; set both");
    assertThat(Environment.credentials(Map.of("PLIVO_AUTH_ID", "id", "PLIVO_AUTH_TOKEN", "t")))
        .isEqualTo(PlivoCredentials.of("id", "t"));
  }

  private static void isIncomplete(Map<String, String> environment, String message) {
    assertThatThrownBy(() -> Environment.credentials(environment))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 11, -1})
  void attemptsOutOfBounds(int attempts) {
    rejected(
        () -> RetryPolicy.defaults().withAttempts(attempts),
        "attempts must be 1 to 10 but was " + attempts);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, be positive but was PT0S",
    "PT-1S, be positive but was PT-1S",
    "PT2562047H47M16.854775808S, be at most PT2562047H47M16.854775807S but was PT2562047H47M16.854775808S"
  })
  void durationsOutOfBounds(Duration value, String rule) {
    RetryPolicy policy = RetryPolicy.defaults();
    Duration second = Duration.ofSeconds(1);
    rejected(() -> policy.withBackoff(value, second), "first back-off must " + rule);
    rejected(() -> policy.withBackoff(second, value), "longest back-off must " + rule);
    rejected(() -> policy.withLongestWait(value), "longest wait must " + rule);
    rejected(() -> policy.withTotalTime(value), "total time must " + rule);
    rejected(() -> PowerpackClient.builder().callTimeout(value), "callTimeout must " + rule);
    rejected(() -> PowerpackClient.builder().rateLimit(1, value), "period must " + rule);
  }

  @Test
  void backOffThatBeginsBeyondItsBound() {
    rejected(
        () -> RetryPolicy.defaults().withBackoff(Duration.ofSeconds(2), Duration.ofSeconds(1)),
        "first back-off must not exceed the longest, PT1S, but was PT2S");
  }

  @Test
  void boundsOfDurationsAreTaken() {
    Duration longest = Duration.ofNanos(Long.MAX_VALUE);
    assertThat(RetryPolicy.defaults().withTotalTime(longest).getTotalTime()).isEqualTo(longest);
    assertThat(RetryPolicy.defaults().withBackoff(longest, longest).withLongestWait(longest))
        .hasToString("RetryPolicy{attempts=3, backoff=PT2562047H47M16.854775807S to"
            + " PT2562047H47M16.854775807S, longestWait=PT2562047H47M16.854775807S,"
            + " totalTime=PT2M}");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 65})
  void readAheadOutOfBounds(int pages) {
    try (PowerpackClient client = PowerpackClient.create("id", "token")) {
      rejected(
          () -> client.powerpacks().list().withReadAhead(pages),
          "read-ahead must be 1 to 64 pages but was " + pages);
      assertThat(client.powerpacks().list().withReadAhead(1).withReadAhead(64)).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void rateLimitOfNoRequest(int requests) {
    rejected(
        () -> PowerpackClient.builder().rateLimit(requests, Duration.ofSeconds(1)),
        "requests must be at least 1 but was " + requests);
  }

  private static void rejected(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
