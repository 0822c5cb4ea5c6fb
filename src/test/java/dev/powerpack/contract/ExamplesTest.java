package dev.powerpack.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.core.util.Yaml;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults that are planted into the examples and defaults of the contract. */
final class ExamplesTest {
  private static final Contract CONTRACT = Contract.current();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "replace | /components/parameters/Limit/example                                | 21       | greater than the required maximum (maximum: 20, found: 21)",
        "replace | /components/parameters/Offset/example                               | -1       | lower than the required minimum (minimum: 0, found: -1)",
        "replace | /components/parameters/AuthId/example                               | ''       | too short (length: 0, required minimum: 1)",
        "replace | /components/parameters/Limit/schema/default                         | 0        | lower than the required minimum (minimum: 1, found: 0)",
        "replace | /components/parameters/Offset/schema/default                        | many     | (string) does not match any allowed primitive type",
        "replace | /components/headers/RetryAfter/example                              | 5        | (integer) does not match any allowed primitive type",
        "replace | /components/schemas/Powerpack/properties/created_on/example         | '2020'   | invalid against requested date format(s)",
        "replace | /components/schemas/Powerpack/properties/sticky_sender/example      | 'yes'    | (string) does not match any allowed primitive type",
        "replace | /components/examples/FirstPage/value/objects/1/name                 | 7        | [Path '/objects/1/name'] Instance type (integer)",
        "replace | /components/examples/FirstPage/value/meta/total_count               | many     | [Path '/meta/total_count'] Instance type (string)",
        "remove  | /components/examples/LastPage/value/objects/0/uuid                  | ~        | [Path '/objects/0'] Object has missing required properties ([\"uuid\"])",
        "add     | /components/examples/EmptyPage/value/more                           | 1        | not allowed by the schema: [\"more\"]",
        "replace | /components/examples/EmptyPage/value/objects                        | {}       | [Path '/objects'] Instance type (object)",
        "remove  | /components/examples/EmptyPage/value                                | ~        | there is no value",
        "replace | /components/responses/NotFound/content/application~1json/examples/notFound/value/api_id | [1] | [Path '/api_id'] Instance type (array)"
      })
  void faultIsFoundAtItsPlace(String op, String path, String value, String fault)
      throws IOException {
    String patch = "[{op: " + op + ", path: '" + path + "', value: " + value + "}]";
    Contract planted = CONTRACT.patched(Yaml.mapper().readTree(patch));

    assertThat(Examples.of(planted).faults())
        .singleElement()
        .satisfies(told -> assertThat(told).contains(fault))
        .satisfies(
            told -> assertThat("#" + path).startsWith(told.substring(0, told.indexOf(": "))));
  }

  @Test
  void contractHasNone() {
    assertThat(Examples.of(CONTRACT).faults()).isEmpty();
  }
}
