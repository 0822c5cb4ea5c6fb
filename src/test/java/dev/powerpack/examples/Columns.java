package dev.powerpack.examples;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many columns of a terminal a text takes. A grapheme cluster of Unicode, which may be a letter
 * with its marks or several emoji that are joined to one, takes 2 where it holds a character that
 * is wide or an emoji, 0 where it holds marks and format characters only, else 1.
 */
final class Columns {
  private static final Pattern CLUSTER = Pattern.compile("\\X");
  private static final Pattern EMPTY = Pattern.compile("[\\p{M}\\p{Cf}]+");

  /** East_Asian_Width W and F, and the letters that make flags, by Unicode 15. */
  private static final Pattern WIDE = anyOf("""
      1100-115F 231A-231B 2329-232A 23E9-23EC 23F0 23F3 25FD-25FE 2614-2615
      2648-2653 267F 2693 26A1 26AA-26AB 26BD-26BE 26C4-26C5 26CE 26D4 26EA
      26F2-26F3 26F5 26FA 26FD 2705 270A-270B 2728 274C 274E 2753-2755 2757
      2795-2797 27B0 27BF 2B1B-2B1C 2B50 2B55 2E80-303E 3041-3247 3250-4DBF
      4E00-A4CF A960-A97F AC00-D7A3 F900-FAFF FE10-FE19 FE30-FE6F FF01-FF60
      FFE0-FFE6 16FE0-18DFF 1AFF0-1B2FF 1F004 1F0CF 1F18E 1F191-1F19A
      1F1E6-1F202 1F210-1F265 1F300-1F320 1F32D-1F335 1F337-1F37C
      1F37E-1F393 1F3A0-1F3CA 1F3CF-1F3D3 1F3E0-1F3F0 1F3F4 1F3F8-1F43E
      1F440 1F442-1F4FC 1F4FF-1F53D 1F54B-1F54E 1F550-1F567 1F57A
      1F595-1F596 1F5A4 1F5FB-1F64F 1F680-1F6C5 1F6CC 1F6D0-1F6D2
      1F6D5-1F6DF 1F6EB-1F6EC 1F6F4-1F6FC 1F7E0-1F7F0 1F90C-1F93A
      1F93C-1F945 1F947-1F9FF 1FA70-1FAFF 20000-3FFFD
      """);

  /** Asks for an emoji where the character before it may be a sign as well. */
  private static final String AS_EMOJI = "\uFE0F";

  private Columns() {}

  private static Pattern anyOf(String ranges) {
    return Pattern.compile(Stream.of(ranges.split("\\s+"))
        .map(range -> "\\x{" + range.replace("-", "}-\\x{") + "}")
        .collect(Collectors.joining("", "[", "]")));
  }

  /** The columns that a text without control characters takes. */
  static int of(String text) {
    return CLUSTER
        .matcher(text)
        .results()
        .mapToInt(found -> ofCluster(found.group()))
        .sum();
  }

  private static int ofCluster(String cluster) {
    if (EMPTY.matcher(cluster).matches()) {
      return 0;
    }
    return WIDE.matcher(cluster).find() || cluster.contains(AS_EMOJI) ? 2 : 1;
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
