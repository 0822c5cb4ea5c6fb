package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses that credentials may be sent to. */
final class BaseUrlTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "``, ``",
        "api.plivo.com, api.plivo.com",
        "/v1, /v1",
        "ftp://api.plivo.com, ftp://api.plivo.com",
        "https://, https://",
        "https://a b, https://a b",
        "https://a:99999, https://a:99999",
        "MA:token@api.plivo.com, api.plivo.com"
      })
  void baseUrlThatIsNone(String baseUrl, String shown) {
    rejected(
        () -> PowerpackClient.builder().baseUrl(baseUrl),
        "baseUrl must be an absolute http or https URL but was \"" + shown + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://MA@api.plivo.com", "https://MA:token@api.plivo.com",
            "https://:token@api.plivo.com",
        "https://api.plivo.com?", "https://api.plivo.com/?a=b", "https://api.plivo.com/#a"
      })
  void baseUrlThatHoldsMore(String baseUrl) {
    rejected(
        () -> PowerpackClient.builder().baseUrl(baseUrl),
        "baseUrl must hold no user, query or fragment; credentials have a setter of their own");
  }

  @ParameterizedTest
  @CsvSource({
    "http://api.plivo.com, api.plivo.com",
    "HTTP://API.PLIVO.COM:80/, api.plivo.com",
    "http://127.0.0.1.example.com, 127.0.0.1.example.com",
    "http://localhost.example.com, localhost.example.com",
    "http://128.0.0.1, 128.0.0.1",
    "http://0.0.0.0, 0.0.0.0",
    "http://10.0.0.1:8080, 10.0.0.1",
    "http://[::2], ::2"
  })
  void plainHttpBeyondLoopback(String baseUrl, String host) {
    rejected(
        () -> PowerpackClient.builder().baseUrl(baseUrl),
        "baseUrl must be https, as credentials are sent to it; http is for loopback alone, but this is "
            + host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost",
        "http://LOCALHOST:8080/a",
        "http://127.0.0.1:1",
        "http://127.1.2.3",
        "http://[::1]:8080",
        "https://api.example.com:8443/a/b"
      })
  void baseUrlThatIsTaken(String baseUrl) {
    PowerpackClient.builder()
        .credentials(PlivoCredentials.of("id", "t"))
        .baseUrl(baseUrl)
        .build()
        .close();
  }

  private static void rejected(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
