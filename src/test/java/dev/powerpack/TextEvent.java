package dev.powerpack;

import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A text that left the client other than by way of its configured origin, for the recording. */
@Name(TextEvent.NAME)
@StackTrace(false)
final class TextEvent extends Event {
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
