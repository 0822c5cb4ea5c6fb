package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.plivo.api.Plivo;
import com.plivo.api.PlivoClient;
import com.plivo.api.models.base.LogLevel;
import com.plivo.api.models.powerpack.Powerpack;
import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import okhttp3.Credentials;
import okhttp3.OkHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What docs/migration.md says of a program that has both. */
final class BothTest {
  private static final String AUTH_ID = variable("PLIVO_AUTH_ID");
  private static final String AUTH_TOKEN = variable("PLIVO_AUTH_TOKEN");
  private static final String BASE_URL = variable("PLIVO_BASE_URL");

  @BeforeEach
  void lead() {
    Redirected.to(BASE_URL);
  }

  @Test
  void bothListTheSameOnOneClassPath() {
    Plivo.init(AUTH_ID, AUTH_TOKEN);
    List<String> theirs = new ArrayList<>();
    Powerpack.lister().forEach(powerpack -> theirs.add(powerpack.getUuid()));
    List<String> ours = new ArrayList<>();
    try (PowerpackClient client = PowerpackClient.builder()
        .credentials(PlivoCredentials.of(AUTH_ID, AUTH_TOKEN))
        .baseUrl(BASE_URL)
        .build()) {
      client.powerpacks().list().forEach(powerpack -> ours.add(powerpack.getUuid()));
    }
    assertThat(ours).isNotEmpty().isEqualTo(theirs);
    assertThat(OkHttp.VERSION).startsWith("5.");
  }

  @Test
  void theirLogHoldsTheToken() throws Exception {
    List<String> log = new ArrayList<>();
    Logger logger = Logger.getLogger("okhttp3.OkHttpClient");
    Handler handler = handler(log);
    // Without parents nothing is printed.
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
    Plivo.init(AUTH_ID, AUTH_TOKEN, LogLevel.HEADERS);
    try {
      assertThat(Powerpack.lister().list().getObjects()).isNotEmpty();
    } finally {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(true);
    }
    assertThat(log).contains("Authorization: " + Credentials.basic(AUTH_ID, AUTH_TOKEN));
  }

  private static Handler handler(List<String> log) {
    return new Handler() {
      @Override
      public void publish(LogRecord record) {
        log.add(record.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  private static String variable(String name) {
    String value = System.getenv(name);
    if (value == null) {
      throw new IllegalStateException("set the environment variable " + name + " to FakePlivo's");
    }
    return value;
  }

  /** The address of plivo-java is a static field that subclasses may set. */
  private static final class Redirected extends PlivoClient {
    private Redirected() {
      super("", "");
    }

    static void to(String address) {
      BASE_URL = (address.endsWith("/") ? address : address + "/") + "v1/";
    }
  }
}
