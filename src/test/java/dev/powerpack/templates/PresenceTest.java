package dev.powerpack.templates;

import static dev.powerpack.templates.Wire.read;
import static dev.powerpack.templates.Wire.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.model.Defaults;
import com.example.model.Level;
import com.example.model.Pet;
import com.example.model.Presence;
import com.example.model.Status;
import com.squareup.moshi.JsonDataException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What an absent value and a null mean, for each combination of required, nullable, default and
 * read-only.
 */
final class PresenceTest {
  private static final String DEFAULTS = """
      {"text":"some \\"text\\"","number":7,"long":50,"ratio":0.5,"flag":true,"status":"sold","nothing":"there",\
      "date":"2020-02-29","time":"2020-02-29T01:02:00Z","uuid":"5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46",\
      "uri":"https://example.com","decimal":1.5,"level":30}""";

  @Test
  void nullIsWrittenWhereItsNameIsRequired() {
    Presence presence = read(Presence.class, """
        {"always":"a","present":null,"sometimes":null,"whatever":null}""");

    assertThat(presence.getAlways()).isEqualTo("a");
    assertThat(presence.getPresent()).isNull();
    assertThat(presence.getSometimes()).isNull();
    assertThat(presence.getWhatever()).isNull();
    assertThat(write(Presence.class, presence)).isEqualTo("""
        {"always":"a","present":null}""");
  }

  @Test
  void absentOptionalValuesStayAbsent() {
    String json = """
        {"always":"a","present":"b"}""";
    Presence presence = read(Presence.class, json);

    assertThat(presence).isEqualTo(Presence.builder().always("a").present("b").build());
    assertThat(presence.getSometimes()).isNull();
    assertThat(presence.getWhatever()).isNull();
    assertThat(write(Presence.class, presence)).isEqualTo(json);
  }

  @Test
  void presentValuesOfEachKindAreWritten() {
    String json = """
        {"always":"a","present":"b","sometimes":"c","whatever":"d"}""";

    assertThat(write(Presence.class, read(Presence.class, json))).isEqualTo(json);
  }

  @Test
  void requiredValueMayNotBeAbsent() {
    assertFails(Presence.class, """
        {"present":"b"}""", "Required value 'always' missing at $");
  }

  @Test
  void requiredNullableValueMayNotBeAbsent() {
    assertFails(Presence.class, """
        {"always":"a"}""", "Required value 'present' missing at $");
  }

  @Test
  void requiredValueMayNotBeNull() {
    assertFails(Presence.class, """
        {"always":null,"present":"b"}""", "Expected a text but was NULL at path $.always");
  }

  @Test
  void absentValuesTakeTheirDefaults() {
    Defaults defaults = read(Defaults.class, "{}");

    assertThat(defaults.getText()).isEqualTo("some \"text\"");
    assertThat(defaults.getNumber()).isEqualTo(7);
    assertThat(defaults.getLong()).isEqualTo(50);
    assertThat(defaults.getRatio()).isEqualTo(0.5);
    assertThat(defaults.getFlag()).isTrue();
    assertThat(defaults.getStatus()).isEqualTo(Status.SOLD);
    assertThat(defaults.getNothing()).isEqualTo("there");
    assertThat(defaults.getDate()).isEqualTo(LocalDate.of(2020, 2, 29));
    assertThat(defaults.getTime()).isEqualTo(OffsetDateTime.parse("2020-02-29T01:02:00Z"));
    assertThat(defaults.getUuid())
        .isEqualTo(UUID.fromString("5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46"));
    assertThat(defaults.getUri()).isEqualTo(URI.create("https://example.com"));
    assertThat(defaults.getDecimal()).isEqualTo(new BigDecimal("1.5"));
    assertThat(defaults.getLevel()).isEqualTo(Level.NUMBER_30);
    assertThat(defaults).isEqualTo(Defaults.builder().build());
    assertThat(write(Defaults.class, defaults)).isEqualTo(DEFAULTS);
  }

  @Test
  void nullReadsAsTheDefault() {
    Defaults defaults = read(Defaults.class, """
        {"text":null,"number":null,"long":null,"ratio":null,"flag":null,"status":null,"nothing":null,\
        "date":null,"time":null,"uuid":null,"uri":null,"decimal":null,"level":null}""");

    assertThat(defaults).isEqualTo(Defaults.builder().build());
    assertThat(write(Defaults.class, defaults)).isEqualTo(DEFAULTS);
  }

  @Test
  void valueWithADefaultIsNeverNull() throws ReflectiveOperationException {
    assertThat(Defaults.class.getMethod("getFlag").getReturnType()).isEqualTo(boolean.class);
    assertThatThrownBy(() -> Defaults.builder().nothing(null).build())
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("Required value 'nothing' missing");
  }

  @Test
  void givenValuesTakePrecedenceOverDefaults() {
    String json = """
        {"text":"","number":0,"long":-1,"ratio":0.0,"flag":false,"status":"gone","nothing":"",\
        "date":"1999-12-31","time":"1999-12-31T23:59:59+01:00","uuid":"00000000-0000-0000-0000-000000000000",\
        "uri":"","decimal":0,"level":0}""";

    assertThat(read(Defaults.class, json).getNumber()).isZero();
    assertThat(read(Defaults.class, json).getStatus()).isEqualTo(Status.of("gone"));
    assertThat(write(Defaults.class, read(Defaults.class, json))).isEqualTo(json);
  }

  @Test
  void readOnlyValueMayBeAbsentFromWhatIsSent() {
    Pet pet = Pet.builder().name("Rex").build();

    assertThat(pet.getId()).isNull();
    assertThat(write(Pet.class, pet)).isEqualTo("""
        {"name":"Rex"}""");
  }

  @Test
  void readOnlyValueMayNotBeAbsentFromWhatIsReceived() {
    assertFails(Pet.class, """
        {"name":"Rex"}""", "Required value 'id' missing at $");
    assertFails(Pet.class, """
        {"id":null,"name":"Rex"}""", "Required value 'id' missing at $");
  }

  private static void assertFails(Class<?> type, String json, String message) {
    assertThatThrownBy(() -> read(type, json))
        .isExactlyInstanceOf(JsonDataException.class)
        .hasMessage(message);
  }
}
