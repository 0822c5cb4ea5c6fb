package dev.powerpack.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.model.Powerpack;
import dev.powerpack.testing.FakePlivo;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are hard to print. */
final class PowerpackTextTest {
  private static final String HEADER =
      "uuid,name,sticky_sender,local_connect,application_type,application_id,number_pool,number_priority,created_on\r\n";

  private static Powerpack.Builder named(String name) {
    return Powerpack.builder().uuid("2c0e6a4b").name(name).stickySender(false).localConnect(false);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "plain|plain",
        " spaced | spaced ",
        "a,b|\"a,b\"",
        "say \"hi\"|\"say \"\"hi\"\"\"",
        "`two\nlines`|`\"two\nlines\"`",
        "return\r|\"return\r\"",
        "=1+1|'=1+1",
        "+1|'+1",
        "-1|'-1",
        "@SUM(A1)|'@SUM(A1)",
        "\t=1|'\t=1"
      })
  void csvQuotesWhatWouldBreakARowAndDefusesFormulas(String name, String cell) {
    assertThat(PowerpackCsv.format(List.of(named(name).build())))
        .isEqualTo(HEADER + "2c0e6a4b," + cell + ",false,false,,,,,\r\n");
  }

  @Test
  void valueThatTheServiceDoesNotSendIsAnEmptyCellAndLeftOutOfJson() {
    List<Powerpack> bare = List.of(Powerpack.builder().uuid("2c0e6a4b").build());

    assertThat(PowerpackTable.format(bare)).isEqualTo("""
        NAME  SENDER        APPLICATION  CREATED  UUID
              sticky local  -                     2c0e6a4b
        """);
    assertThat(PowerpackCsv.format(bare)).isEqualTo(HEADER + "2c0e6a4b,,true,true,,,,,\r\n");
    assertThat(Format.JSON.text(bare)).isEqualTo("""
        [
          {
            "uuid": "2c0e6a4b",
            "sticky_sender": true,
            "local_connect": true,
            "application_type": "",
            "application_id": ""
          }
        ]
        """);
  }

  @Test
  void csvHoldsWhatIsNotATextAsJson() {
    assertThat(PowerpackCsv.format(List.of(FakePlivo.powerpack(1))))
        .isEqualTo(HEADER
            + "9e3779b1-bb1a-4573-99b8-9cd868fb0e6f,Login codes 1,false,true,xml,10100000874970313,"
            + "/v1/Account/MA2025RK4E639VJFZAGV/NumberPool/c3910c9e-352c-4cfc-8946-b8f0552cf1e5/,"
            + "\"[{\"\"country_iso\"\":\"\"US\"\",\"\"service_type\"\":\"\"SMS\"\",\"\"priority\"\":{"
            + "\"\"priority1\"\":\"\"shortcode\"\",\"\"priority2\"\":\"\"tollfree\"\","
            + "\"\"priority3\"\":\"\"longcode\"\"}},"
            + "{\"\"country_iso\"\":\"\"CA\"\",\"\"service_type\"\":\"\"MMS\"\",\"\"priority\"\":{"
            + "\"\"priority1\"\":\"\"longcode\"\"}}]\",2020-10-09T16:56:00.366844Z\r\n");
  }

  @Test
  void tableShortensNamesDefusesThemAndShowsTimesInUtc() {
    OffsetDateTime time = OffsetDateTime.parse("2020-02-03T00:05:06.9999+05:30");
    List<Powerpack> powerpacks = List.of(
        named("\u001b[2Jred\n").createdOn(time).build(),
        named("𝄞".repeat(28)).build(),
        named("𝄞".repeat(29)).build());

    assertThat(PowerpackTable.format(powerpacks))
        .isEqualTo("""
        NAME                          SENDER  APPLICATION  CREATED               UUID
        \uFFFD[2Jred\uFFFD                      -       -            2020-02-02T18:35:06Z  2c0e6a4b
        %s  -       -                                  2c0e6a4b
        %s…  -       -                                  2c0e6a4b
        """.formatted("𝄞".repeat(28), "𝄞".repeat(27)));
  }

  @ParameterizedTest
  @CsvSource({
    "プロモーション, 14",
    "한국어, 6",
    "\u1112\u1161\u11AB, 2",
    "ｶﾅ, 2",
    "Ａ, 2",
    "e\u0301, 1",
    "👍🏽, 2",
    "👨‍👩‍👧, 2",
    "🇩🇪, 2",
    "❤, 1",
    "❤\uFE0F, 2",
    "1\uFE0F\u20E3, 2",
    "a\u200Db, 2",
    "\u0301, 0",
    "𝄞, 1"
  })
  void tableCountsColumnsOfATerminal(String name, int columns) {
    assertThat(Columns.of(name)).isEqualTo(columns);
    assertThat(PowerpackTable.format(List.of(
            named(name).build(),
            named(name.repeat(30)).build(),
            named("12345678901234567890123456789").build())))
        .contains("\n" + name + " ".repeat(28 - columns) + "  -")
        .contains("\n123456789012345678901234567…  -");
  }

  /** A mark at the place where a name is shortened stays with its letter, an emoji in one piece. */
  @ParameterizedTest
  @CsvSource({
    "ab漢字漢字漢字, 9, ab漢字漢…",
    "ab漢字漢字漢字, 10, ab漢字漢…",
    "ab漢字漢字漢字, 11, ab漢字漢字…",
    "e\u0301e\u0301e\u0301, 2, e\u0301…",
    "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧, 5, 👨‍👩‍👧👨‍👩‍👧…"
  })
  void nameIsShortenedBetweenClusters(String name, int most, String shortened) {
    assertThat(Columns.shortened(name, most)).isEqualTo(shortened);
  }

  /** As it is in CSV and JSON; in UTC there is no such year. */
  @Test
  void lastTimeOfAllIsShownAsItIs() {
    List<Powerpack> last = List.of(named("last").createdOn(OffsetDateTime.MAX).build());

    assertThat(PowerpackTable.format(last)).contains("+999999999-12-31T23:59:59.999999999-18:00");
    assertThat(PowerpackCsv.format(last)).contains("+999999999-12-31T23:59:59.999999999-18:00");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x1B, 0x7F, 0x85, 0x9B, 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E,
        0x2066, 0x2069, 0xFEFF
      })
  void tableReplacesWhatMovesOrTurnsText(int codePoint) {
    String name = "a" + Character.toString(codePoint) + "b";

    assertThat(PowerpackTable.format(List.of(named(name).build()))).contains("\na\uFFFDb  ");
  }
}
