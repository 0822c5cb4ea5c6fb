package dev.powerpack.exception;

import java.io.Serializable;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The service responded with an error. The subclasses are the statuses that call for different
 * reactions.
 */
public class ApiException extends PowerpackException {
  private static final long serialVersionUID = 1L;

  /** What came. */
  private final Details details;

  /**
   * An error of the service; tests of callers may make one too.
   *
   * @param message what happened, and what to do
   * @param attempts requests that were sent, 1 or more
   * @param details what the response said
   */
  public ApiException(String message, int attempts, Details details) {
    super(message, attempts, null);
    this.details = details;
  }

  /** {@return the HTTP status, other than 200 to 299} */
  public int getStatusCode() {
    return details.statusCode;
  }

  /**
   * {@return what identifies the request, for Plivo's support; null where the response does not
   * say}
   */
  public @Nullable String getApiId() {
    return details.apiId;
  }

  /**
   * {@return what the service says went wrong: its text, or JSON where it is not a text; null where
   * the response does not say}
   */
  public @Nullable String getErrorMessage() {
    return details.errorMessage;
  }

  /** {@return the response as text, cut after 64 KiB; empty where there is none} */
  public String getBody() {
    return details.body;
  }

  /**
   * {@return the headers of the response, without those that hold the token; none where the
   * exception was serialized}
   */
  public Headers getHeaders() {
    Headers headers = details.headers;
    return headers == null ? new Headers.Builder().build() : headers;
  }

  /** What an error response said. Immutable. */
  public static final class Details implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The HTTP status. */
    private final int statusCode;
    /** The response as text, cut. */
    private final String body;
    /** What identifies the request. */
    private final @Nullable String apiId;
    /** What the service says went wrong. */
    private final @Nullable String errorMessage;
    // OkHttp's headers are not serializable: null in an exception that was.
    private final transient @Nullable Headers headers;

    /**
     * What an error response said.
     *
     * @param statusCode the HTTP status
     * @param headers the headers
     * @param body the response as text, or an empty text
     * @param apiId what identifies the request, or null
     * @param errorMessage what the service says went wrong, or null
     */
    public Details(
        int statusCode,
        Headers headers,
        String body,
        @Nullable String apiId,
        @Nullable String errorMessage) {
      this.statusCode = statusCode;
      this.headers = headers;
      this.body = body;
      this.apiId = apiId;
      this.errorMessage = errorMessage;
    }
  }
}
