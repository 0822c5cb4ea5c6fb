package dev.powerpack;

/** The account may not do this: status 403. */
public final class PermissionDeniedException extends ApiException {
  private static final long serialVersionUID = 1L;

  PermissionDeniedException(ErrorAnswer answer) {
    super(answer, "ask Plivo which rights the account has");
  }
}
