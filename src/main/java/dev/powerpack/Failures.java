package dev.powerpack;

import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.PowerpackException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.Objects;

/** Makes the exceptions of calls, but for those of {@link ErrorResponse}. */
final class Failures {
  private Failures() {}

  static PowerpackException closed(int attempts) {
    return new PowerpackException("the client is closed", attempts, null);
  }

  static NetworkException interrupted(int attempts, Throwable cause) {
    return new NetworkException("interrupted while waiting for a response", attempts, cause);
  }

  static NetworkException tooLate(Duration totalTime, int attempts) {
    return new NetworkException(
        "no response within the total time of the retry policy, "
            + Phrases.duration(totalTime)
            + after(attempts),
        attempts,
        null);
  }

  static NetworkException noRequestLeft(int attempts) {
    return new NetworkException(
        "the rate limit of this client leaves no request within the total time" + after(attempts),
        attempts,
        null);
  }

  /** What a call throws because of this. */
  static PowerpackException of(Throwable cause, int attempts, Sending sending) {
    if (cause instanceof Unreadable) {
      return ((Unreadable) cause).toException(attempts, sending::redact);
    }
    if (cause instanceof CallerFailure) {
      return of(Objects.requireNonNull(cause.getCause()), attempts, sending);
    }
    if (cause instanceof NoCredentials) {
      // Nothing was sent in that attempt.
      return new PowerpackException(message(cause), attempts - 1, cause.getCause());
    }
    if (cause instanceof PowerpackException) {
      return (PowerpackException) cause;
    }
    if (cause instanceof ClosedByInterruptException) {
      return interrupted(attempts, cause);
    }
    if (cause instanceof IOException) {
      return new NetworkException(
          (Retries.isOfCertificate(cause)
                  ? "the certificate of the service is not accepted: "
                  : "no response: ")
              + message(cause)
              + after(attempts),
          attempts,
          cause);
    }
    String what = Phrases.quote(cause.toString(), Phrases.LONGEST_QUOTE);
    return new PowerpackException("the call failed: " + what + after(attempts), attempts, cause);
  }

  private static String message(Throwable cause) {
    String message = cause.getMessage();
    if (cause instanceof UnknownHostException && message != null) {
      // What the system's resolver says behind it depends on the machine and on what is cached.
      return "unknown host " + message.replaceFirst(": .*", "");
    }
    // Of several lines where a certificate is of another host.
    return message == null
        ? cause.getClass().getName()
        : Phrases.quote(message, Phrases.LONGEST_QUOTE);
  }

  private static String after(int attempts) {
    return " (" + attempts + (attempts == 1 ? " attempt)" : " attempts)");
  }
}
