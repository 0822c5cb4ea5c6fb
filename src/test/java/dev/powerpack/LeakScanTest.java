package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.powerpack.RunRecording.TextEvent;
import dev.powerpack.testing.FakePlivo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Looks at what all tests have left behind: for tokens in the recording of {@link RunRecording} and
 * in the reports, which hold all that was printed, and for exchanges that break the contract. Runs
 * after them, in a JVM of its own.
 */
@Tag("leak-scan")
final class LeakScanTest {
  private static final TokenForms TOKENS =
      new TokenForms(FakePlivo.DEFAULT_AUTH_TOKEN, SecretsTest.TOKEN);
  private static final TokenForms CANARY = new TokenForms("CANARY0CANARY1CANARY2");

  /** Tests that lead requests elsewhere: beneath another path, to another origin. */
  private static final List<String> OTHER_THAN_THE_CONTRACT =
      List.of("method:otherOriginGetsNoCredentials", "test-template:pathOfTheBaseUrlIsKept");

  private final Map<String, Integer> seen = new LinkedHashMap<>();
  private final Map<String, Integer> canaries = new LinkedHashMap<>();
  private final List<String> leaks = new ArrayList<>();

  @Test
  void tokensAreInNoMessageNoTraceNoLogAndNoRequestElsewhere() throws IOException {
    try (RecordingFile recording = new RecordingFile(Path.of(System.getProperty("recorded")))) {
      while (recording.hasMoreEvents()) {
        look(recording.readEvent());
      }
    }
    System.out.println("searched for tokens in " + seen);
    assertThat(leaks).isEmpty();
    assertThat(canaries)
        .containsOnly(
            Map.entry(TextEvent.ELSEWHERE, 1),
            Map.entry(TextEvent.LOG, 1),
            Map.entry("throwable", 1));
  }

  private void look(RecordedEvent event) {
    if (event.getEventType().getName().equals(TextEvent.NAME)) {
      look(event.getString("where"), event.getString("text"), event);
    } else {
      look("throwable", event.getString("message"), event);
    }
  }

  private void look(String where, String text, RecordedEvent event) {
    seen.merge(where, 1, Integer::sum);
    if (text != null && CANARY.areIn(text)) {
      canaries.merge(where, 1, Integer::sum);
    }
    if (text != null && TOKENS.areIn(text)) {
      leaks.add(event.toString());
    }
  }

  @Test
  void exchangesKeepTheContract() throws IOException {
    List<String> lines = Files.readAllLines(Path.of(System.getProperty("exchanged")));
    System.out.println(lines.get(0));
    assertThat(lines.get(1)).contains("GET /canary");
    assertThat(lines.subList(2, lines.size()))
        .noneMatch(line -> OTHER_THAN_THE_CONTRACT.stream().noneMatch(line::contains));
  }

  @Test
  void tokensAreInNothingThatWasPrinted() throws IOException {
    List<Path> reports;
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("printed")))) {
      reports = files.sorted(Comparator.naturalOrder()).toList();
    }
    assertThat(reports).isNotEmpty();
    for (Path report : reports) {
      if (TOKENS.areIn(Files.readString(report))) {
        leaks.add(report.getFileName().toString());
      }
    }
    assertThat(leaks).isEmpty();
  }
}
