package dev.powerpack;

import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The service answered with something other than a page. The subclasses are the statuses that call
 * for different reactions.
 */
public class ApiException extends PowerpackException {
  private static final long serialVersionUID = 1L;

  private final ErrorAnswer answer;

  ApiException(ErrorAnswer answer, String hint) {
    super(answer.sentence(hint), answer.attempts, null);
    this.answer = answer;
  }

  /** The HTTP status. */
  public int getStatusCode() {
    return answer.status;
  }

  /** Identifies the request; null where the answer does not say. */
  public @Nullable String getApiId() {
    return answer.apiId;
  }

  /**
   * What the service says went wrong: its text, or JSON where it is no text; null where the answer
   * does not say.
   */
  public @Nullable String getErrorMessage() {
    return answer.error;
  }

  /** The answer as text, cut after 64 KiB; empty where there is none. */
  public String getBody() {
    return answer.body;
  }

  /** The headers of the answer. */
  public Headers getHeaders() {
    return answer.headers;
  }
}
