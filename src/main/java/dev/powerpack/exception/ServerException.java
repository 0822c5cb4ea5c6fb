package dev.powerpack.exception;

/** The service failed: status 500 to 599. */
public final class ServerException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * A failure of the service; tests of callers may make one too.
   *
   * @param message what happened, and what to do
   * @param attempts requests that were sent, 1 or more
   * @param details what the response said
   */
  public ServerException(String message, int attempts, Details details) {
    super(message, attempts, details);
  }
}
