package dev.powerpack;

import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The service answered with something other than a page. The subclasses are the statuses that call
 * for different reactions.
 */
public class ApiException extends PowerpackException {
  private static final long serialVersionUID = 1L;

  /** What came, taken apart. */
  private final ErrorAnswer answer;

  ApiException(ErrorAnswer answer, String hint) {
    super(answer.sentence(hint), answer.attempts, null);
    this.answer = answer;
  }

  /** {@return the HTTP status, other than 200 to 299} */
  public int getStatusCode() {
    return answer.status;
  }

  /**
   * {@return what identifies the request, for Plivo's support; null where the answer does not say}
   */
  public @Nullable String getApiId() {
    return answer.apiId;
  }

  /**
   * {@return what the service says went wrong: its text, or JSON where it is no text; null where
   * the answer does not say}
   */
  public @Nullable String getErrorMessage() {
    return answer.error;
  }

  /** {@return the answer as text, cut after 64 KiB; empty where there is none} */
  public String getBody() {
    return answer.body;
  }

  /**
   * {@return the headers of the answer, without those that hold the token; none where the exception
   * was serialized}
   */
  public Headers getHeaders() {
    return answer.headers();
  }
}
