package dev.powerpack;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** What is known of a request only when it is sent: the tag of its call. */
final class Sending {
  private volatile @Nullable PlivoCredentials credentials;
  private volatile RateLimit.@Nullable Permit permit;
  private volatile boolean transmitted;
  private volatile Runnable resumption = () -> {};

  /** That of a call, whatever interceptors made of its request. */
  static Sending of(Call call) {
    return of(call.request());
  }

  /** That of the request of a call; a new one if it has none. */
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

  /** What the rate limit has granted it. */
  void permitBy(RateLimit.Permit granted) {
    permit = granted;
  }

  /** A dispatcher lets it go. */
  void depart() {
    RateLimit.Permit granted = permit;
    if (granted != null) {
      granted.depart();
    }
  }

  /**
   * It goes to the service, and not for the first time where OkHttp takes another connection, or an
   * interceptor of the caller sends it again.
   */
  void transmit() throws IOException {
    RateLimit.Permit granted = permit;
    if (transmitted && granted != null && !granted.isFreeAgain()) {
      throw new IOException("the rate limit of this client leaves no request to send it again");
    }
    transmitted = true;
    resume();
  }

  boolean isTransmitted() {
    return transmitted;
  }

  /** What is to be done when code of the caller has run on the thread that sends. */
  void onResumption(Runnable work) {
    resumption = work;
  }

  void resume() {
    resumption.run();
  }
}
