package com.example;

import dev.powerpack.PlivoCredentials;
import dev.powerpack.PowerpackClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs what needs no device. */
public final class Main {
  private Main() {}

  public static void main(String... args) {
    ExecutorService mainThread =
        Executors.newSingleThreadExecutor(task -> new Thread(task, "main thread"));
    try {
      load(System.getenv("PLIVO_AUTH_TOKEN"), mainThread);
      load("a-wrong-token", mainThread);
    } finally {
      mainThread.shutdown();
    }
  }

  private static void load(String token, ExecutorService mainThread) {
    try (PowerpackClient client = PowerpackClient.builder()
        .credentials(PlivoCredentials.of(System.getenv("PLIVO_AUTH_ID"), token))
        .baseUrl(System.getenv("PLIVO_BASE_URL"))
        .build()) {
      PowerpackNames.load(
              client,
              mainThread,
              text -> System.out.println(text.split("\n").length + " shown on the "
                  + Thread.currentThread().getName() + ", at the end "
                  + text.substring(text.lastIndexOf('\n') + 1)))
          .exceptionally(failure -> null)
          .join();
    }
  }
}
