package dev.powerpack.examples;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/**
 * How many columns of a terminal a text takes. A grapheme cluster of Unicode, which may be a letter
 * with its marks or several emoji that are joined to one, takes as many as its widest character.
 */
final class Columns {
  private static final Pattern CLUSTER = Pattern.compile("\\X");
  /** Makes an emoji of a character before it that may be a sign as well. */
  private static final String AS_EMOJI = "\uFE0F";

  private Columns() {}

  /** The columns that a text without control characters takes. */
  static int of(String text) {
    return CLUSTER
        .matcher(text)
        .results()
        .mapToInt(found -> ofCluster(found.group()))
        .sum();
  }

  private static int ofCluster(String cluster) {
    return cluster.contains(AS_EMOJI)
        ? 2
        : cluster.codePoints().map(WCWidth::wcwidth).max().orElse(0);
  }

  /** The text, or as much of its beginning as takes {@code most} columns with an ellipsis. */
  static String shortened(String text, int most) {
    if (of(text) <= most) {
      return text;
    }
    int columns = 0;
    int end = 0;
    Matcher cluster = CLUSTER.matcher(text);
    while (cluster.find()) {
      columns += ofCluster(cluster.group());
      if (columns >= most) {
        break;
      }
      end = cluster.end();
    }
    return text.substring(0, end) + "…";
  }
}
