package dev.powerpack;

import dev.powerpack.api.Idempotent;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.security.cert.CertificateException;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Request;
import retrofit2.Invocation;

/** Which calls are sent again, after what. */
final class Retries {
  private static final List<Integer> PASSING = Arrays.asList(408, 500, 502, 503, 504);

  private Retries() {}

  /** Whether a request may be sent again though its effect is unknown. */
  static boolean isRepeatable(Request request) {
    if (!request.method().equals("POST") && !request.method().equals("PATCH")) {
      return true;
    }
    Invocation invocation = request.tag(Invocation.class);
    return invocation != null && invocation.method().isAnnotationPresent(Idempotent.class);
  }

  /** Whether another attempt may help after a response. */
  static boolean helpAfter(int status, boolean repeatable) {
    // Nothing was done where there were too many requests.
    return status == 429 || (repeatable && PASSING.contains(status));
  }

  /** Whether another attempt may help where no response came. */
  static boolean helpAfter(Throwable failure, boolean repeatable, Sending sending) {
    if (!repeatable) {
      // Code of the caller may throw one for another connection.
      return !sending.isTransmitted()
          && (failure instanceof ConnectException || failure instanceof UnknownHostException);
    }
    return failure instanceof IOException
        && !(failure instanceof CallerFailure)
        && !(failure instanceof Unreadable)
        && !(failure instanceof ClosedByInterruptException)
        && !isOfCertificate(failure);
  }

  /** Whether it says that a certificate is of another host, or of nobody that is trusted. */
  static boolean isOfCertificate(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException || cause instanceof SSLPeerUnverifiedException) {
        return true;
      }
    }
    return false;
  }
}
