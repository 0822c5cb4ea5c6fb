package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What code of a caller may do where the SDK runs it, and what others are to see of it: nothing.
 */
final class CallerCode implements AutoCloseable {
  /** The total time of the clients that it meets. */
  static final Duration TOTAL = Duration.ofSeconds(2);

  static final RetryPolicy POLICY = RetryPolicy.defaults().withTotalTime(TOTAL);

  @SuppressWarnings("ImmutableEnumChecker") // Nobody changes what is thrown.
  enum Behaviour {
    SLOW,
    EXCEPTION(new IllegalStateException("thrown by the caller")),
    /** As code in Kotlin may throw anywhere. */
    CHECKED(new TimeoutException("thrown by the caller")),
    /** Of a kind that Retrofit throws on. */
    ERROR(new LinkageError("thrown by the caller")),
    ENDLESS;

    /** What it throws, if it does. */
    final @Nullable Throwable thrown;

    Behaviour() {
      this.thrown = null;
    }

    Behaviour(Throwable thrown) {
      this.thrown = thrown;
    }
  }

  private final CountDownLatch released = new CountDownLatch(1);
  private final AtomicInteger entered = new AtomicInteger();

  void run(Behaviour behaviour) {
    entered.incrementAndGet();
    switch (behaviour) {
      case SLOW -> await(300);
      case ENDLESS -> await(60_000);
      default -> throwUnchecked(Objects.requireNonNull(behaviour.thrown));
    }
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void throwUnchecked(Throwable thrown) throws E {
    throw (E) thrown;
  }

  void await(long milliseconds) {
    try {
      released.await(milliseconds, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How often it was run. */
  int entered() {
    return entered.get();
  }

  /** Lets all that does not return go on. */
  @Override
  public void close() {
    released.countDown();
  }

  /** Other calls of the client succeed in time. */
  static void assertServes(PowerpackClient client) {
    for (CallStyle style : CallStyle.values()) {
      assertThat(CompletableFuture.supplyAsync(() -> style.firstPage(client)))
          .succeedsWithin(TOTAL)
          .satisfies(page -> assertThat(page.getItems()).hasSize(20));
    }
  }

  /** {@code close()} returns at once, and ends a call in flight. */
  static void assertCloses(PowerpackClient client, CompletableFuture<?> pending) {
    long start = System.nanoTime();
    client.close();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    assertThat(pending.handle((page, failure) -> true)).succeedsWithin(Duration.ofSeconds(1));
  }
}
