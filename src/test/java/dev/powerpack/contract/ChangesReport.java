package dev.powerpack.contract;

import java.util.function.UnaryOperator;

/** What has changed in the contract, for reviewers: as Markdown and as a page. */
final class ChangesReport {
  private static final String TITLE = "Changes of the contract";

  private final Comparison comparison;
  private final String redocly;

  /**
   * A report.
   *
   * @param redocly what Redocly says of the same changes
   */
  ChangesReport(Comparison comparison, String redocly) {
    this.comparison = comparison;
    this.redocly = redocly;
  }

  String markdown() {
    return "# " + TITLE + "\n\nThey lead " + comparison.versions() + ". The verdict: **"
        + comparison.verdict() + "**.\n"
        + table(
            "\n| verdict | place | change |\n|---|---|---|\n",
            "| %s | `%s` | `%s` |\n",
            "",
            ChangesReport::cell)
        + "\n## What OpenAPI-diff says\n\n" + comparison.libraryReport().strip()
        + "\n\n## What Redocly says\n\n```\n" + redocly.strip() + "\n```\n";
  }

  String html() {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>%1$s</title>
        <style>
        body { font: 16px/1.5 sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #222; }
        table { border-collapse: collapse; width: 100%%; }
        th, td { border-bottom: 1px solid #ccc; padding: .4rem .6rem; text-align: left; vertical-align: top; }
        td, pre { overflow-wrap: anywhere; }
        td:first-child { white-space: nowrap; }
        .breaking { color: #a40000; font-weight: bold; }
        pre { background: #f4f4f4; padding: 1rem; white-space: pre-wrap; }
        </style>
        </head>
        <body>
        <h1>%1$s</h1>
        <p>They lead %2$s. The verdict: <strong class="%3$s">%3$s</strong>.
        <a href="index.html">The contract</a></p>
        %4$s
        <h2>What OpenAPI-diff says</h2>
        <pre>%5$s</pre>
        <h2>What Redocly says</h2>
        <pre>%6$s</pre>
        </body>
        </html>
        """.formatted(
            TITLE,
            comparison.versions(),
            comparison.verdict(),
            table(
                "<table>\n<tr><th>verdict</th><th>place</th><th>change</th></tr>\n",
                "<tr><td class=\"%1$s\">%1$s</td><td><code>%2$s</code></td><td><code>%3$s</code></td></tr>\n",
                "</table>",
                ChangesReport::escaped),
            escaped(comparison.libraryReport().strip()),
            escaped(redocly.strip()));
  }

  private String table(String head, String row, String end, UnaryOperator<String> escape) {
    if (comparison.changes().isEmpty()) {
      return "";
    }
    StringBuilder table = new StringBuilder(head);
    for (Change change : comparison.changes()) {
      table.append(row.formatted(
          change.verdict(), escape.apply(change.place()), escape.apply(change.shortened())));
    }
    return table.append(end).toString();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace('`', '\'');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
