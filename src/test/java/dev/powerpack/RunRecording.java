package dev.powerpack;

import dev.powerpack.testing.FakePlivo;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Records the run of all tests with Java Flight Recorder: each throwable that is made, by whomever,
 * with its message; each log record; each request to another origin. {@link LeakScanTest} looks for
 * tokens in it. JUnit finds this class by {@code META-INF/services}.
 */
public final class RunRecording implements LauncherSessionListener {
  /** Names the file; without this property nothing is recorded. */
  static final String FILE = "recording";

  /** Is in each kind of record, so that one that records nothing is noticed. */
  static final PlivoCredentials CANARY =
      PlivoCredentials.of(FakePlivo.DEFAULT_AUTH_ID, "CANARY0CANARY1CANARY2CANARY3CANARY4CANARY");

  // A strong reference, without which the logger and its handler could be collected.
  private final Logger root = Logger.getLogger("");
  private final Handler handler = new Recorder();
  private @Nullable Recording recording;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (System.getProperty(FILE) == null) {
      return;
    }
    recording = new Recording();
    recording.enable("jdk.JavaExceptionThrow").withStackTrace();
    recording.enable("jdk.JavaErrorThrow").withStackTrace();
    recording.enable(TextEvent.NAME);
    recording.start();
    root.addHandler(handler);
    sing();
  }

  private static void sing() {
    String token = CANARY.authorization();
    TextEvent.record(TextEvent.ELSEWHERE, token);
    // Below what the console shows.
    Logger logger = Logger.getLogger("canary");
    logger.setLevel(Level.ALL);
    logger.log(Level.FINEST, "a canary", new IOException(token));
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (recording == null) {
      return;
    }
    root.removeHandler(handler);
    recording.stop();
    try {
      recording.dump(Path.of(System.getProperty(FILE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      recording.close();
    }
  }

  /** A text that left the client other than by way of its configured origin, for the recording. */
  @Name(TextEvent.NAME)
  @StackTrace(false)
  static final class TextEvent extends Event {
    static final String NAME = "dev.powerpack.Text";

    /** A record of java.util.logging. */
    static final String LOG = "log record";

    /** A request to a host or port that is not the configured one. */
    static final String ELSEWHERE = "request to another origin";

    final String where;
    final String text;

    private TextEvent(String where, String text) {
      this.where = where;
      this.text = text;
    }

    static void record(String where, String text) {
      new TextEvent(where, text).commit();
    }
  }

  private static final class Recorder extends StreamHandler {
    Recorder() {
      setLevel(Level.ALL);
    }

    @Override
    public synchronized void publish(LogRecord record) {
      StringWriter trace = new StringWriter();
      if (record.getThrown() != null) {
        record.getThrown().printStackTrace(new PrintWriter(trace));
      }
      TextEvent.record(TextEvent.LOG, getFormatter().formatMessage(record) + "\n" + trace);
    }
  }
}
