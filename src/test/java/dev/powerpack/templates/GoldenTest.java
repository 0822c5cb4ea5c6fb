package dev.powerpack.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the templates make of a class, its adapter, an enumeration and, in both forms, an interface,
 * byte by byte: files to be read by whoever changes a template.
 */
final class GoldenTest {
  private static final Path GENERATED = Path.of("target/generated-test-sources/openapi");
  private static final Path GOLDEN = Path.of("src/test/resources/templates/golden");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "every-construct/src/main/java/com/example/model/Pet.java",
        "every-construct/src/main/java/com/example/model/Status.java",
        "every-construct/src/main/java/com/example/api/PetApi.java",
        "extensions/src/main/java/dev/powerpack/api/BooksApi.java"
      })
  void generatedFileEqualsTheGoldenOne(String name) throws IOException {
    Path generated = GENERATED.resolve(name);
    Path golden = GOLDEN.resolve(generated.getFileName());
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(GOLDEN);
      Files.copy(generated, golden, StandardCopyOption.REPLACE_EXISTING);
    }

    assertThat(generated)
        .as("If that is wanted: mvn -q test -Dtest=GoldenTest -Dgolden.update")
        .hasSameTextualContentAs(golden)
        .hasSameBinaryContentAs(golden);
  }
}
