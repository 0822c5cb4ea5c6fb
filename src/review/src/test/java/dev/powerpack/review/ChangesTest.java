package dev.powerpack.review;

import static dev.powerpack.review.Sample.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The verdict on changes, and the version that they demand. */
final class ChangesTest {
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

  @ParameterizedTest
  @CsvSource({
    "/info/version, one, 'info.version must be three numbers, 1.2.3 for example, but was \"one\"'",
    "/components/schemas/Book/properties/title/nullable, false, #/components/schemas/Book/properties/title: what is optional must be nullable",
    "/components/schemas/Meta/nullable, false, #/components/schemas/BookList/properties/meta: what is optional must be nullable"
  })
  void faultOfTheContractIsTold(String place, String value, String fault) throws IOException {
    assertThat(SAMPLE.faults()).isEmpty();
    assertThat(Sample.with(place, value).faults()).containsExactly(fault);
  }
}
