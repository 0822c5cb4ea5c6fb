package dev.powerpack.exception;

/** There is no such record or account: status 404. */
public final class NotFoundException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * A record that is missing; tests of callers may make one too.
   *
   * @param message what happened, and what to do
   * @param attempts requests that were sent, 1 or more
   * @param details what the response said
   */
  public NotFoundException(String message, int attempts, Details details) {
    super(message, attempts, details);
  }
}
