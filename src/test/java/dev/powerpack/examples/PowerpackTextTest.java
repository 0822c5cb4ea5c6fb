package dev.powerpack.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.model.Powerpack;
import dev.powerpack.testing.FakePlivo;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values that are hard to print. */
final class PowerpackTextTest {
  @Test
  void csvQuotesWhatWouldBreakARow() {
    assertThat(cell("plain")).isEqualTo("plain");
    assertThat(cell(" spaced ")).isEqualTo(" spaced ");
    assertThat(cell("a,b")).isEqualTo("\"a,b\"");
    assertThat(cell("say \"hi\"")).isEqualTo("\"say \"\"hi\"\"\"");
    assertThat(cell("two\nlines")).isEqualTo("\"two\nlines\"");
    assertThat(cell("return\r")).isEqualTo("\"return\r\"");
  }

  @Test
  void csvHoldsWhatIsNoTextAsJson() {
    assertThat(PowerpackCsv.format(List.of(FakePlivo.powerpack(1))))
        .contains(
            ",\"[{\"\"country_iso\"\":\"\"US\"\",\"\"service_type\"\":\"\"SMS\"\",\"\"priority\"\":{"
                + "\"\"priority1\"\":\"\"shortcode\"\",\"\"priority2\"\":\"\"tollfree\"\","
                + "\"\"priority3\"\":\"\"longcode\"\"}},"
                + "{\"\"country_iso\"\":\"\"CA\"\",\"\"service_type\"\":\"\"MMS\"\",\"\"priority\"\":{"
                + "\"\"priority1\"\":\"\"longcode\"\"}}]\",");
  }

  @Test
  void tableShortensAndDefusesNames() {
    List<Powerpack> powerpacks =
        List.of(named("\u001b[2Jred\n"), named("𝄞".repeat(28)), named("𝄞".repeat(29)));

    assertThat(PowerpackTable.format(powerpacks))
        .isEqualTo("""
        NAME                          SENDER  APPLICATION  CREATED               UUID
        \uFFFD[2Jred\uFFFD                      -       -            2020-02-03T04:05:06Z  2c0e6a4b
        %s  -       -            2020-02-03T04:05:06Z  2c0e6a4b
        %s…  -       -            2020-02-03T04:05:06Z  2c0e6a4b
        """.formatted("𝄞".repeat(28), "𝄞".repeat(27)));
  }

  @Test
  void tableShowsTimesInUtc() {
    Powerpack elsewhere = named("a").toBuilder()
        .createdOn(OffsetDateTime.parse("2020-02-03T00:05:06.9999+05:30"))
        .build();

    assertThat(PowerpackTable.format(List.of(elsewhere))).isEqualTo("""
        NAME  SENDER  APPLICATION  CREATED               UUID
        a     -       -            2020-02-02T18:35:06Z  2c0e6a4b
        """);
  }

  /** The cell of the name, which stands between two others. */
  private static String cell(String name) {
    String csv = PowerpackCsv.format(List.of(named(name)));
    String before = "\r\n2c0e6a4b,";
    assertThat(csv).contains(before).contains(",false,false,");
    return csv.substring(csv.indexOf(before) + before.length(), csv.indexOf(",false,false,"));
  }

  private static Powerpack named(String name) {
    return FakePlivo.powerpack(0).toBuilder()
        .uuid("2c0e6a4b")
        .name(name)
        .stickySender(false)
        .localConnect(false)
        .numberPool("/pool/")
        .createdOn(OffsetDateTime.parse("2020-02-03T04:05:06Z"))
        .build();
  }
}
