package dev.powerpack.review;

import java.util.Locale;
import java.util.stream.Stream;

/** What a change means for those who use a contract, from the least to the most. */
enum Verdict {
  UNCHANGED,
  DOCUMENTATION,
  COMPATIBLE,
  BREAKING;

  /** The parts of a version, by Semantic Versioning without labels. */
  static int[] version(String text) {
    if (!text.matches("\\d{1,9}(\\.\\d{1,9}){2}")) {
      throw new IllegalArgumentException(
          "info.version must be three numbers, 1.2.3 for example, but was \"" + text + "\"");
    }
    return Stream.of(text.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }

  /** The lowest version that may follow after a change of this kind. */
  int[] after(int... version) {
    return switch (this) {
      case BREAKING -> new int[] {version[0] + 1, 0, 0};
      case COMPATIBLE -> new int[] {version[0], version[1] + 1, 0};
      case DOCUMENTATION -> new int[] {version[0], version[1], version[2] + 1};
      case UNCHANGED -> version;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
