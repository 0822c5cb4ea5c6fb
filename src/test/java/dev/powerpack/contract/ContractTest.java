package dev.powerpack.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.report.ValidationReport.Message;
import com.atlassian.oai.validator.schema.SchemaValidator;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract is valid, its examples are, and what it promised in its last release holds. */
final class ContractTest {
  private final Contract contract = Contract.current();

  @Test
  void contractIsValid() {
    assertThat(contract.faults()).isEmpty();
  }

  @Test
  void versionThatIsNotOneIsAFault() {
    assertThat(Contract.of(contract.text().replaceFirst("version: \\S+", "version: one"))
            .faults())
        .containsExactly("info.version must be three numbers, 1.2.3 for example, but was \"one\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/components/schemas/Powerpack/properties/name, Powerpack/properties/name",
    "/components/schemas/PageMeta, PowerpackList/properties/meta"
  })
  void optionalPropertyThatMayNotBeNullIsAFault(String schema, String property) {
    JsonNode patch =
        Json.mapper().createObjectNode().put("op", "remove").put("path", schema + "/nullable");

    assertThat(contract.patched(Json.mapper().createArrayNode().add(patch)).faults())
        .containsExactly(
            "#/components/schemas/" + property + ": what is optional must be nullable");
  }

  @Test
  void everyExampleMatchesItsSchema() {
    Examples examples = Examples.of(contract);
    assertThat(examples.faults()).isEmpty();
    // A line for each "example:", and one for each name under "examples:".
    assertThat(examples.count()).isGreaterThanOrEqualTo(30);
  }

  @Test
  void changesSinceTheLastReleaseAreCompatibleUnlessTheMajorVersionRises() {
    assertThat(Comparison.of(Contract.released(), contract).brokenPromise()).isEmpty();
  }

  /** What tests respond with. */
  @ParameterizedTest
  @ValueSource(strings = {"documented-page", "last-page", "empty-page"})
  void fixtureMatchesTheContract(String name) throws IOException {
    String page = Files.readString(Path.of("src/test/resources/wire", name + ".json"));
    assertThat(validate(page)).isEmpty();
  }

  @Test
  void fixtureWithMoreThanIsDocumentedHasNoOtherFault() throws IOException {
    String page = Files.readString(Path.of("src/test/resources/wire/more-than-documented.json"));
    assertThat(validate(page))
        .isNotEmpty()
        .allMatch(fault -> fault.contains("properties which are not allowed by the schema"));
  }

  private Iterable<String> validate(String page) {
    return new SchemaValidator(
            contract.model(), new MessageResolver(LevelResolver.defaultResolver()))
            .validate(page, new Schema<>().$ref("#/components/schemas/PowerpackList"), "")
            .getMessages()
            .stream()
            .map(Message::getMessage)
            .toList();
  }
}
