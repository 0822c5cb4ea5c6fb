package dev.powerpack;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What nobody may see, and the forms in which a service may repeat it: as it is, and escaped as in
 * a URL, in JSON and in HTML.
 */
final class Secret {
  static final String REDACTED = "██";

  /** Of a text that was cut, so many characters at its end are the secret's beginning for sure. */
  private static final int LEAST = 8;

  private final Pattern forms;

  Secret(String secret) {
    StringBuilder forms = new StringBuilder();
    for (int i = 0; i < secret.length(); i++) {
      char c = secret.charAt(i);
      forms.append(String.format(
          Locale.ROOT,
          "(?:\\\\?%s|(?i:%%%2$02x|\\\\u00%2$02x|&#x0*%2$02x;|&#0*%2$d;%3$s))",
          Pattern.quote(String.valueOf(c)),
          (int) c,
          named(c)));
    }
    this.forms = Pattern.compile(forms.toString());
  }

  private static String named(char c) {
    switch (c) {
      case '&':
        return "|&amp;";
      case '<':
        return "|&lt;";
      case '>':
        return "|&gt;";
      case '"':
        return "|&quot;";
      case '\'':
        return "|&apos;";
      default:
        return "";
    }
  }

  /** The text without it, nor its beginning where the text ends. */
  String redact(String text) {
    String whole = forms.matcher(text).replaceAll(REDACTED);
    Matcher cut = forms.matcher(whole);
    for (int i = 0; i <= whole.length() - LEAST; i++) {
      if (!cut.region(i, whole.length()).lookingAt() && cut.hitEnd()) {
        return whole.substring(0, i) + REDACTED;
      }
    }
    return whole;
  }
}
