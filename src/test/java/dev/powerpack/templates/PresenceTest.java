package dev.powerpack.templates;

import static dev.powerpack.templates.Wire.read;
import static dev.powerpack.templates.Wire.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.model.Defaults;
import com.example.model.Pet;
import com.example.model.Presence;
import com.example.model.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an absent value and a null mean, for each combination of required, nullable, default and
 * read-only.
 */
final class PresenceTest {
  private static final String DEFAULTS = """
      {"text":"some \\"text\\"","number":7,"long":50,"ratio":0.5,"flag":true,"status":"sold","nothing":"there",\
      "date":"2020-02-29","time":"2020-02-29T01:02:00Z","uuid":"5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46",\
      "uri":"https://example.com","decimal":1.5,"level":30}""";

  /** What is read, and what is written of it. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
      {"always":"a","present":null,"sometimes":null,"whatever":null} | {"always":"a","present":null}
      {"always":"a","present":"b"}                                 | {"always":"a","present":"b"}
      {"always":"a","present":"b","sometimes":"c","whatever":"d"}  | \
      {"always":"a","present":"b","sometimes":"c","whatever":"d"}
      """)
  void nullIsWrittenWhereItsNameIsRequired(String json, String written) {
    assertThat(write(Presence.class, read(Presence.class, json))).isEqualTo(written);
  }

  @Test
  void absentValueAndNullAreNull() {
    Presence presence = read(Presence.class, "{\"always\":\"a\",\"present\":null}");

    assertThat(presence).isEqualTo(Presence.builder().always("a").build());
    assertThat(presence.getAlways()).isEqualTo("a");
    assertThat(presence.getPresent()).isNull();
    assertThat(presence.getSometimes()).isNull();
    assertThat(presence.getWhatever()).isNull();
  }

  @Test
  void absentValuesAndNullsTakeTheirDefaults() throws ReflectiveOperationException {
    for (String json :
        List.of("{}", DEFAULTS.replaceAll(":(\"(\\\\.|[^\"])*\"|[^\",}]+)", ":null"))) {
      Defaults defaults = read(Defaults.class, json);

      assertThat(defaults).isEqualTo(Defaults.builder().build());
      assertThat(defaults).isEqualTo(read(Defaults.class, DEFAULTS));
      assertThat(write(Defaults.class, defaults)).isEqualTo(DEFAULTS);
    }
    Defaults defaults = Defaults.builder().build();
    assertThat(List.<Object>of(defaults.getText(), defaults.getFlag(), defaults.getStatus()))
        .containsExactly("some \"text\"", true, Status.SOLD);
    assertThat(Defaults.class.getMethod("getFlag").getReturnType()).isEqualTo(boolean.class);
  }

  @Test
  void readOnlyValueMayBeAbsent() {
    Pet pet = Pet.builder().name("Rex").build();

    assertThat(pet.getId()).isNull();
    assertThat(write(Pet.class, pet)).isEqualTo("{\"name\":\"Rex\"}");
    assertThat(read(Pet.class, "{\"id\":null,\"name\":\"Rex\"}")).isEqualTo(pet);
    assertThat(read(Pet.class, "{\"name\":\"Rex\"}")).isEqualTo(pet);
  }
}
