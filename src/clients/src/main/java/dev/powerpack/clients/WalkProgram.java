package dev.powerpack.clients;

import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import dev.powerpack.RetryPolicy;
import dev.powerpack.exception.PowerpackException;
import dev.powerpack.model.Powerpack;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;

/** Walks through the powerpacks of one account after the other. */
interface WalkProgram extends AutoCloseable {
  /**
   * Walks through an account.
   *
   * @param resumes how many errors do not end the walk
   * @return the uuids in the order in which they came, and {@code | end} or {@code | error …}
   */
  String walk(String authId, int limit, int resumes);

  @Override
  void close();

  /**
   * The program of a language, which reads a line for each account and prints one.
   *
   * @param work where the client is, and what was built of it
   */
  static WalkProgram start(Path folder, Path work, String argument, String baseUrl) {
    try {
      if (Files.notExists(work.resolve("client"))) {
        // One that is not generated is built here.
        Files.createDirectories(work.resolve("build"));
        int code = command(folder, work, "./build").start().waitFor();
        if (code != 0) {
          throw new IllegalStateException("build ended with " + code);
        }
      }
      ProcessBuilder command = command(folder, work, "timeout", "900", "./run", argument);
      command.environment().put("PLIVO_BASE_URL", baseUrl);
      command.environment().put("PLIVO_AUTH_ID", "unused");
      command.environment().put("PLIVO_AUTH_TOKEN", WalkTable.TOKEN);
      return of(command.start(), folder.getFileName() + " " + argument);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ProcessBuilder command(Path folder, Path work, String... command) {
    ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
    process.environment().put("CLIENT", work.resolve("client").toString());
    process.environment().put("BUILD", work.resolve("build").toString());
    return process.redirectError(work.resolve("walk.log").toFile());
  }

  private static WalkProgram of(Process process, String name) {
    BufferedWriter input = process.outputWriter(StandardCharsets.UTF_8);
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    return new WalkProgram() {
      @Override
      public String walk(String authId, int limit, int resumes) {
        try {
          input.write(authId + " " + limit + " " + resumes + "\n");
          input.flush();
          String line = output.readLine();
          if (line != null) {
            return line;
          }
        } catch (IOException e) {
          throw new UncheckedIOException(name + " has ended", e);
        }
        throw new IllegalStateException(name + " has ended");
      }

      @Override
      public void close() {
        try {
          input.close();
          if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
          }
        } catch (IOException | InterruptedException e) {
          process.destroyForcibly();
        }
      }
    };
  }

  /** The Java SDK. */
  static WalkProgram java(String baseUrl) {
    return new WalkProgram() {
      @Override
      public String walk(String authId, int limit, int resumes) {
        try (PowerpackClient client = PowerpackClient.builder()
            .credentials(PlivoCredentials.of(authId, WalkTable.TOKEN))
            .baseUrl(baseUrl)
            .retryPolicy(RetryPolicy.none())
            .noRateLimit()
            .build()) {
          return walk(client.powerpacks().list().withPageSize(limit).iterator(), resumes);
        }
      }

      private String walk(Iterator<Powerpack> powerpacks, int resumes) {
        StringJoiner line = new StringJoiner(" ");
        for (int errors = 0; ; ) {
          try {
            if (!powerpacks.hasNext()) {
              return line.add("| end").toString();
            }
            line.add(powerpacks.next().getUuid());
          } catch (PowerpackException e) {
            if (errors++ == resumes) {
              return line.add("| error " + e.getMessage()).toString();
            }
          }
        }
      }

      @Override
      public void close() {}
    };
  }
}
