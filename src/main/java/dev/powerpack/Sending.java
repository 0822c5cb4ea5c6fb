package dev.powerpack;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import okhttp3.Call;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** What is known of a request only when it is sent: its tag. */
final class Sending {
  private static final long STEP = TimeUnit.MILLISECONDS.toNanos(100);

  private volatile @Nullable PlivoCredentials credentials;
  private volatile LongSupplier delay = () -> 0;

  /** That of a request; a new one if it has none. */
  static Sending of(Request request) {
    Sending sending = request.tag(Sending.class);
    return sending == null ? new Sending() : sending;
  }

  void signWith(PlivoCredentials account) {
    credentials = account;
  }

  /** What the service says, without the token. Another origin was never told it. */
  String redact(String text) {
    PlivoCredentials account = credentials;
    return account == null ? text : account.redact(text);
  }

  /** The nanoseconds that it still waits are found out when a dispatcher lets it go. */
  void delayBy(LongSupplier nanos) {
    delay = nanos;
  }

  /** Waits on this thread, unless the call is cancelled. */
  void awaitTurn(Call call) throws IOException {
    try {
      for (long left = delay.getAsLong(); left > 0 && !call.isCanceled(); left -= STEP) {
        TimeUnit.NANOSECONDS.sleep(Math.min(left, STEP));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
