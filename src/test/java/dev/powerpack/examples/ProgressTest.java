package dev.powerpack.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When the progress bar is there. */
final class ProgressTest {
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final PrintStream terminal = new PrintStream(screen, true, UTF_8);

  @Test
  void barCountsAndIsWipedOut() {
    try (Progress progress = new Progress(terminal, () -> true)) {
      progress.show(20, 53);
      progress.show(53, 53);
    }

    String text = screen.toString(UTF_8);
    assertThat(text)
        .contains("\rPowerpacks 100% [")
        .contains("] 53/53 (")
        .endsWith("\r" + " ".repeat(78) + "\r");
    assertThat(text).doesNotContain("\n");
  }

  @Test
  void onePageHasNoBar() {
    try (Progress progress = new Progress(terminal, () -> true)) {
      progress.show(3, 3);
    }

    assertThat(screen.size()).isZero();
  }

  @Test
  void fileHasNoBar() {
    try (Progress progress = new Progress(terminal, () -> false)) {
      progress.show(20, 53);
    }

    assertThat(screen.size()).isZero();
  }

  @Test
  void mainJobShowsTheBarOnStandardErrorAlone() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThat(new ListPowerpacks(Map.of(), new PrintStream(out, true, UTF_8), terminal, () -> true)
            .run())
        .isZero();

    assertThat(screen.toString(UTF_8)).contains("] 53/53 (");
    assertThat(out.toString(UTF_8)).doesNotContain("\r");
  }
}
