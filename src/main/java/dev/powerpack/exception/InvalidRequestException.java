package dev.powerpack.exception;

/** The service does not accept the request: status 400, 405, 409 or 422. */
public final class InvalidRequestException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * A rejection of the request; tests of callers may make one too.
   *
   * @param message what happened, and what to do
   * @param attempts requests that were sent, 1 or more
   * @param details what the response said
   */
  public InvalidRequestException(String message, int attempts, Details details) {
    super(message, attempts, details);
  }
}
