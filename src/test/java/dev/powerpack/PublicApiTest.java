package dev.powerpack;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What users can name changes only together with the file that records it. */
final class PublicApiTest {
  private static final Path RECORDED = Path.of("src/test/resources/public-api.txt");
  private static final String REWRITE =
      "Where a line is gone, code of users no longer compiles or runs, which needs another major"
          + " version. If the change is wanted, record it: mvn -q test -Dtest=PublicApiTest -Dgolden.update";

  @Test
  void publicApiIsTheRecordedOne() throws IOException {
    List<String> lines = PublicApi.lines(Path.of("target/classes"));
    if (System.getProperty("golden.update") != null) {
      Files.write(RECORDED, lines);
    }
    List<String> changes = changes(Files.readAllLines(RECORDED), lines);
    if (!changes.isEmpty()) {
      fail(String.join("\n", changes) + "\n\n" + REWRITE);
    }
  }

  private static List<String> changes(List<String> recorded, List<String> found) {
    List<String> changes = new ArrayList<>();
    recorded.stream()
        .filter(line -> !found.contains(line))
        .forEach(line -> changes.add("gone: " + line));
    found.stream()
        .filter(line -> !recorded.contains(line))
        .forEach(line -> changes.add("new:  " + line));
    return changes;
  }
}
