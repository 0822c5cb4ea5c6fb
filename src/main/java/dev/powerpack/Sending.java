package dev.powerpack;

import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** With which credentials a request was sent: its tag, as they are known only when it is. */
final class Signature {
  private volatile @Nullable PlivoCredentials credentials;

  /** That of a request; a new one if it has none. */
  static Signature of(Request request) {
    Signature signature = request.tag(Signature.class);
    return signature == null ? new Signature() : signature;
  }

  void set(PlivoCredentials account) {
    credentials = account;
  }

  /** What the service says, without the token. Another origin was never told it. */
  String redact(String text) {
    PlivoCredentials account = credentials;
    return account == null ? text : account.redact(text);
  }
}
