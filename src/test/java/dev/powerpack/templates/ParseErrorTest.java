package dev.powerpack.templates;

import static dev.powerpack.templates.Wire.read;
import static dev.powerpack.templates.Wire.readList;
import static dev.powerpack.templates.Wire.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.model.Containers;
import com.example.model.Dog;
import com.example.model.Pet;
import com.example.model.Scalars;
import com.example.model.Status;
import com.squareup.moshi.JsonDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A response that breaks the contract is rejected with a sentence that says what is wrong, and
 * where.
 */
final class ParseErrorTest {
  private static final String GOOD = """
      {"id":1,"name":"Rex"}""";

  @Test
  void missingValueIsNamedWithTheIndexOfItsObject() {
    assertThatThrownBy(() -> readList(Pet.class, "[" + GOOD + "," + GOOD + ",{\"id\":3}]"))
        .isExactlyInstanceOf(JsonDataException.class)
        .hasMessage("Required value 'name' missing at $[2]");
  }

  @Test
  void missingValueIsNamedWithThePathOfItsObject() {
    Wire.assertFails(Pet.class, """
        {"id":1,"name":"Rex","parent":{"id":2,"name":"Bo","parent":{"id":3}}}""", "Required value 'name' missing at $.parent.parent");
    Wire.assertFails(
        Containers.class,
        "{\"pets\":[" + GOOD + ",{\"name\":\"Bo\"}]}",
        "Required value 'id' missing at $.pets[1]");
    Wire.assertFails(Dog.class, GOOD, "Required value 'bark' missing at $");
  }

  @Test
  void missingValueInAnUnknownPlaceIsNoError() {
    assertThat(read(Pet.class, """
        {"id":1,"name":"Rex","friend":{"id":{"name":[{}]}}}""")).isEqualTo(read(Pet.class, GOOD));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "text":"a \\"b\\" ü" | "text":{}          | Expected a text but was BEGIN_OBJECT at path $.text
      "text":"a \\"b\\" ü" | "text":null        | Expected a text but was NULL at path $.text
      "int32":-5           | "int32":null       | Expected an int but was NULL at path $.int32
      "int32":-5           | "int32":2147483648 | Expected an int but was 2147483648 at path $.int32
      "int32":-5           | "int32":0.5        | Expected an int but was 0.5 at path $.int32
      "int32":-5           | "int32":"many"     | Expected an int but was many at path $.int32
      "int32":-5           | "int32":""         | Expected an int but was  at path $.int32
      "int32":-5           | "int32":true       | Expected an int but was BOOLEAN at path $.int32
      "float":1.5          | "float":1e39       | Expected a float but was a larger number at path $.float
      "flag":true          | "flag":"yes"       | Expected a boolean but was 'yes' at path $.flag
      "flag":true          | "flag":1           | Expected a boolean but was NUMBER at path $.flag
      "2020-02-29"         | "2021-02-29"       | Expected a date but was '2021-02-29' at path $.date
      "2020-02-29"         | 20200229           | Expected a date but was '20200229' at path $.date
      11:10:00Z            | 11:10:00           | Expected a date-time but was '2020-10-09T11:10:00' at path $.time
      -0d7670d6bb46        | -                  | Expected a uuid but was '5ec4c8c9-cd74-42b5-9e41-' at path $.uuid
      https://example.com  | ://                | Expected a uri but was ':///a?b=c' at path $.uri
      AP8=                 | A*=                | Expected a byte but was 'A*=' at path $.bytes
      "on-hold"            | []                 | Expected a text but was BEGIN_ARRAY at path $.status
      "on-hold"            | null               | Unexpected null at $.status
      "level":30           | "level":"high"     | Expected an int but was high at path $.level
      """, quoteCharacter = '\0')
  void valueOfAnotherFormIsNamed(String good, String bad, String message) {
    assertThat(RoundTripTest.SCALARS).contains(good);
    Wire.assertFails(Scalars.class, RoundTripTest.SCALARS.replace(good, bad), message);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"times":["2020-10-09T11:10:59Z","soon"]}   | Expected a date-time but was 'soon' at path $.times[1]
      {"times":["soon","2020-10-09T11:10:59Z"]}   | Expected a date-time but was 'soon' at path $.times[0]
      {"lists":{"a":["x"]}}                       | Expected a uuid but was 'x' at path $.lists.a[0]
      {"strings":"a"}                             | Expected BEGIN_ARRAY but was STRING at path $.strings
      {"strings":["a",null]}                      | Expected a text but was NULL at path $.strings[1]
      {"holes":[null,[]]}                         | Expected a text but was BEGIN_ARRAY at path $.holes[1]
      {"matrix":[[0.5],[0.5,"x"]]}                | Expected a double but was x at path $.matrix[1][1]
      {"matrix":[[0.5],null]}                     | Expected BEGIN_ARRAY but was NULL at path $.matrix[1]
      {"counts":{"a":1,"b":null}}                 | Expected an int but was NULL at path $.counts.b
      {"gaps":{"a":null,"b":{}}}                  | Expected a text but was BEGIN_OBJECT at path $.gaps.b
      {"pets":[null]}                             | Unexpected null at $.pets[0]
      {"pets":[[]]}                               | Expected BEGIN_OBJECT but was BEGIN_ARRAY at path $.pets[0]
      """, quoteCharacter = '\0')
  void valueInsideAContainerIsNamed(String json, String message) {
    Wire.assertFails(Containers.class, json, message);
  }

  @Test
  void nameThatLooksLikeAnIndexStaysAsItIs() {
    assertThatThrownBy(() -> Wire.readMap(Pet.class, "{\"a[1]\":{\"id\":1},\"b\":0}"))
        .isExactlyInstanceOf(JsonDataException.class)
        .hasMessage("Required value 'name' missing at $.a[1]");
    assertThatThrownBy(() -> Wire.readMap(Pet.class, "{\"a[b]\":{\"id\":1}}"))
        .isExactlyInstanceOf(JsonDataException.class)
        .hasMessage("Required value 'name' missing at $.a[b]");
  }

  @Test
  void unknownNamesAreSkippedAtAnyDepth() {
    Containers containers = read(Containers.class, """
        {"new":[{"a":[1,{}]}],"pets":[{"x":{"name":1},"id":1,"name":"Rex","owner":{"y":null,"name":"Ann"}}],"z":0}""");

    assertThat(write(Containers.class, containers)).isEqualTo("""
        {"pets":[{"id":1,"name":"Rex","owner":{"name":"Ann"}}]}""");
  }

  @Test
  void valueOfAnotherFormAtTheTopIsNamed() {
    Wire.assertFails(Status.class, "{}", "Expected a text but was BEGIN_OBJECT at path $");
    Wire.assertFails(Pet.class, "[]", "Expected BEGIN_OBJECT but was BEGIN_ARRAY at path $");
  }
}
