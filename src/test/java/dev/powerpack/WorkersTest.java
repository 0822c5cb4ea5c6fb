package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.testing.FakePlivo;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WorkersTest extends AccountTest {
  private final Set<Thread> before = ownThreads();

  WorkersTest() {
    super(FakePlivo.builder().powerpacks(1));
  }

  @Test
  void threadsAreDaemonsAndEndWithTheClient() {
    Set<Thread> started;
    try (PowerpackClient client = client().build()) {
      client.powerpacks().list().pageAsync().join();
      started = startedThreads();
      assertThat(started).isNotEmpty().allMatch(Thread::isDaemon);
    }
    // Without close() they would stay for 10 s.
    until("the threads have ended", () -> started.stream().noneMatch(Thread::isAlive));
  }

  @Test
  void hundredClientsThatWereNeverClosedKeepNoThread() {
    List<PowerpackClient> clients = IntStream.range(0, 100)
        .mapToObj(i -> client().workers(new Workers(Duration.ofMillis(50))).build())
        .toList();
    clients.forEach(client -> client.powerpacks().list().page());
    assertThat(startedThreads()).isEmpty();

    clients.forEach(client -> client.powerpacks().list().pageAsync().join());
    until("the threads have ended", () -> startedThreads().isEmpty());
    // They still serve.
    clients.forEach(client -> client.powerpacks().list().pageAsync().join());
    clients.forEach(PowerpackClient::close);
  }

  @Test
  void idleThreadEndsAfterTenSeconds() {
    Workers workers = new Workers();
    assertThat(workers.threads.getCorePoolSize()).isZero();
    assertThat(workers.threads.getKeepAliveTime(TimeUnit.SECONDS)).isEqualTo(10);
    workers.close();
  }

  @Test
  void jitterIsRandom() {
    assertThat(new Workers().random()).isNotEqualTo(new Workers().random());
  }

  @Test
  void whatIsHandedOverRunsAfterTheCloseToo() {
    Workers workers = new Workers();
    workers.close();
    List<String> ran = new ArrayList<>();
    workers.execute(() -> {
      synchronized (ran) {
        ran.add(Thread.currentThread().getName());
      }
    });
    until("it ran", () -> {
      synchronized (ran) {
        return ran.equals(List.of("powerpack-sdk"));
      }
    });
    assertThat(workers.after(1, ran::clear).isDone()).isTrue();
  }

  /** Kept, the time-out of a call that has ended would keep its page. */
  @Test
  void timerForgetsWhatIsCancelled() {
    Workers workers = new Workers();
    WeakReference<Runnable> work = cancelled(workers);
    until("it is forgotten", () -> {
      System.gc();
      return work.get() == null;
    });
    workers.close();
  }

  private static WeakReference<Runnable> cancelled(Workers workers) {
    byte[] page = new byte[1];
    Runnable work = () -> page[0]++;
    workers.after(TimeUnit.HOURS.toNanos(1), work).cancel(false);
    return new WeakReference<>(work);
  }

  private Set<Thread> startedThreads() {
    Set<Thread> started = ownThreads();
    started.removeAll(before);
    return started;
  }

  private static Set<Thread> ownThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread ->
            thread.getName().equals("powerpack-sdk") || thread.getName().startsWith("OkHttp http"))
        .collect(Collectors.toSet());
  }
}
