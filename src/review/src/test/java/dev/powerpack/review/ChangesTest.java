package dev.powerpack.review;

import static dev.powerpack.review.Sample.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The verdict on changes, and the version that they demand. */
final class ChangesTest {
  private static final String TEXT =
      "{type: string, description: An error that is not JSON., example: Bad Gateway}";

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/changes.csv", delimiter = '|', useHeadersInDisplayName = true)
  void verdictIsRightBothWaysAndNamesThePlace(
      String change,
      String place,
      @Nullable String value,
      String verdict,
      String takenBack,
      @Nullable String reported)
      throws IOException {
    Contract changed = Sample.with(place, value);

    Comparison comparison = Comparison.of(SAMPLE, changed);
    assertThat(comparison.verdict()).as("%s", comparison.changes()).hasToString(verdict);
    assertThat(Comparison.of(changed, SAMPLE).verdict()).hasToString(takenBack);
    if (comparison.verdict() != Verdict.UNCHANGED) {
      assertThat(comparison.changes())
          .filteredOn(each -> each.verdict() == comparison.verdict())
          .extracting(Change::place)
          .contains(Sample.place(reported, place));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/components/parameters/Limit/schema/maximum, 10, 2.0.0",
    "/components/parameters/Limit/schema/maximum, 50, 1.1.0",
    "/components/parameters/Limit/description, Other., 1.0.1"
  })
  void versionHasToTellOfTheChanges(String place, String value, String lowest) throws IOException {
    Comparison comparison = Comparison.of(SAMPLE, Sample.with(place, value));

    assertThat(comparison.tooLow())
        .hasValue("The contract has changed since version 1.0.0 (" + comparison.verdict()
            + "), so info.version must be at least " + lowest + " but is 1.0.0");
    assertThat(comparison.changes().get(0))
        .asString()
        .startsWith(comparison.verdict() + ": #" + place + ": was ")
        .endsWith(", is " + (value.matches("\\d+") ? value : '"' + value + '"'));
    assertThat(new Comparison("1.0.0", lowest, comparison.changes()).tooLow()).isEmpty();
  }

  @Test
  void versionMustNotGoDownNorBeNone() throws IOException {
    assertThat(Comparison.of(SAMPLE, Sample.with("/info/version", "0.9.0")).tooLow())
        .hasValue(
            "Nothing has changed since version 1.0.0, so info.version must be at least 1.0.0 but is 0.9.0");
    assertThat(Comparison.of(Sample.with("/info/version", "one"), SAMPLE).tooLow())
        .hasValue("info.version must be three numbers, 1.2.3 for example, but was \"one\"");
  }

  @Test
  void componentInItsPlaceIsComparedAtEachPlace() throws IOException {
    String schema = "/content/*~1*/schema";
    Contract first = Sample.with("/components/responses/Failure" + schema, TEXT);
    Contract second = Sample.with(first, "/components/responses/TooMany" + schema, "{type: array}");

    assertThat(Comparison.of(SAMPLE, second).changes())
        .extracting(Change::place)
        .contains("#/components/responses/TooMany" + schema + "/type")
        .noneMatch(place -> place.contains("Failure"));
  }

  @Test
  void parameterOfAPathIsOneOfItsOperations() throws IOException {
    String path = "/paths/~1v1~1{library}~1Shelf~1";
    Contract without = Sample.with(path + "/parameters", null);
    Contract moved = Sample.with(
        without, path + "/post/parameters", "[{$ref: '#/components/parameters/Library'}]");

    assertThat(Comparison.of(SAMPLE, moved).changes()).isEmpty();
    assertThat(Comparison.of(without, moved).verdict()).isEqualTo(Verdict.BREAKING);
  }

  @Test
  void changeOfWhatIsSentAndReceivedIsOneAndShowsBothValues() throws IOException {
    String enumeration = "[wood, steel" + ", glass".repeat(30) + "]";
    assertThat(Comparison.of(SAMPLE, Sample.with("/components/schemas/Material/enum", enumeration))
            .changes())
        .singleElement()
        .asString()
        .startsWith(
            "breaking: #/components/schemas/Material/enum: was [\"wood\",\"steel\"], is [\"wood\",\"steel\",\"glass\"")
        .endsWith("…");
    assertThat(
            Comparison.of(Sample.with("/info/title", "a".repeat(300)), SAMPLE).changes())
        .singleElement()
        .asString()
        .contains("…, is {\"title\":\"Library\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/info/version, one, 'info.version must be three numbers, 1.2.3 for example, but was \"one\"'",
    "/components/schemas/Book/properties/title/nullable, false, #/components/schemas/Book/properties/title: what is optional must be nullable",
    "/info, Library, 'info.version must be three numbers, 1.2.3 for example, but was \"\"'",
    "/paths/~1v1~1{library}~1Shelf~1/post/responses/200/content/application~1json/schema/properties/room/nullable, false, #/paths/~1v1~1{library}~1Shelf~1/post/responses/200/content/application~1json/schema/properties/room: what is optional must be nullable",
    "/components/schemas/Atlas/allOf/1/properties/maps/nullable, false, #/components/schemas/Atlas/allOf/1/properties/maps: what is optional must be nullable",
    "/components/schemas/Book/properties/title, '{allOf: [{type: string}]}', #/components/schemas/Book/properties/title: what is optional must be nullable",
    "/components/schemas/BookList/properties/meta/$ref, meta.yaml#/Meta, '#/components/schemas/BookList/properties/meta: must be a reference within the contract but is \"meta.yaml#/Meta\"'",
    "/components/schemas/BookList/properties/meta/$ref, #/components/schemas/None, '#/components/schemas/BookList/properties/meta: there is nothing where \"#/components/schemas/None\" leads'",
    "/components/schemas/Meta/nullable, false, #/components/schemas/BookList/properties/meta: what is optional must be nullable"
  })
  void faultOfTheContractIsTold(String place, String value, String fault) throws IOException {
    assertThat(SAMPLE.faults()).isEmpty();
    assertThat(Sample.with(place, value).faults()).containsExactly(fault);
  }

  @Test
  void whatIsRequiredBesideAllOfNeedNotBeNullable() throws IOException {
    String atlas = "/components/schemas/Atlas";
    Contract strict = Sample.with(atlas + "/allOf/1/properties/maps/nullable", null);

    assertThat(Sample.with(strict, atlas + "/required", "[maps]").faults()).isEmpty();
  }

  @Test
  void anchorsAreResolvedAndDatesAreTexts(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(
        folder.resolve("a.yaml"), "a: &a {day: 2020-10-09}\nb: *a\nc: {<<: *a, d: 012}\n");

    assertThat(Contract.read(file).tree())
        .hasToString(
            "{\"a\":{\"day\":\"2020-10-09\"},\"b\":{\"day\":\"2020-10-09\"},\"c\":{\"day\":\"2020-10-09\",\"d\":10}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''           | it must be a map but is empty",
        "- a          | it must be a map but is a list or a text",
        "text         | it must be a map but is a list or a text",
        "{a: 1, a: 2} | found duplicate key a",
        "b: [         | line 1, column 5",
        "a: &a [*a]   | nesting depth"
      })
  void fileThatIsNoContractIsTold(String text, String reason, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), text);

    assertThatThrownBy(() -> Contract.read(file))
        .hasMessageStartingWith(file + " cannot be read: ")
        .hasMessageContaining(reason);
  }
}
