package dev.powerpack.examples;

import java.io.PrintStream;
import java.util.function.BooleanSupplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on a terminal, from the first page that is not the last one. It leaves nothing behind. */
final class Progress implements AutoCloseable {
  private static final int WIDTH = 78;

  private final PrintStream terminal;
  private final BooleanSupplier isTerminal;
  private @Nullable ProgressBar bar;

  Progress(PrintStream terminal, BooleanSupplier isTerminal) {
    this.terminal = terminal;
    this.isTerminal = isTerminal;
  }

  /** Shows that {@code done} of about {@code total} records are there. */
  void show(int done, int total) {
    if (bar == null && done < total && isTerminal.getAsBoolean()) {
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
