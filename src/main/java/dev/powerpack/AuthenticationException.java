package dev.powerpack;

/** The auth id and the auth token do not belong together: status 401. */
public final class AuthenticationException extends ApiException {
  private static final long serialVersionUID = 1L;

  AuthenticationException(ErrorAnswer answer) {
    super(answer, "check PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN");
  }
}
