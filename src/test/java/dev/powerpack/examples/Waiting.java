package dev.powerpack.examples;

import dev.powerpack.RetryPolicy;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Says what is waited for, and for how long, where a page takes longer than patience lasts. */
final class Waiting implements AutoCloseable {
  private final PrintStream err;
  private final String address;
  private final Duration patience;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "waiting");
        thread.setDaemon(true);
        return thread;
      });
  private @Nullable Future<?> note;

  Waiting(PrintStream err, String address, Duration patience) {
    this.err = err;
    this.address = address;
    this.patience = patience;
  }

  /** A page is fetched from now on. */
  void begin() {
    note = timer.schedule(this::say, patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void say() {
    err.println("Waiting for " + address + ", for up to "
        + RetryPolicy.defaults().getTotalTime().toSeconds()
        + " s a page, retries included.");
  }

  /** It came. */
  void end() {
    if (note != null) {
      note.cancel(false);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
