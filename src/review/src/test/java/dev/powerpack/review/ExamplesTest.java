package dev.powerpack.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that are planted into examples and defaults. */
final class ExamplesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/components/parameters/Limit/example                 | 21     | greater than the required maximum (maximum: 20, found: 21)",
        "/components/parameters/Limit/schema/default          | 0      | lower than the required minimum (minimum: 1, found: 0)",
        "/components/headers/RetryAfter/example               | 5      | (integer) does not match any allowed primitive type",
        "/components/schemas/Book/properties/bought/example   | '2020' | invalid against requested date format(s)",
        "/components/schemas/Book/properties/lent/default     | 'no'   | (string) does not match any allowed primitive type",
        "/components/examples/Page/value/meta/total           | many   | [Path '/meta/total'] Instance type (string)",
        "/components/examples/Page/value/books/0/id           |        | [Path '/books/0'] Object has missing required properties ([\"id\"])",
        "/components/schemas/Book/properties/default          | {type: integer, format: int32, nullable: true, example: many} | Instance type (string)",
        "/components/schemas/Book/properties/examples         | {type: integer, format: int32, nullable: true, default: many} | Instance type (string)",
        "/components/schemas/Text                             | {type: 5, example: 5} | Invalid JSON Schema",
        "/paths/~1v1~1{library}~1Shelf~1/post/responses/200/content/application~1json/examples/atlas/value/item/maps | many | [Path '/item']",
        "/components/examples/Page/value                      |        | there is no value",
        "/components/responses/Failure/content/application~1json/examples/one/value | [1] | Instance type (array)"
      })
  void faultIsFoundAtItsPlace(String place, @Nullable String value, String fault)
      throws IOException {
    assertThat(new Examples(Sample.with(place, value)).faults())
        .singleElement()
        .satisfies(told -> assertThat(told).contains(fault))
        .satisfies(told -> assertThat(told.substring(0, told.indexOf(": ")) + "/")
            .matches(at -> at.startsWith("#" + place + "/") || ("#" + place + "/").startsWith(at)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "@/responses/default                                 | {$ref: '#/components/responses/Failure'}",
        "@/x-schema                                          | {type: integer, format: int32, example: many}",
        "/components/schemas/Book/properties/notes           | {type: array, example: [1, a], items: {}}",
        "/components/parameters/Limit/schema/maximum         | twenty",
        "/components/parameters/Limit/schema                 | `null`",
        "/components/headers                                 | none",
        "/components/schemas/Book/properties/title/type      | ~",
        "/components/schemas/Book/properties/bought/enum     | ['2020-10-09T11:10:59Z', never]"
      })
  void whatIsNoExampleOrMayBeAnythingIsNoFault(String place, String value) throws IOException {
    assertThat(new Examples(Sample.with(place, value)).faults()).isEmpty();
  }

  @Test
  void contractThatIsNoneIsTold() throws IOException {
    assertThat(new Examples(Sample.with("/openapi", null)).faults())
        .containsExactly("#: the contract cannot be parsed, so no example was checked");
  }

  @Test
  void sampleHasNone() {
    Examples examples = new Examples(Sample.SAMPLE);
    assertThat(examples.faults()).isEmpty();
    assertThat(examples.count()).isEqualTo(29);
  }

  /** What tests of the SDK respond with. */
  @ParameterizedTest
  @ValueSource(strings = {"documented-page", "last-page", "empty-page"})
  void wireSampleMatchesTheContract(String name) throws IOException {
    Contract contract = Sample.contract();
    Path sample = Sample.ROOT.resolve("src/test/resources/wire/" + name + ".json");
    JsonNode planted = contract.tree().deepCopy();
    ((ObjectNode) planted.at("/components/schemas/PowerpackList"))
        .set("example", Contract.parse(Files.readString(sample)));

    assertThat(new Examples(new Contract(planted)).faults()).isEmpty();
  }
}
