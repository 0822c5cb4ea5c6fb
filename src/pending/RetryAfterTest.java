package dev.powerpack;

import static dev.powerpack.Setup.answer;
import static dev.powerpack.Setup.clientOf;
import static dev.powerpack.Setup.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

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
        limited(answer(429).setHeader("Retry-After", value).build());

    assertThat(failure.getRetryAfter())
        .isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    String hint = seconds == null ? "wait before the next request" : "wait " + seconds + " s";
    assertThat(failure).hasMessage("429" + request + "; " + hint);
  }

  @ParameterizedTest
  @CsvSource({"'Fri, 09 Oct 2020 17:03:41 GMT', 10", "'Fri, 09 Oct 2020 17:03:21 GMT', 0"})
  void retryAfterAsADateIsMeasuredByTheClockOfTheService(String date, long seconds) {
    RateLimitException failure = limited(answer(429)
        .setHeader("Date", "Fri, 09 Oct 2020 17:03:31 GMT")
        .setHeader("Retry-After", date)
        .build());

    assertThat(failure.getRetryAfter()).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void retryAfterAsADateIsMeasuredByOurClockOtherwise() {
    Instant inAMinute = Instant.now().plusSeconds(60);
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(inAMinute.atOffset(ZoneOffset.UTC));

    assertThat(limited(answer(429).setHeader("Retry-After", date).build()).getRetryAfter())
        .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
  }

  @Test
  void retryAfterIsAbsent() {
    assertThat(limited(answer(429).build()).getRetryAfter()).isNull();
  }

  private RateLimitException limited(MockResponse answer) {
    return (RateLimitException) listed(answer);
  }

  private ApiException listed(MockResponse answer) {
    fake.enqueue(answer);
    PowerpackException failure = failureOf(client::list);
    assertThat(failure).isInstanceOf(ApiException.class);
    return (ApiException) failure;
  }
}
