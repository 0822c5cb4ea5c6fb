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

  /** The program of a language, which reads a line for each account and prints one. */
  static WalkProgram start(Path folder, Path out, String argument, String baseUrl) {
    ProcessBuilder command =
        new ProcessBuilder("timeout", "400", "./run", argument).directory(folder.toFile());
    Path work = out.resolve(folder.getFileName());
    command.environment().put("CLIENT", work.resolve("client").toString());
    command.environment().put("BUILD", work.resolve("build").toString());
    command.environment().put("PLIVO_BASE_URL", baseUrl);
    command.environment().put("PLIVO_AUTH_ID", "unused");
    command.environment().put("PLIVO_AUTH_TOKEN", WalkTable.TOKEN);
    command.redirectError(work.resolve(argument + ".log").toFile());
    try {
      return of(command.start(), folder.getFileName() + " " + argument);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
