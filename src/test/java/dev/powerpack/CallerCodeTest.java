package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.CallerCode.Behaviour;
import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.model.Powerpack;
import dev.powerpack.paging.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Callbacks and consumers that take long, call the client, throw or never return hurt their own
 * future alone: other calls continue, end in their total time, and {@code close()} returns at once.
 */
@Timeout(30)
final class CallerCodeTest extends AccountTest {
  private final OkHttpClient http = with(new OkHttpClient());
  private final ExecutorService threads = with(Executors.newCachedThreadPool());
  private final CallerCode code = with(new CallerCode());

  private PowerpackClient client(boolean own) {
    PowerpackClient.Builder builder = client().retryPolicy(CallerCode.POLICY);
    return own ? builder.httpClient(http).build() : builder.build();
  }

  /** 70 are more than a dispatcher of OkHttp has threads. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void callbackThatNeverReturnsHoldsUpNothing(boolean own) {
    PowerpackClient client = client(own);
    // A callback of a future that is done already would run on this thread.
    CountDownLatch all = new CountDownLatch(70);
    fake.onRequest(request -> until("all are sent", () -> all.getCount() == 0));
    List<CompletableFuture<Void>> stuck = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      stuck.add(
          client.powerpacks().list().pageAsync().thenAccept(page -> code.run(Behaviour.ENDLESS)));
      all.countDown();
    }
    assertHoldsUpNothing(client, stuck);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void consumerThatNeverReturnsHoldsUpNothing(boolean own) {
    PowerpackClient client = client(own);
    List<CompletableFuture<Void>> stuck = Stream.generate(() -> client
            .powerpacks()
            .list()
            .withReadAhead(4)
            .forEachAsync(record -> code.run(Behaviour.ENDLESS)))
        .limit(10)
        .toList();
    assertHoldsUpNothing(client, stuck);
  }

  private void assertHoldsUpNothing(PowerpackClient client, List<CompletableFuture<Void>> stuck) {
    until("all are stuck", () -> code.entered() == stuck.size());
    fake.delay(Duration.ofMinutes(1));
    long start = System.nanoTime();
    assertThat(failureOf(client.powerpacks().list().pageAsync()::join))
        .isExactlyInstanceOf(NetworkException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .as("the total time")
        .isLessThan(CallerCode.TOTAL.plusSeconds(1));
    fake.reset();
    assertContinues(client);
    assertThat(stuck).noneMatch(CompletableFuture::isDone);
  }

  private void assertContinues(PowerpackClient client) {
    CallerCode.assertServes(client);
    assertThat(client.powerpacks().list()).hasSize(53);
    fake.delay(Duration.ofMinutes(1));
    CallerCode.assertCloses(client, client.powerpacks().list().pageAsync());
  }

  /** The page is there; that its consumer takes longer than the total time does not matter. */
  @Test
  void consumerThatTakesLongGetsAllRecordsInOrder() {
    PowerpackClient client = with(client(false));
    List<Powerpack> records = new ArrayList<>();
    Consumer<Powerpack> slow = record -> {
      code.await(records.isEmpty() ? CallerCode.TOTAL.toMillis() + 200 : 0);
      records.add(record);
    };
    client.powerpacks().list().withReadAhead(2).forEachAsync(slow).join();
    assertThat(records).isEqualTo(fake.powerpacks().all());
  }

  /** The sixth and the 65th would have to wait in the dispatcher, were a thread of it taken. */
  @ParameterizedTest
  @ValueSource(ints = {5, 64})
  void callbacksThatCallTheClientAndWaitAllSucceed(int calls) {
    fake.delay(Duration.ofMillis(100));
    PowerpackClient client = client(calls == 5);
    Function<Page<Powerpack>, Page<Powerpack>> blocking =
        page -> client.powerpacks().list().withOffset(page.getNextOffset()).page();
    Function<Page<Powerpack>, Page<Powerpack>> waiting = page ->
        client.powerpacks().list().withOffset(page.getNextOffset()).pageAsync().join();
    List<CompletableFuture<Page<Powerpack>>> pages = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      CompletableFuture<Page<Powerpack>> first = client.powerpacks().list().pageAsync();
      pages.add(
          switch (i % 3) {
            case 0 -> first.thenApply(blocking);
            case 1 -> first.thenApply(waiting);
            default -> first.thenApplyAsync(waiting, threads);
          });
    }
    assertThat(pages).allSatisfy(page -> assertThat(page.join().getOffset()).isEqualTo(20));
    assertContinues(client);
  }

  @ParameterizedTest
  @EnumSource(names = {"EXCEPTION", "CHECKED", "ERROR"})
  void consumerThatThrowsEndsItsWalkAlone(Behaviour behaviour) {
    PowerpackClient client = client(false);
    assertThat(client.powerpacks().list().forEachAsync(record -> code.run(behaviour)))
        .failsWithin(CallerCode.TOTAL)
        .withThrowableThat()
        .withCause(behaviour.thrown);
    assertThat(code.entered()).isEqualTo(1);
    assertContinues(client);
  }

  /** What is thrown where a page is requested ahead must not lose the one that is in hand. */
  @Test
  void listenerThatCannotBeMadeLosesNothingOfAWalkThatReadsAhead() {
    AtomicInteger made = new AtomicInteger();
    OkHttpClient failing = http.newBuilder()
        .eventListenerFactory(call -> {
          if (made.incrementAndGet() % 3 == 2) {
            code.run(Behaviour.EXCEPTION);
          }
          return EventListener.NONE;
        })
        .build();
    PowerpackClient client =
        client().httpClient(failing).retryPolicy(RetryPolicy.none()).build();
    Iterator<Powerpack> walk =
        client.powerpacks().list().withPageSize(5).withReadAhead(3).iterator();
    List<Powerpack> records = new ArrayList<>();
    int failures = 0;
    while (failures < 100) {
      try {
        if (!walk.hasNext()) {
          break;
        }
        records.add(walk.next());
      } catch (PowerpackException e) {
        failures++;
      }
    }
    assertThat(records).isEqualTo(fake.powerpacks().all());
    assertThat(failures).isBetween(1, 99);
    client.close();
  }

  /** What runs when a future fails is code of the caller too. */
  @Test
  void callbackOfAFailureOrACancellationHoldsUpNothing() {
    fake.delay(Duration.ofMinutes(1));
    PowerpackClient client = client(false);
    CompletableFuture<Page<Powerpack>> late = client
        .powerpacks()
        .list()
        .pageAsync()
        .whenComplete((page, failure) -> code.run(Behaviour.ENDLESS));
    CompletableFuture<Page<Powerpack>> page = client.powerpacks().list().pageAsync();
    page.whenComplete((done, failure) -> code.run(Behaviour.ENDLESS));
    threads.execute(() -> page.cancel(true));
    until("both are stuck", () -> code.entered() == 2);
    fake.reset();

    assertContinues(client);
    assertThat(late).isNotDone();
  }
}
