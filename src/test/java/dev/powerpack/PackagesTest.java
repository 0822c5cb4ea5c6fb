package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
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

  private static final Pattern NAME = Pattern.compile("\\bdev\\.powerpack((?:\\.[a-z]+)*)\\b");

  @Test
  void arrowsBetweenPackagesGoOneWay() throws IOException {
    List<String> wrong = new ArrayList<>();
    int[] files = {0};
    for (String root : List.of("src/main/java", "target/generated-sources/openapi/src/main/java")) {
      try (Stream<Path> sources = Files.walk(Path.of(root))) {
        sources.filter(path -> path.toString().endsWith(".java")).forEach(path -> {
          files[0]++;
          String own = Path.of(root).relativize(path.getParent()).toString().replace('/', '.');
          code(path)
              .filter(used ->
                  !used.equals(own) && !MAY_USE.getOrDefault(own, Set.of()).contains(used))
              .forEach(used -> wrong.add(path + " uses " + used));
        });
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(files[0]).isGreaterThan(50);
  }

  @Test
  void pagingKnowsNoHttp() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java/dev/powerpack/paging"))) {
      assertThat(sources.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(path -> assertThat(path).content().doesNotContain("okhttp3", "retrofit2"));
    }
  }

  /** The packages that the code of a file names, comments aside. */
  private static Stream<String> code(Path path) {
    try {
      List<String> packages = new ArrayList<>();
      for (String line : Files.readAllLines(path)) {
        String code = line.strip();
        Matcher name = NAME.matcher(code);
        while (!code.startsWith("*") && !code.startsWith("/*") && name.find()) {
          packages.add("dev.powerpack" + name.group(1));
        }
      }
      return packages.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
