package dev.powerpack.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.powerpack.contract.Lint.Finding;
import dev.powerpack.tools.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The linter finds each fault that is planted into a copy of the contract, at its place, and
 * nothing in the contract itself. Needs Node.js; see {@link Lint}.
 */
final class LintPlanted {
  private static final Path CONTRACT = Path.of("openapi/powerpack.yaml");
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Map<PlantedFault, List<Finding>> FOUND = new LinkedHashMap<>();

  @TempDir
  private static Path folder;

  private static Lint lint;

  /** At once, because starting the linter takes longer than linting. */
  @BeforeAll
  static void lintCopies() throws IOException {
    lint = Lint.install(Path.of("target/contract/redocly"));
    JsonNode contract = YAML.readTree(CONTRACT.toFile());
    List<PlantedFault> faults = PlantedFault.all();
    List<Path> copies = new ArrayList<>();
    for (PlantedFault fault : faults) {
      String copy = fault.plantedInto(contract).toString();
      copies.add(Files.writeString(folder.resolve(copies.size() + ".json"), copy));
    }
    List<List<Finding>> findings = lint.findings(copies);
    for (int i = 0; i < faults.size(); i++) {
      FOUND.put(faults.get(i), findings.get(i));
    }
  }

  static Set<PlantedFault> faults() {
    return FOUND.keySet();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void plantedFaultIsFoundAtItsPlace(PlantedFault fault) {
    assertThat(FOUND.get(fault))
        .allMatch(finding -> finding.severity().equals("error"))
        .map(finding -> finding.rule() + " " + finding.place())
        .containsExactlyInAnyOrderElementsOf(fault.finds());
  }

  @Test
  void contractHasNoFindings() {
    assertThat(lint.findings(CONTRACT)).isEmpty();
  }

  @Test
  void eachRuleOfOursFindsAFault() throws IOException {
    Set<String> rules = new TreeSet<>();
    YAML.readTree(Path.of("openapi/redocly.yaml").toFile())
        .path("rules")
        .fieldNames()
        .forEachRemaining(rules::add);
    rules.removeIf(rule -> !rule.startsWith("rule/"));
    Set<String> finding = new TreeSet<>();
    FOUND.values().forEach(findings -> findings.forEach(each -> finding.add(each.rule())));

    assertThat(finding).containsAll(rules);
  }

  @Test
  void findingIsALineWithPlaceMessageAndRule() {
    PlantedFault fault = FOUND.keySet().stream()
        .filter(each -> each.fault().equals("a limit without a maximum"))
        .findFirst()
        .orElseThrow();

    assertThat(FOUND.get(fault))
        .map(Finding::toString)
        .containsExactly(
            "#/components/parameters/Limit/schema: limit must have a maximum; it is the"
                + " size of the largest page. (rule/limit-maximum)");
  }

  /** Redocly finds no change to be breaking where its configuration does not say which are. */
  @Test
  void comparisonWithOurRulesFindsABreakingChange() throws IOException {
    JsonNode contract = YAML.readTree(CONTRACT.toFile());
    ((ObjectNode) contract.at("/components/parameters/Limit/schema")).put("maximum", 10);
    Path changed = Files.writeString(folder.resolve("changed.json"), contract.toString());

    Program diff = lint.redocly(List.of("diff", CONTRACT.toString(), changed.toString()));

    assertThat(diff.code()).isEqualTo(1);
    assertThat(diff.output())
        .contains("Upper bound changed from '<= 20' to '<= 10'. (schema-constraint-changed)")
        .contains("1 major, 0 minor, 0 patch.");
  }

  @Test
  void comparisonWithItselfFindsNoChange() {
    Program diff = lint.redocly(List.of("diff", CONTRACT.toString(), CONTRACT.toString()));

    assertThat(diff.succeeded().output()).contains("0 major, 0 minor, 0 patch.");
  }

  @Test
  void contractThatIsNoYamlIsNamedWithItsLine() throws IOException {
    Path twice =
        Files.writeString(folder.resolve("twice.yaml"), "openapi: 3.0.3\nopenapi: 3.0.3\n");

    assertThatThrownBy(() -> lint.findings(List.of(CONTRACT, twice)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(" stopped at " + twice + ":\n")
        .hasMessageContaining("duplicated mapping key in \"" + twice + "\" (2:1)");
  }

  @Test
  void lockNamesNoAddressToDownloadFrom() throws IOException {
    assertThat(Files.readString(Path.of("openapi/package-lock.json"))).doesNotContain("://");
  }
}
