package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.exception.PowerpackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Credentials as values, and those that a supplier gives. */
final class CredentialsTest extends AccountTest {
  @Test
  void equalWhereIdAndTokenAre() {
    PlivoCredentials credentials = PlivoCredentials.of("MA1", "one");
    assertThat(credentials.getAuthId()).isEqualTo("MA1");
    assertThat(credentials)
        .isEqualTo(PlivoCredentials.of("MA1", "one"))
        .hasSameHashCodeAs(PlivoCredentials.of("MA1", "one"))
        .isNotEqualTo(PlivoCredentials.of("MA2", "one"))
        .isNotEqualTo(PlivoCredentials.of("MA1", "two"))
        .isNotEqualTo(PlivoCredentials.of("one", "MA1"))
        .isNotEqualTo(null)
        .isNotEqualTo("MA1")
        .doesNotHaveSameHashCodeAs(PlivoCredentials.of("MA1", "two"));
  }

  @Test
  void allPrintableAsciiIsTaken() {
    String printable =
        IntStream.rangeClosed('!', '~').mapToObj(Character::toString).collect(Collectors.joining());
    String authId = printable.replace(":", "");
    assertThat(PlivoCredentials.of(authId, printable).getAuthId()).isEqualTo(authId);
    assertThat(PlivoCredentials.of("a", "t:u").authorization()).isEqualTo("Basic YTp0OnU=");
  }

  @Test
  void eachAttemptGetsItsCredentials() {
    Iterator<PlivoCredentials> rotation = List.of(
            PlivoCredentials.of("MA1", "one"), PlivoCredentials.of("MA2", "two"))
        .iterator();
    fake.enqueue(response(503).build());
    fake.enqueue(fake.page(20, 0));
    PowerpackClient client = with(
        client().credentials(rotation::next).workers(FakeScheduler.instant()).build());
    client.powerpacks().list().page();
    assertThat(fake.requests())
        .extracting(request -> request + " " + request.headers().get("Authorization"))
        .containsExactly(
            "GET /v1/Account/MA1/Powerpack/?limit=20&offset=0 Basic TUExOm9uZQ==",
            "GET /v1/Account/MA2/Powerpack/?limit=20&offset=0 Basic TUEyOnR3bw==");
  }

  /** As one does that reads a file: a thread can be interrupted in one channel at a time. */
  @Test
  void interruptEndsACallWhoseSupplierUsedAChannel() throws Exception {
    fake.respondWith(request -> EndTest.SILENCE);
    try (Pipe.SinkChannel channel = Pipe.open().sink();
        PowerpackClient client = client()
            .credentials(() -> {
              try {
                channel.write(ByteBuffer.allocate(1));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return PlivoCredentials.of(fake.authId(), fake.authToken());
            })
            .build()) {
      CompletableFuture<PowerpackException> failure = new CompletableFuture<>();
      Thread thread =
          new Thread(() -> failure.complete(failureOf(client.powerpacks().list()::page)));
      thread.start();
      until("the call waits", () -> fake.requests().size() == 1);
      thread.interrupt();
      assertThat(failure)
          .succeedsWithin(Duration.ofSeconds(2))
          .returns("interrupted while waiting for a response", Throwable::getMessage);
    }
  }

  /** How one fails that throws, in either style, is in {@link CallerHooksTest}. */
  @Test
  void supplierThatFailsSendsNothingAndTellsOfTheRequestsBefore() {
    Iterator<PlivoCredentials> first =
        List.of(PlivoCredentials.of("MA1", "one")).iterator();
    fake.enqueue(response(503).build());
    PowerpackClient client = with(client()
        .credentials(() -> first.hasNext() ? first.next() : null)
        .workers(FakeScheduler.instant())
        .build());
    for (int attempts : new int[] {1, 0}) {
      assertThat(failureOf(client.powerpacks().list()::page))
          .isExactlyInstanceOf(PowerpackException.class)
          .returns(attempts, PowerpackException::getAttempts);
      assertThat(fake.requests()).hasSize(1);
    }
  }
}
