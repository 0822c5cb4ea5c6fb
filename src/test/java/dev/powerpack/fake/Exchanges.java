package dev.powerpack.fake;

import dev.powerpack.testing.FakePlivo;
import dev.powerpack.testing.FakeRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Holds each exchange of the SDK with a FakePlivo, in whichever test, against the contract: the
 * request always, the response unless a test made it. What is wrong is written into a file, which
 * is looked into after the tests. JUnit finds this class by {@code META-INF/services}.
 */
public final class Exchanges implements LauncherSessionListener {
  /** Names the file; without this property nothing is checked. */
  private static final String FILE = "exchanges";

  /** Exchanges that wait to be checked, with their responses in memory. Beyond it, tests wait. */
  private static final int MOST_WAITING = 1000;

  private final Semaphore room = new Semaphore(MOST_WAITING);
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private volatile String test = "";

  // Touched by the worker alone, until it has ended.
  private final Set<String> faults = new LinkedHashSet<>();
  private int requests;
  private int responses;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (System.getProperty(FILE) == null) {
      return;
    }
    ExchangeCheck check = ExchangeCheck.ofTheContract();
    session.getLauncher().registerTestExecutionListeners(new TestExecutionListener() {
      @Override
      public void executionStarted(TestIdentifier identifier) {
        test = identifier.getUniqueId();
      }
    });
    observe((request, response) -> {
      // Other clients than the SDK are there to err.
      if (String.valueOf(request.headers().get("User-Agent")).startsWith("powerpack-sdk")) {
        String during = test;
        room.acquireUninterruptibly();
        worker.execute(() -> look(check, during, request, response));
      }
    });
    sing();
  }

  /** By reflection: what is published has no door for it. */
  private static void observe(BiConsumer<FakeRequest, @Nullable MockResponse> observer) {
    try {
      Field field = Class.forName(FakePlivo.class.getPackageName() + ".PlivoDispatcher")
          .getDeclaredField("observer");
      field.setAccessible(true);
      field.set(null, observer);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** One request that breaks the contract, so that a check that sees nothing is noticed. */
  private static void sing() {
    try (FakePlivo fake = FakePlivo.start();
        PlainClient client = new PlainClient(fake)) {
      client.send(client.request("canary").header("User-Agent", "powerpack-sdk/canary"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void look(
      ExchangeCheck check, String during, FakeRequest request, @Nullable MockResponse response) {
    try {
      requests++;
      responses += response == null ? 0 : 1;
      for (String fault : check.faults(request, response)) {
        faults.add(fault + " (" + request + " in " + during + ")");
      }
    } catch (RuntimeException | Error e) {
      faults.add(e + " (" + request + " in " + during + ")");
    } finally {
      room.release();
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    worker.shutdown();
    if (System.getProperty(FILE) == null) {
      return;
    }
    try {
      if (!worker.awaitTermination(5, TimeUnit.MINUTES)) {
        faults.add("not all exchanges were checked");
      }
      String head =
          requests + " requests and " + responses + " responses held against the contract\n";
      Files.writeString(Path.of(System.getProperty(FILE)), head + String.join("\n", faults));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
