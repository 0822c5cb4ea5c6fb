package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.exception.ApiException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.exception.RateLimitException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a call waits where the service says how long. No test waits. */
final class RetryAfterTest extends AccountTest {
  private final FakeScheduler waits = FakeScheduler.instant();

  /** What the service says, and the seconds that are waited for; a dash where it is a back-off. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      0                             | 0
      00                            | 0
      1                             | 1
      60                            | 60
      61                            | 61
      999999999                     | 999999999
      1700000000000                 | 2147483647
      17000000000000000000000000000 | 2147483647
      Wed, 31 Dec 9999 23:59:59 GMT | 251800037788
      Fri, 09 Oct 2020 17:03:21 GMT | 0
      Fri, 09 Oct 2020 17:03:41 GMT | 10
      Fri, 09 Oct 2020 17:13:31 GMT | 600
      ``                            | -
      -5                            | -
      1.5                           | -
      1e3                           | -
      soon                          | -
      später                        | -
      """)
  void retryAfterTakesThePlaceOfTheBackOff(String value, String seconds) {
    Duration asked = seconds.equals("-") ? null : Duration.ofSeconds(Long.parseLong(seconds));
    // OkHttp by itself sends another request after some 408 and 503.
    for (int status : new int[] {408, 429, 503}) {
      FakeScheduler own = FakeScheduler.instant();
      fake.respondWith(request -> response(status)
          .setHeader("Date", "Fri, 09 Oct 2020 17:03:31 GMT")
          .addHeaderLenient("Retry-After", value)
          .build());
      int before = fake.requests().size();
      ApiException failure = (ApiException) failure(RetryPolicy.defaults().withAttempts(2), own);

      boolean tooLong = asked != null && asked.getSeconds() > 60;
      assertThat(failure.getAttempts()).isEqualTo(tooLong ? 1 : 2);
      assertThat(fake.requests()).hasSize(before + failure.getAttempts());
      assertThat(String.join("", failure.getHeaders().values("Retry-After"))).isEqualTo(value);
      if (asked == null) {
        assertThat(own.waits()).singleElement().isNotEqualTo(Duration.ZERO);
        assertThat(own.waits().get(0)).isLessThan(Duration.ofMillis(500));
      } else {
        assertThat(own.waits()).isEqualTo(tooLong || asked.isZero() ? List.of() : List.of(asked));
      }
      if (failure instanceof RateLimitException limited) {
        assertThat(limited.getRetryAfter()).isEqualTo(asked);
      }
    }
  }

  @Test
  void retryAfterAsADateIsMeasuredByOurClockWhereTheServiceTellsNoTime() {
    Instant inHalfAMinute = Instant.now().plusSeconds(30);
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(inHalfAMinute.atOffset(ZoneOffset.UTC));
    fake.enqueue(response(429).setHeader("Retry-After", date).build());
    fake.enqueue(response(404).build());
    failure(RetryPolicy.defaults(), waits);
    assertThat(waits.waits()).hasSize(1);
    assertThat(waits.waits().get(0)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
  }

  @Test
  void boundOfRetryAfterIsThatOfThePolicy() {
    fake.enqueue(response(503).setHeader("Retry-After", 4000).build());
    fake.enqueue(response(503).setHeader("Retry-After", 4001).build());
    RetryPolicy policy = RetryPolicy.defaults()
        .withLongestWait(Duration.ofSeconds(4000))
        .withTotalTime(Duration.ofDays(1));
    assertThat(failure(policy, waits).getAttempts()).isEqualTo(2);
    assertThat(waits.waits()).containsExactly(Duration.ofSeconds(4000));
  }

  private PowerpackException failure(RetryPolicy policy, FakeScheduler scheduler) {
    PowerpackClient client =
        with(client().retryPolicy(policy).workers(scheduler).build());
    return failureOf(client.powerpacks().list()::page);
  }
}
