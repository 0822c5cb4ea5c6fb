package dev.powerpack;

import static dev.powerpack.Setup.answer;
import static dev.powerpack.Setup.clientOf;
import static dev.powerpack.Setup.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.testing.FakePlivo;
import dev.powerpack.testing.FakeRequest;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials that are asked for. */
final class CredentialsSupplierTest {
  private final FakePlivo fake = FakePlivo.start();

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void credentialsAreAskedForAtEachAttempt() {
    Iterator<PlivoCredentials> rotation = List.of(
            PlivoCredentials.of("MA1", "one"), PlivoCredentials.of("MA2", "two"))
        .iterator();
    fake.enqueue(answer(503).build());
    fake.enqueue(fake.page(20, 0));
    try (PowerpackClient client = clientOf(fake)
        .credentials(rotation::next)
        .scheduler(RecordedWaits.instant())
        .build()) {
      client.list();
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
  @ValueSource(booleans = {true, false})
  void supplierOfCredentialsThatThrowsSendsNothing(boolean async) {
    IllegalStateException cause = new IllegalStateException("vault is sealed");
    PowerpackException failure = failureWithSupplier(async, () -> {
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
  @ValueSource(booleans = {true, false})
  void supplierOfCredentialsThatReturnsNullSendsNothing(boolean async) {
    PowerpackException failure = failureWithSupplier(async, () -> null);
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
    fake.enqueue(answer(503).build());
    PowerpackException failure = failureWithSupplier(false, one::next);
    assertThat(failure)
        .hasMessage("the supplier of credentials failed: java.util.NoSuchElementException");
    assertThat(failure.getAttempts()).isEqualTo(1);
    assertThat(fake.requests()).hasSize(1);
  }

  private PowerpackException failureWithSupplier(
      boolean async, Supplier<PlivoCredentials> supplier) {
    try (PowerpackClient client =
        clientOf(fake).credentials(supplier).scheduler(RecordedWaits.instant()).build()) {
      return failureOf(() -> async ? client.listAsync(PageRequest.first()).join() : client.list());
    }
  }

  private List<String> targets() {
    return fake.requests().stream().map(FakeRequest::toString).toList();
  }
}
