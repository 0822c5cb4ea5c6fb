package dev.powerpack;

import static dev.powerpack.TestClients.clientOf;
import static dev.powerpack.TestClients.failureOf;
import static dev.powerpack.TestClients.response;
import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.exception.PowerpackException;
import dev.powerpack.testing.FakePlivo;
import dev.powerpack.testing.FakeRequest;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Credentials that a supplier gives. */
final class CredentialsSupplierTest {
  private final FakePlivo fake = FakePlivo.start();

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void eachAttemptGetsItsCredentials() {
    Iterator<PlivoCredentials> rotation = List.of(
            PlivoCredentials.of("MA1", "one"), PlivoCredentials.of("MA2", "two"))
        .iterator();
    fake.enqueue(response(503).build());
    fake.enqueue(fake.page(20, 0));
    try (PowerpackClient client = clientOf(fake)
        .credentials(rotation::next)
        .workers(FakeScheduler.instant())
        .build()) {
      client.powerpacks().list().page();
    }
    assertThat(targets())
        .containsExactly(
            "GET /v1/Account/MA1/Powerpack/?limit=20&offset=0",
            "GET /v1/Account/MA2/Powerpack/?limit=20&offset=0");
    assertThat(fake.requests())
        .extracting(request -> request.headers().get("Authorization"))
        .containsExactly("Basic TUExOm9uZQ==", "Basic TUEyOnR3bw==");
  }

  @ParameterizedTest
  @EnumSource
  void supplierOfCredentialsThatThrowsSendsNothing(CallStyle style) {
    IllegalStateException cause = new IllegalStateException("vault is sealed");
    PowerpackException failure = failureWithSupplier(style, () -> {
      throw cause;
    });
    assertThat(failure)
        .isExactlyInstanceOf(PowerpackException.class)
        .hasMessage("the supplier of credentials failed: java.lang.IllegalStateException")
        .hasCause(cause);
    assertThat(failure.getAttempts()).isZero();
    assertThat(fake.requests()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void supplierOfCredentialsThatReturnsNullSendsNothing(CallStyle style) {
    PowerpackException failure = failureWithSupplier(style, () -> null);
    assertThat(failure)
        .isExactlyInstanceOf(PowerpackException.class)
        .hasMessage("the supplier of credentials returned null")
        .hasNoCause();
    assertThat(failure.getAttempts()).isZero();
    assertThat(fake.requests()).isEmpty();
  }

  @Test
  void supplierOfCredentialsThatFailsLaterTellsOfTheRequestsBefore() {
    Iterator<PlivoCredentials> one = List.of(PlivoCredentials.of("MA1", "one")).iterator();
    fake.enqueue(response(503).build());
    PowerpackException failure = failureWithSupplier(CallStyle.BLOCKING, one::next);
    assertThat(failure)
        .hasMessage("the supplier of credentials failed: java.util.NoSuchElementException");
    assertThat(failure.getAttempts()).isEqualTo(1);
    assertThat(fake.requests()).hasSize(1);
  }

  private PowerpackException failureWithSupplier(
      CallStyle style, Supplier<PlivoCredentials> supplier) {
    try (PowerpackClient client =
        clientOf(fake).credentials(supplier).workers(FakeScheduler.instant()).build()) {
      return failureOf(() -> style.firstPage(client));
    }
  }

  private List<String> targets() {
    return fake.requests().stream().map(FakeRequest::toString).toList();
  }
}
