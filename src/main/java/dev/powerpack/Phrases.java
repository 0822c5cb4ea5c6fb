package dev.powerpack;

import java.time.Duration;

/** Parts of messages. None depends on the locale of the machine. */
final class Phrases {
  /** Characters: enough for a path as deep as Moshi reads, or for what a certificate holds. */
  static final int LONGEST_QUOTE = 1000;

  private Phrases() {}

  /** What somebody else says, as a part of one line. */
  static String quote(String text, int longest) {
    String line = text.trim().replaceAll("\\s+", " ").replaceAll("\\p{C}", "");
    return line.length() <= longest ? line : line.substring(0, longest) + "…";
  }

  /** As people write it: {@code 2 min}, {@code 1 h 30 min}, {@code 0.5 s}. */
  static String duration(Duration duration) {
    String iso = duration.toString().substring("PT".length());
    return iso.replace("H", " h ").replace("M", " min ").replace("S", " s").trim();
  }
}
