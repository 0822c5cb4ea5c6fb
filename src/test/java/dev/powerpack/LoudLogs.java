package dev.powerpack;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Takes all that OkHttp can be made to log, and keeps it off the console. */
final class LoudLogs extends Handler implements AutoCloseable {
  // The parent of all loggers of OkHttp, each of which is named after its class.
  private final Logger logger = Logger.getLogger("okhttp3");
  private final Queue<String> records = new ConcurrentLinkedQueue<>();

  LoudLogs() {
    setFormatter(new SimpleFormatter());
    logger.setLevel(Level.ALL);
    logger.setUseParentHandlers(false);
    logger.addHandler(this);
  }

  /** The records so far. */
  String text() {
    return String.join("", records);
  }

  @Override
  public void publish(LogRecord record) {
    records.add(getFormatter().format(record));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
    logger.setLevel(null);
  }
}
