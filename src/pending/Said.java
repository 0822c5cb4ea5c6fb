package dev.powerpack;

import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** Something that left the client other than by way of its configured origin, for the recording. */
@Name(Said.NAME)
@StackTrace(false)
final class Said extends Event {
  static final String NAME = "dev.powerpack.Said";

  /** A record of java.util.logging. */
  static final String LOG = "log record";

  /** A request to a host or port that is not the configured one. */
  static final String ELSEWHERE = "request to another origin";

  final String where;
  final String text;

  private Said(String where, String text) {
    this.where = where;
    this.text = text;
  }

  static void in(String where, String text) {
    new Said(where, text).commit();
  }
}
