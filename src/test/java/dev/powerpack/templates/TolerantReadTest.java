package dev.powerpack.templates;

import static dev.powerpack.templates.Wire.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.model.Containers;
import com.example.model.Scalars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value in another form than the contract's is read where nothing is lost by it. */
final class TolerantReadTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "text":1                             | "text":"1"
      "text":1.50                          | "text":"1.50"
      "text":10490124105911237             | "text":"10490124105911237"
      "text":true                          | "text":"true"
      "int32":"-5"                         | "int32":-5
      "int32":5.0                          | "int32":5
      "int64":"9223372036854775807"        | "int64":9223372036854775807
      "float":"1.5"                        | "float":1.5
      "double":"-2.25E-7"                  | "double":-2.25E-7
      "decimal":"12345678901234567890.120" | "decimal":12345678901234567890.120
      "flag":"true"                        | "flag":true
      "flag":"false"                       | "flag":false
      "time":"2020-10-09 11:10:00Z"        | "time":"2020-10-09T11:10:00Z"
      "time":"2020-10-09T11:10:00+0000"    | "time":"2020-10-09T11:10:00Z"
      "time":"2020-10-09T11:10:00+00:00"   | "time":"2020-10-09T11:10:00Z"
      "time":"2020-10-09 11:10:00.5-0230"  | "time":"2020-10-09T11:10:00.5-02:30"
      "status":3                           | "status":"3"
      "level":"30"                         | "level":30
      """, quoteCharacter = '\0')
  void scalar(String form, String contracts) {
    assertThat(read(Scalars.class, with(form))).isEqualTo(read(Scalars.class, with(contracts)));
  }

  /** The first value of that name, replaced. */
  private static String with(String member) {
    String name = member.substring(0, member.indexOf(':') + 1);
    return RoundTripTest.SCALARS.replaceFirst(
        name + "(\"(\\\\.|[^\"\\\\])*\"|[^,}]*)", member.replace("\\", "\\\\"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"holes":[null,1]}       | {"holes":[null,"1"]}
      {"matrix":[[0.5,"1"]]}   | {"matrix":[[0.5,1.0]]}
      {"counts":{"a":"1"}}     | {"counts":{"a":1}}
      {"gaps":{"a":false}}     | {"gaps":{"a":"false"}}
      """, quoteCharacter = '\0')
  void scalarInsideAContainer(String form, String contracts) {
    assertThat(read(Containers.class, form)).isEqualTo(read(Containers.class, contracts));
  }
}
