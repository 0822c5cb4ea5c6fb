package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package may use which; what is generated counts too. */
class PackagesTest {
  private static final Map<String, Set<String>> MAY_USE = Map.of(
      "dev.powerpack",
          Set.of(
              "dev.powerpack.api",
              "dev.powerpack.model",
              "dev.powerpack.paging",
              "dev.powerpack.exception"),
      "dev.powerpack.api", Set.of("dev.powerpack.model", "dev.powerpack.paging"),
      "dev.powerpack.paging", Set.of("dev.powerpack.exception"),
      "dev.powerpack.model", Set.of(),
      "dev.powerpack.exception", Set.of());

  private static final Pattern NAME =
      Pattern.compile("\\b(dev\\.powerpack(?:\\.[a-z]+)*|okhttp3|retrofit2)\\b");

  /** Packages of ours by the arrows; paging and exceptions know no HTTP but the headers of one. */
  private static boolean mayUse(String own, String used) {
    return used.startsWith("dev.")
        ? used.equals(own) || MAY_USE.getOrDefault(own, Set.of()).contains(used)
        : !own.equals("dev.powerpack.paging");
  }

  @Test
  void arrowsBetweenPackagesGoOneWay() throws IOException {
    List<String> wrong = new ArrayList<>();
    int files = 0;
    for (String root : List.of("src/main/java", "target/generated-sources/openapi/src/main/java")) {
      for (Path source : sources(Path.of(root))) {
        files++;
        String own = Path.of(root).relativize(source.getParent()).toString().replace('/', '.');
        // What Javadoc names is used by nobody.
        String code = Files.readString(source).replaceAll("(?s)/\\*.*?\\*/", "");
        NAME.matcher(code)
            .results()
            .filter(used -> !mayUse(own, used.group(1)))
            .forEach(used -> wrong.add(source + " uses " + used.group(1)));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(files).isGreaterThan(50);
  }

  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(path -> path.toString().endsWith(".java")).toList();
    }
  }
}
