package dev.powerpack.examples;

import java.io.PrintStream;
import java.util.function.IntSupplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A bar on a terminal, from the first page that is not the last one. It leaves nothing behind. None
 * on a terminal narrower than 78 columns, where it would break into lines.
 */
final class Progress implements AutoCloseable {
  private static final int WIDTH = 78;

  private final PrintStream terminal;
  private final IntSupplier columns;
  private @Nullable ProgressBar bar;

  /**
   * Draws nothing yet.
   *
   * @param columns width of the terminal; 0 where there is none
   */
  Progress(PrintStream terminal, IntSupplier columns) {
    this.terminal = terminal;
    this.columns = columns;
  }

  /** Shows that {@code done} of about {@code total} records are there. */
  void show(int done, int total) {
    if (bar == null && done < total && columns.getAsInt() >= WIDTH) {
      bar = new ProgressBarBuilder()
          .setTaskName("Powerpacks")
          .setStyle(ProgressBarStyle.ASCII)
          .setUpdateIntervalMillis(100)
          .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
          .build();
    }
    if (bar != null) {
      // The account may change while it is read.
      bar.maxHint(Math.max(done, total)).stepTo(done);
    }
  }

  boolean isShown() {
    return bar != null;
  }

  private void draw(String line) {
    terminal.print("\r" + line);
    terminal.flush();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      // Not the bar's own way to do it, which leaves out a bar that was drawn only once.
      draw(" ".repeat(WIDTH) + "\r");
    }
  }
}
