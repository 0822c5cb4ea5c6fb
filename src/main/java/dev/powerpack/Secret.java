package dev.powerpack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What nobody may see, and the forms in which a service may repeat it: as it is, and escaped as in
 * a URL, in JSON and in HTML. No pattern is made of it, as an exception might quote one.
 */
final class Secret {
  static final String REDACTED = "██";

  /** Of a text that was cut, so many characters at its end are the secret's beginning for sure. */
  private static final int LEAST = 8;

  /** With what the escapes of each kind begin: of none, of a URL, of JSON and of HTML. */
  private static final String KINDS = "\0%\\&";

  /** A character in hexadecimal, in decimal, by name or as it is; or one that is cut. */
  private static final Pattern ESCAPED =
      Pattern.compile("(?:%|\\\\u00)(\\p{XDigit}{2})|&#[xX]0*(\\p{XDigit}{2});|&#0*(\\d{2,3});"
          + "|&(amp|lt|gt|quot|apos);|\\\\([/\\\\\"'])"
          + "|(?:%\\p{XDigit}?|\\\\(?:u0{0,2}\\p{XDigit}?)?|&#?\\w{0,5})\\z");

  /** Each name with its character behind it. */
  private static final String NAMES = "amp&lt<gt>quot\"apos'";

  private final String secret;

  Secret(String secret) {
    this.secret = secret;
  }

  /** The text without it, nor its beginning where the text ends. */
  String redact(String text) {
    String shown = text;
    for (int i = 0; i < KINDS.length(); i++) {
      shown = redact(shown, KINDS.charAt(i));
    }
    return shown;
  }

  private String redact(String text, char kind) {
    StringBuilder plain = new StringBuilder();
    int[] places = new int[text.length() + 1];
    Matcher escape = ESCAPED.matcher(text);
    int next = next(escape, text, kind);
    for (int i = 0; i < text.length(); ) {
      places[plain.length()] = i;
      if (i < next) {
        plain.append(text.charAt(i++));
      } else {
        plain.append(unescaped(escape));
        i = escape.end();
        next = next(escape, text, kind);
      }
    }
    StringBuilder shown = new StringBuilder();
    places[plain.length()] = text.length();
    int from = 0;
    for (int at = plain.indexOf(secret); at >= 0; at = plain.indexOf(secret, from)) {
      shown.append(text, places[from], places[at]).append(REDACTED);
      from = at + secret.length();
    }
    int at = Math.max(from, plain.length() - secret.length());
    for (; text.length() - places[at] >= LEAST; at++) {
      if (secret.startsWith(plain.substring(at))) {
        return shown.append(text, places[from], places[at]).append(REDACTED).toString();
      }
    }
    return shown.append(text, places[from], text.length()).toString();
  }

  private static int next(Matcher escape, String text, char kind) {
    while (escape.find()) {
      if (text.charAt(escape.start()) == kind) {
        return escape.start();
      }
    }
    return text.length();
  }

  /** What it stands for; nothing if it is cut. */
  private static String unescaped(Matcher escape) {
    String name = escape.group(4);
    if (name != null) {
      return String.valueOf(NAMES.charAt(NAMES.indexOf(name) + name.length()));
    }
    if (escape.group(5) != null) {
      return escape.group(5);
    }
    String hex = escape.group(1) == null ? escape.group(2) : escape.group(1);
    return hex == null ? numbered(escape.group(3), 10) : numbered(hex, 16);
  }

  private static String numbered(@Nullable String digits, int radix) {
    return digits == null ? "" : String.valueOf((char) Integer.parseInt(digits, radix));
  }
}
