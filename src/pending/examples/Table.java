package dev.powerpack.examples;

import java.util.ArrayList;
import java.util.List;

/**
 * Text in columns, each as wide as its widest cell. Width is counted in code points, each of which
 * takes a column.
 */
final class Table {
  private static final String GAP = "  ";

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

  /** A name may hold what moves the cursor of a terminal. */
  private static String harmless(String text) {
    return text.replaceAll("\\p{Cntrl}", "\uFFFD");
  }
}
