package dev.powerpack.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text in columns, each as wide as its widest cell. Width is counted in code points, each of which
 * takes a column.
 */
final class Table {
  private static final String GAP = "  ";

  /** What moves the cursor, ends the line, or turns the direction of the text around it. */
  private static final Pattern HARMFUL = Pattern.compile(
      "[\\p{Cc}\\u2028\\u2029\\uFEFF" + "\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private final List<List<String>> rows = new ArrayList<>();

  Table(String... headers) {
    row(headers);
  }

  void row(String... cells) {
    rows.add(List.of(cells).stream().map(Table::harmless).toList());
  }

  /** The text, or its beginning and an ellipsis: {@code longest} characters at most. */
  static String shortened(String text, int longest) {
    return width(text) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        line.append(cell).append(" ".repeat(widest(column) - width(cell))).append(GAP);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private int widest(int column) {
    return rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String harmless(String text) {
    return HARMFUL.matcher(text).replaceAll("\uFFFD");
  }
}
