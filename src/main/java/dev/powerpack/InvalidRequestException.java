package dev.powerpack;

/** The service does not accept the request: status 400 or 405. */
public final class InvalidRequestException extends ApiException {
  private static final long serialVersionUID = 1L;

  InvalidRequestException(ErrorAnswer answer) {
    super(answer, "check the parameters");
  }
}
