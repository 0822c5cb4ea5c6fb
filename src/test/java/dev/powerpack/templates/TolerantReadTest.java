package dev.powerpack.templates;

import static dev.powerpack.templates.Wire.assertFails;
import static dev.powerpack.templates.Wire.read;
import static dev.powerpack.templates.Wire.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.model.Containers;
import com.example.model.Dog;
import com.example.model.Pet;
import com.example.model.Presence;
import com.example.model.Scalars;
import com.example.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A value in another form than the contract's is read where nothing is lost by it; any other is
 * named with its place.
 */
final class TolerantReadTest {
  /**
   * Each row is a value, and the one of the contract that it reads as, or what is wrong with it.
   */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "text":1                             | "text":"1"
      "text":1.50                          | "text":"1.50"
      "text":10490124105911237             | "text":"10490124105911237"
      "text":true                          | "text":"true"
      "text":{}                            | Expected a text but was BEGIN_OBJECT at path $.text
      "text":null                          | Expected a text but was NULL at path $.text
      "int32":"-5"                         | "int32":-5
      "int32":5.0                          | "int32":5
      "int32":null                         | Expected an int but was NULL at path $.int32
      "int32":2147483648                   | Expected an int but was 2147483648 at path $.int32
      "int32":0.5                          | Expected an int but was 0.5 at path $.int32
      "int32":"many"                       | Expected an int but was many at path $.int32
      "int32":""                           | Expected an int but was  at path $.int32
      "int32":true                         | Expected an int but was BOOLEAN at path $.int32
      "int64":"9223372036854775807"        | "int64":9223372036854775807
      "float":"1.5"                        | "float":1.5
      "float":1e39                         | Expected a float but was a larger number at path $.float
      "double":"-2.25E-7"                  | "double":-2.25E-7
      "decimal":"12345678901234567890.120" | "decimal":12345678901234567890.120
      "flag":"true"                        | "flag":true
      "flag":"false"                       | "flag":false
      "flag":"yes"                         | Expected a boolean but was 'yes' at path $.flag
      "flag":1                             | Expected a boolean but was NUMBER at path $.flag
      "date":"2021-02-29"                  | Expected a date but was '2021-02-29' at path $.date
      "date":20200229                      | Expected a date but was '20200229' at path $.date
      "time":"2020-10-09 11:10:00Z"        | "time":"2020-10-09T11:10:00Z"
      "time":"2020-10-09T11:10:00"         | Expected a date-time but was '2020-10-09T11:10:00' at path $.time
      "bytes":"A*="                        | Expected a byte but was 'A*=' at path $.bytes
      "status":3                           | "status":"3"
      "status":[]                          | Expected a text but was BEGIN_ARRAY at path $.status
      "status":null                        | Unexpected null at $.status
      "level":"30"                         | "level":30
      "level":"high"                       | Expected an int but was high at path $.level
      """, quoteCharacter = '\0')
  void scalar(String form, String outcome) {
    if (outcome.startsWith("\"")) {
      assertThat(read(Scalars.class, with(form))).isEqualTo(read(Scalars.class, with(outcome)));
    } else {
      assertFails(Scalars.class, with(form), outcome);
    }
  }

  /** The first value of that name, replaced. */
  private static String with(String member) {
    String name = member.substring(0, member.indexOf(':') + 1);
    return RoundTripTest.SCALARS.replaceFirst(
        name + "(\"(\\\\.|[^\"\\\\])*\"|[^,}]*)", member.replace("\\", "\\\\"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"holes":[null,1]}                          | {"holes":[null,"1"]}
      {"holes":[null,[]]}                         | Expected a text but was BEGIN_ARRAY at path $.holes[1]
      {"matrix":[[0.5,"1"]]}                      | {"matrix":[[0.5,1.0]]}
      {"matrix":[[0.5],[0.5,"x"]]}                | Expected a double but was x at path $.matrix[1][1]
      {"matrix":[[0.5],null]}                     | Expected BEGIN_ARRAY but was NULL at path $.matrix[1]
      {"counts":{"a":"1"}}                        | {"counts":{"a":1}}
      {"counts":{"a":1,"b":null}}                 | Expected an int but was NULL at path $.counts.b
      {"gaps":{"a":false}}                        | {"gaps":{"a":"false"}}
      {"gaps":{"a":null,"b":{}}}                  | Expected a text but was BEGIN_OBJECT at path $.gaps.b
      {"times":["2020-10-09T11:10:59Z","soon"]}   | Expected a date-time but was 'soon' at path $.times[1]
      {"strings":"a"}                             | Expected BEGIN_ARRAY but was STRING at path $.strings
      {"strings":["a",null]}                      | Expected a text but was NULL at path $.strings[1]
      {"pets":[null]}                             | Unexpected null at $.pets[0]
      {"pets":[[]]}                               | Expected BEGIN_OBJECT but was BEGIN_ARRAY at path $.pets[0]
      """, quoteCharacter = '\0')
  void valueInAContainer(String form, String outcome) {
    if (outcome.startsWith("{")) {
      assertThat(read(Containers.class, form)).isEqualTo(read(Containers.class, outcome));
    } else {
      assertFails(Containers.class, form, outcome);
    }
  }

  @Test
  void valueOfAnotherFormAtTheTopIsNamed() {
    assertFails(Status.class, "{}", "Expected a text but was BEGIN_OBJECT at path $");
    assertFails(Pet.class, "[]", "Expected BEGIN_OBJECT but was BEGIN_ARRAY at path $");
  }

  @Test
  void unknownNamesAreSkippedAtAnyDepth() {
    Containers containers = read(Containers.class, """
        {"new":[{"a":[1,{}]}],"pets":[{"x":{"name":1},"id":1,"name":"Rex","owner":{"y":null,"name":"Ann"}}],"z":0}""");

    assertThat(write(Containers.class, containers)).isEqualTo("""
        {"pets":[{"id":1,"name":"Rex","owner":{"name":"Ann"}}]}""");
  }

  /** With its place, whatever that looks like. */
  @Test
  void missingValueIsNamed() {
    String good = "{\"id\":1,\"name\":\"Rex\"}";
    String missing = "Required value 'name' missing at $";
    assertFails(Pet.class, """
        {"id":1,"name":"Rex","parent":{"id":2,"name":"Bo","parent":{"id":3}}}""", missing + ".parent.parent");
    assertFails(Containers.class, "{\"pets\":[" + good + ",{\"id\":2}]}", missing + ".pets[1]");
    assertFails(Dog.class, good, "Required value 'bark' missing at $");
    String mayBeNull = "{\"always\":\"a\"}";
    assertFails(Presence.class, mayBeNull, "Required value 'present' missing at $");
    assertThat(read(Pet.class, """
        {"id":1,"name":"Rex","friend":{"id":{"name":[{}]}}}""")).isEqualTo(read(Pet.class, good));
    assertThatThrownBy(() -> Wire.readList(Pet.class, "[" + good + "," + good + ",{\"id\":3}]"))
        .hasMessage(missing + "[2]");
    assertThatThrownBy(() -> Wire.readMap(Pet.class, "{\"a[1]\":{\"id\":1},\"b\":0}"))
        .hasMessage(missing + ".a[1]");
    assertThatThrownBy(() -> Wire.readMap(Pet.class, "{\"a[b]\":{\"id\":1}}"))
        .hasMessage(missing + ".a[b]");
  }
}
