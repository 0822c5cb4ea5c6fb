package dev.powerpack.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The linter's rules find each fault of {@code faults.csv}, and the reference is whole in itself.
 */
final class LintTest {
  private static final Path OPENAPI = Sample.ROOT.resolve("openapi");

  private final Redocly redocly =
      new Redocly(OPENAPI, Sample.ROOT.resolve("target/contract/redocly"));

  @TempDir
  private Path folder;

  LintTest() throws IOException, InterruptedException {}

  @Test
  void eachPlantedFaultIsFoundAndEachRuleOfOursFindsOne() throws IOException, InterruptedException {
    List<String[]> rows = new ArrayList<>();
    List<Path> copies = new ArrayList<>(List.of(Path.of("src/test/resources/sample.yaml")));
    for (String line : Files.readAllLines(Path.of("src/test/resources/faults.csv"))) {
      String[] row = line.split("\\|", -1);
      if (row.length == 4 && !row[0].equals("place")) {
        Contract copy = Sample.with(row[0], row[1].isEmpty() ? null : row[1]);
        copies.add(Files.writeString(
            folder.resolve(copies.size() + ".json"), copy.tree().toString()));
        rows.add(row);
      }
    }
    // At once, because starting the linter takes longer than linting.
    List<List<String>> findings = redocly.lint(copies);

    assertThat(findings.get(0)).as("in the sample itself").isEmpty();
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      String place = Sample.place(row[3].isEmpty() ? null : row[3], row[0]);
      assertThat(findings.get(i + 1))
          .as(String.join("|", row))
          .anyMatch(each -> each.startsWith(place + ": ") && each.endsWith("(" + row[2] + ")"));
    }
    Set<String> ours = new TreeSet<>();
    JsonNode rules =
        Contract.parse(Files.readString(OPENAPI.resolve("redocly.yaml"))).path("rules");
    rules.fieldNames().forEachRemaining(ours::add);
    ours.removeIf(rule -> !rule.startsWith("rule/"));
    assertThat(rows.stream().map(row -> row[2]).collect(Collectors.toSet())).containsAll(ours);
  }

  @Test
  void referenceShowsEachOperationAndNeedsNoNetwork() throws IOException, InterruptedException {
    Path page = folder.resolve("index.html");
    redocly.page(OPENAPI.resolve("powerpack.yaml"), page);

    String html = Files.readString(page);
    for (JsonNode path : Sample.contract().tree().path("paths")) {
      path.forEach(
          operation -> assertThat(html).contains(operation.path("summary").asText()));
    }
    assertThat(html.substring(0, html.indexOf("<body"))).doesNotContainPattern("(src|href)=.?http");
  }

  @Test
  void lockNamesNoAddressToDownloadFrom() throws IOException {
    assertThat(Files.readString(OPENAPI.resolve("package-lock.json"))).doesNotContain("://");
  }
}
