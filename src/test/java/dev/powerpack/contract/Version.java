package dev.powerpack.contract;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a contract, by Semantic Versioning without labels. */
record Version(int major, int minor, int patch) implements Comparable<Version> {
  private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})");

  static Version of(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "info.version must be three numbers, 1.2.3 for example, but was \"" + text + "\"");
    }
    return new Version(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)));
  }

  /** The lowest version that may follow after a change. */
  Version after(Verdict verdict) {
    return switch (verdict) {
      case BREAKING -> new Version(major + 1, 0, 0);
      case COMPATIBLE -> new Version(major, minor + 1, 0);
      case DOCUMENTATION -> new Version(major, minor, patch + 1);
      case UNCHANGED -> this;
    };
  }

  @Override
  public int compareTo(Version other) {
    return Comparator.comparingInt(Version::major)
        .thenComparingInt(Version::minor)
        .thenComparingInt(Version::patch)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
