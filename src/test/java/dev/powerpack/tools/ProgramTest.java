package dev.powerpack.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Programs that the review of the contract runs; the one that is surely there is Java's own. */
final class ProgramTest {
  private static final Path HERE = Path.of(".");
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @Test
  void missingProgramIsNamed() {
    assertThatThrownBy(() -> Program.run(HERE, List.of("no-such-program"), Map.of(), "Get it."))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Get it.");
  }

  @Test
  void failureShowsCommandCodeAndWhatTheProgramSaid() {
    Program java = Program.run(HERE, List.of(JAVA, "--no-such-option"), Map.of(), "Get Java.");

    assertThatThrownBy(java::succeeded)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(JAVA + " --no-such-option ended with 1:\n")
        .hasMessageContaining("Unrecognized option: --no-such-option");
  }

  @Test
  void successHasTheOutput() {
    Program java = Program.run(HERE, List.of(JAVA, "--version"), Map.of(), "Get Java.");

    assertThat(java.succeeded().output()).contains(System.getProperty("java.version"));
  }
}
