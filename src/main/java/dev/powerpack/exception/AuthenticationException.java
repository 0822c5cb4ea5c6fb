package dev.powerpack.exception;

/** The auth id and the auth token do not belong together: status 401. */
public final class AuthenticationException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * A rejection of the credentials; tests of callers may make one too.
   *
   * @param message what happened, and what to do
   * @param attempts requests that were sent, 1 or more
   * @param details what the response said
   */
  public AuthenticationException(String message, int attempts, Details details) {
    super(message, attempts, details);
  }
}
