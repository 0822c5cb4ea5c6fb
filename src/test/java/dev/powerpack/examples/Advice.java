package dev.powerpack.examples;

import dev.powerpack.exception.ApiException;
import dev.powerpack.exception.MalformedResponseException;
import dev.powerpack.exception.NetworkException;
import dev.powerpack.exception.PowerpackException;

/** Says what to do about a failure. */
final class Advice {
  private Advice() {}

  static String sentence(PowerpackException failure) {
    if (failure instanceof ApiException) {
      // The SDK ends these with what to do.
      return failure.getMessage() + ".";
    }
    if (failure instanceof NetworkException) {
      return failure.getMessage() + "; check the network and PLIVO_BASE_URL, then try again.";
    }
    if (failure instanceof MalformedResponseException) {
      if (String.valueOf(failure.getMessage()).startsWith("the pages contradict each other")) {
        return failure.getMessage() + "; try again, and report it if it comes again.";
      }
      return failure.getMessage()
          + "; check PLIVO_BASE_URL, and report it if the response is Plivo's.";
    }
    return failure.getMessage() + ".";
  }
}
