package dev.powerpack.examples;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The terminal that standard error may be. */
final class Terminal {
  private static final Pattern SIZE = Pattern.compile("\\d{1,9} (\\d{1,9})\\s*");
  private static final int USUAL_COLUMNS = 80;

  private Terminal() {}

  /**
   * Its width now. 0 where standard error is no terminal, or that cannot be told, as on Windows; 80
   * where the terminal does not know.
   */
  static int columns() {
    try {
      // System.console() tells of input and output only, and output may be piped. Standard error
      // has to be the input of stty, which needs a shell.
      Process size = new ProcessBuilder("sh", "-c", "stty size <&2 2>/dev/null")
          .redirectError(Redirect.INHERIT)
          .start();
      return columns(new String(size.getInputStream().readAllBytes(), US_ASCII));
    } catch (IOException e) {
      return 0;
    }
  }

  /** The second number of what stty prints. */
  static int columns(String size) {
    Matcher matcher = SIZE.matcher(size);
    if (!matcher.matches()) {
      return 0;
    }
    int columns = Integer.parseInt(matcher.group(1));
    return columns == 0 ? USUAL_COLUMNS : columns;
  }
}
