package dev.powerpack.examples;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/** Where standard error goes. */
final class StandardError {
  private StandardError() {}

  /** Whether it is a terminal. False where that cannot be told. */
  static boolean isTerminal() {
    try {
      // System.console() tells of input and output only, and output may be piped.
      return new ProcessBuilder("test", "-t", "2")
              .redirectError(Redirect.INHERIT)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
