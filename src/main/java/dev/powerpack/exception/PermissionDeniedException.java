package dev.powerpack.exception;

/** The account may not do this: status 403. */
public final class PermissionDeniedException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * A missing permission; tests of callers may make one too.
   *
   * @param message what happened, and what to do
   * @param attempts requests that were sent, 1 or more
   * @param details what the response said
   */
  public PermissionDeniedException(String message, int attempts, Details details) {
    super(message, attempts, details);
  }
}
