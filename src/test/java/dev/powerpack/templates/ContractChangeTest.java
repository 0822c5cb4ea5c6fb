package dev.powerpack.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The build turns a changed contract into changed Java, and rejects one that the templates cannot
 * express.
 */
@Timeout(300)
@Tag("maven") // It starts the Maven that runs it.
final class ContractChangeTest {
  private static final Path RESOURCES = Path.of("src/test/resources/templates");

  @TempDir
  Path directory;

  @Test
  void changedContractChangesWhatIsGeneratedFromIt() throws Exception {
    Path contract = directory.resolve("changed.yaml");
    String text = Files.readString(Path.of("openapi/powerpack.yaml"));
    text = replaced(text, "        maximum: 20\n", "        maximum: 10\n");
    text = replaced(text, "local_connect:", "local_first:");
    text = replaced(text, "        number_priority:\n          type: array\n", """
                message_count:
                  type: integer
                  format: int64
                  nullable: true
                  description: Number of messages that were sent.
                number_priority:
                  type: array
        """);
    Files.writeString(contract, text);

    Path generated = directory.resolve("generated");
    Result result = generate(contract, generated);
    assertThat(result.exitCode()).as(result.output()).isZero();

    Path root = generated.resolve("src/main/java/dev/powerpack");
    assertThat(Files.readString(root.resolve("api/PowerpacksApi.java")))
        .contains("  int LIST_POWERPACKS_LIMIT_MAXIMUM = 10;\n")
        .contains("  int LIST_POWERPACKS_LIMIT_DEFAULT = 20;\n");
    assertThat(Files.readString(root.resolve("model/Powerpack.java")))
        .contains("  final @Nullable Long messageCount;\n")
        .contains(
            "   * Number of messages that were sent.\n   *\n   * @return the value, or null where it is absent or null\n   */\n  public @Nullable Long getMessageCount() {\n")
        .contains("    public Builder messageCount(@Nullable Long messageCount) {\n")
        .contains("  public boolean getLocalFirst() {\n")
        .doesNotContainIgnoringCase("localConnect")
        .contains(
            "JsonReader.Options.of(\"uuid\", \"name\", \"sticky_sender\", \"local_first\", \"application_type\", "
                + "\"application_id\", \"number_pool\", \"message_count\", \"number_priority\", \"created_on\", \"api_id\");\n")
        .doesNotContain("local_connect");
  }

  @Test
  void constructThatIsNotSupportedStopsTheBuildWithASentenceEach() throws Exception {
    Result result = generate(
        RESOURCES.resolve("unsupported.yaml").toAbsolutePath(), directory.resolve("generated"));

    assertThat(Pattern.compile("(Schema|Operation) [\\w%]+[:,] .*")
            .matcher(result.output())
            .results()
            .map(MatchResult::group))
        .containsExactlyElementsOf(Files.readAllLines(RESOURCES.resolve("unsupported.txt")));
    assertThat(result.exitCode()).isNotZero();
  }

  @Test
  void eachSentenceOfTheTemplatesIsOneThatTheContractAboveProvokes() throws IOException {
    List<String> provoked = Files.readAllLines(RESOURCES.resolve("unsupported.txt"));

    StringBuilder templates = new StringBuilder();
    try (DirectoryStream<Path> refused =
        Files.newDirectoryStream(Path.of("templates/java"), "refused*.hbs")) {
      for (Path template : refused) {
        templates.append(Files.readString(template));
      }
    }
    List<String> sentences = Pattern.compile(
            "(?:Schema|Operation) \\{\\{[^|\\n]*?(?=\\||\\{\\{#if|\\n)")
        .matcher(templates)
        .results()
        .map(MatchResult::group)
        .toList();
    assertThat(sentences).hasSizeGreaterThan(20).allSatisfy(sentence -> {
      String pattern = "\\Q" + sentence.replaceAll("\\{\\{+[^}]*}}+", "\\\\E.*\\\\Q") + "\\E";
      assertThat(provoked).anyMatch(line -> line.matches(pattern));
    });
  }

  private static String replaced(String text, String from, String to) {
    assertThat(text).contains(from);
    return text.replace(from, to);
  }

  record Result(int exitCode, String output) {}

  /**
   * Runs the project's own build up to the generated sources; both properties are there for this.
   */
  private Result generate(Path contract, Path generated) throws IOException, InterruptedException {
    boolean windows = File.separatorChar == '\\';
    Path maven = Path.of(System.getProperty("maven.home"), "bin", windows ? "mvn.cmd" : "mvn");
    Path output = directory.resolve("output.txt");
    ProcessBuilder builder = new ProcessBuilder(List.of(
            maven.toString(),
            "--offline",
            "--quiet",
            "--batch-mode",
            "-Dstyle.color=never",
            "-Dmaven.repo.local=" + System.getProperty("maven.repo.local"),
            "-Dcontract=" + contract,
            "-Dgenerated=" + generated,
            "generate-sources"))
        .redirectErrorStream(true)
        .redirectOutput(output.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    process.getOutputStream().close();
    try {
      assertThat(process.waitFor(4, TimeUnit.MINUTES)).as("Maven ended in time").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Result(process.exitValue(), Files.readString(output));
  }
}
