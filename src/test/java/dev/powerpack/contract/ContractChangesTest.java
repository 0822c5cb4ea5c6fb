package dev.powerpack.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes that are planted into the contract, each with the verdict that it deserves. */
final class ContractChangesTest {
  private static final StringBuilder TABLE = new StringBuilder();

  private record Planted(
      String name, Verdict verdict, String place, JsonNode prepare, JsonNode change) {
    static Planted of(JsonNode node) {
      return new Planted(
          node.get("name").asText(),
          Verdict.valueOf(node.get("verdict").asText()),
          node.get("place").asText(),
          node.path("prepare"),
          node.get("change"));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Planted> planted() throws IOException {
    String file = Files.readString(Path.of("src/test/resources/contract/planted-changes.yaml"));
    return StreamSupport.stream(Yaml.mapper().readTree(file).spliterator(), false)
        .map(Planted::of);
  }

  @BeforeAll
  static void begin() {
    row("change", "expected", "openapi-diff", "ours", "verdict");
  }

  @AfterAll
  static void print() {
    System.out.print(TABLE);
  }

  private static void row(Object... columns) {
    TABLE.append(String.format(Locale.ROOT, "%-52s %-14s %-13s %-14s %s%n", columns));
  }

  @Test
  void thereAreEnoughOfEachKind() throws IOException {
    List<Verdict> verdicts = planted().map(Planted::verdict).toList();
    assertThat(verdicts).filteredOn(Verdict.BREAKING::equals).hasSizeGreaterThanOrEqualTo(20);
    assertThat(verdicts).filteredOn(Verdict.COMPATIBLE::equals).hasSizeGreaterThanOrEqualTo(8);
  }

  @ParameterizedTest
  @MethodSource("planted")
  void verdictIsRightAndNamesThePlace(Planted planted) {
    Contract before = Contract.current().patched(planted.prepare());
    Comparison comparison = Comparison.of(before, before.patched(planted.change()));
    row(
        planted,
        planted.verdict(),
        comparison.libraryVerdict() == Verdict.BREAKING ? "breaking" : "",
        comparison.ownVerdict(),
        comparison.verdict());

    assertThat(comparison.verdict()).as(comparison.lines()).isEqualTo(planted.verdict());
    if (planted.verdict() == Verdict.UNCHANGED) {
      assertThat(comparison.changes()).isEmpty();
    } else {
      assertThat(comparison.changes())
          .filteredOn(change -> change.verdict() == planted.verdict())
          .extracting(Change::place)
          .contains(planted.place());
    }
  }
}
