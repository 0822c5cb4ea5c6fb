package dev.powerpack.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/**
 * What has changed between two contracts and what it means for their users: the stricter one of the
 * verdicts of OpenAPI-diff and of {@link Changes}, which sees what OpenAPI-diff passes over.
 */
final class Comparison {
  private final Contract released;
  private final Contract current;
  private final List<Change> changes;
  private final ChangedOpenApi report;

  private Comparison(Contract released, Contract current) {
    this.released = released;
    this.current = current;
    this.changes = Changes.between(released, current).stream()
        .sorted(Comparator.comparing(Change::verdict).reversed())
        .toList();
    this.report = OpenApiCompare.fromContents(released.text(), current.text());
  }

  static Comparison of(Contract released, Contract current) {
    return new Comparison(released, current);
  }

  /** The differences, those that break first. */
  List<Change> changes() {
    return changes;
  }

  /** The versions before and after. */
  String versions() {
    return "from version " + released.version() + ", the last release, to " + current.version();
  }

  String releasedVersion() {
    return released.version();
  }

  Verdict verdict() {
    return ownVerdict().or(libraryVerdict());
  }

  Verdict ownVerdict() {
    return changes.stream().map(Change::verdict).reduce(Verdict.UNCHANGED, Verdict::or);
  }

  /** OpenAPI-diff does not tell documentation from the rest, so only a break counts. */
  Verdict libraryVerdict() {
    return report.isIncompatible() ? Verdict.BREAKING : Verdict.UNCHANGED;
  }

  /** Why the changes break users who were promised compatibility; empty if they do not. */
  Optional<String> brokenPromise() {
    return verdict() == Verdict.BREAKING ? tooLow() : Optional.empty();
  }

  /** Why the version does not tell of the changes; empty if it does. */
  Optional<String> tooLow() {
    Version lowest = Version.of(released.version()).after(verdict());
    if (Version.of(current.version()).compareTo(lowest) >= 0) {
      return Optional.empty();
    }
    return Optional.of(String.format(
        "The contract has changed since version %s (%s), so info.version must be at least %s but is %s:%n%s",
        released.version(), verdict(), lowest, current.version(), lines()));
  }

  /** A line for each change. */
  String lines() {
    StringBuilder lines = new StringBuilder();
    changes.forEach(change -> lines.append("  ").append(change).append('\n'));
    if (verdict() != ownVerdict()) {
      lines.append("  ").append(verdict()).append(": by the report of OpenAPI-diff\n");
    }
    return lines.toString();
  }

  /** One sentence. */
  String summary() {
    return String.format(
        "%s since %s: %d breaking, %d compatible, %d of the documentation",
        verdict(),
        released.version(),
        count(Verdict.BREAKING),
        count(Verdict.COMPATIBLE),
        count(Verdict.DOCUMENTATION));
  }

  private long count(Verdict verdict) {
    return changes.stream().filter(change -> change.verdict() == verdict).count();
  }

  /** The report of OpenAPI-diff in Markdown. */
  String libraryReport() {
    ByteArrayOutputStream rendered = new ByteArrayOutputStream();
    new MarkdownRender().render(report, new OutputStreamWriter(rendered, UTF_8));
    return rendered.toString(UTF_8);
  }
}
