package dev.powerpack;

import static dev.powerpack.TestClients.clientOf;
import static dev.powerpack.TestClients.failureOf;
import static dev.powerpack.TestClients.response;
import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.exception.ApiException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.exception.RateLimitException;
import dev.powerpack.testing.FakePlivo;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a 429 says of the time to wait. */
final class RetryAfterTest {
  private final FakePlivo fake = FakePlivo.start();
  private final PowerpackClient client =
      clientOf(fake).retryPolicy(RetryPolicy.none()).build();
  private final String request = " from GET " + fake.baseUrl()
      + "v1/Account/MA2025RK4E639VJFZAGV/Powerpack/?limit=20&offset=0";

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @ParameterizedTest
  @CsvSource(nullValues = "NULL", textBlock = """
      5, 5
      0, 0
      9999999999, 2147483647
      -1, NULL
      1.5, NULL
      soon, NULL
      '', NULL
      """)
  void retryAfterInSeconds(String value, Long seconds) {
    RateLimitException failure =
        limited(response(429).setHeader("Retry-After", value).build());

    assertThat(failure.getRetryAfter())
        .isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    String hint = seconds == null ? "wait before the next request" : "wait " + seconds + " s";
    assertThat(failure).hasMessage("429" + request + "; " + hint);
  }

  @ParameterizedTest
  @CsvSource({"'Fri, 09 Oct 2020 17:03:41 GMT', 10", "'Fri, 09 Oct 2020 17:03:21 GMT', 0"})
  void retryAfterAsADateIsMeasuredByTheClockOfTheService(String date, long seconds) {
    RateLimitException failure = limited(response(429)
        .setHeader("Date", "Fri, 09 Oct 2020 17:03:31 GMT")
        .setHeader("Retry-After", date)
        .build());

    assertThat(failure.getRetryAfter()).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void retryAfterAsADateIsMeasuredByOurClockOtherwise() {
    Instant inAMinute = Instant.now().plusSeconds(60);
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(inAMinute.atOffset(ZoneOffset.UTC));

    assertThat(limited(response(429).setHeader("Retry-After", date).build()).getRetryAfter())
        .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
  }

  @Test
  void retryAfterIsAbsent() {
    assertThat(limited(response(429).build()).getRetryAfter()).isNull();
  }

  private RateLimitException limited(MockResponse response) {
    return (RateLimitException) listed(response);
  }

  private ApiException listed(MockResponse response) {
    fake.enqueue(response);
    PowerpackException failure = failureOf(client.powerpacks().list()::page);
    assertThat(failure).isInstanceOf(ApiException.class);
    return (ApiException) failure;
  }
}
