package dev.powerpack.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that has run to its end: its command, exit code, output and error output. */
public record Program(List<String> command, int code, String output, String error) {
  private static final int MINUTES = 5;

  /**
   * Runs a program in a folder, for 5 minutes at most.
   *
   * @param missing what to say where the program is not installed
   * @throws IllegalStateException with that sentence, or if the time is over
   */
  public static Program run(
      Path folder, List<String> command, Map<String, String> environment, String missing) {
    try {
      // In files, because a program that fills a pipe waits for its reader.
      Path output = Files.createTempFile("program", ".out");
      Path error = Files.createTempFile("program", ".err");
      try {
        ProcessBuilder builder = new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(error.toFile());
        builder.environment().putAll(environment);
        int code = end(start(builder, missing), command);
        return new Program(command, code, Files.readString(output), Files.readString(error));
      } finally {
        Files.delete(output);
        Files.delete(error);
      }
    } catch (IOException e) {
      throw new IllegalStateException("The output of " + command.get(0) + " cannot be read.", e);
    }
  }

  /** This program, if its exit code is 0. */
  public Program succeeded() {
    if (code != 0) {
      throw failed("ended with " + code);
    }
    return this;
  }

  /** What to throw where it did not do what it should. */
  public IllegalStateException failed(String what) {
    return new IllegalStateException(
        String.join(" ", command) + " " + what + ":\n" + output + error);
  }

  private static Process start(ProcessBuilder builder, String missing) {
    try {
      Process process = builder.start();
      // Nobody types anything.
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new IllegalStateException(missing, e);
    }
  }

  private static int end(Process process, List<String> command) {
    try {
      if (process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        return process.exitValue();
      }
      throw new IllegalStateException(
          command.get(0) + " has not ended within " + MINUTES + " minutes.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while " + command.get(0) + " ran.", e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
