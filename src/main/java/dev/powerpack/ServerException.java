package dev.powerpack;

/** The service failed: status 500 to 599. */
public final class ServerException extends ApiException {
  private static final long serialVersionUID = 1L;

  ServerException(ErrorAnswer answer) {
    super(answer, "try again later");
  }
}
