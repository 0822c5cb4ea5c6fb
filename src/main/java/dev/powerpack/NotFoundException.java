package dev.powerpack;

/** There is no such account, or the base URL is not one of the service: status 404. */
public final class NotFoundException extends ApiException {
  private static final long serialVersionUID = 1L;

  NotFoundException(ErrorAnswer answer) {
    super(answer, "check the auth id and the base URL");
  }
}
