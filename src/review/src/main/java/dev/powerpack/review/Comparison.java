package dev.powerpack.review;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What has changed since the last release, those changes that break users first. */
record Comparison(String released, String current, List<Change> changes) {
  static Comparison of(Contract released, Contract current) {
    List<Change> changes = ChangeFinder.between(released, current).stream()
        .sorted(Comparator.comparing(Change::verdict).reversed())
        .toList();
    return new Comparison(released.version(), current.version(), changes);
  }

  Verdict verdict() {
    return changes.isEmpty() ? Verdict.UNCHANGED : changes.get(0).verdict();
  }

  /** Why the version does not tell of the changes; empty if it does. */
  Optional<String> tooLow() {
    try {
      int[] lowest = verdict().after(Verdict.version(released));
      if (Arrays.compare(Verdict.version(current), lowest) >= 0) {
        return Optional.empty();
      }
      String version =
          Arrays.stream(lowest).mapToObj(String::valueOf).collect(Collectors.joining("."));
      String changed = verdict() == Verdict.UNCHANGED
          ? "Nothing has changed since version " + released
          : "The contract has changed since version " + released + " (" + verdict() + ")";
      return Optional.of(
          changed + ", so info.version must be at least " + version + " but is " + current);
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage());
    }
  }

  String summary() {
    return String.format(
        "%s since %s: %d breaking, %d compatible, %d of the documentation",
        verdict(),
        released,
        count(Verdict.BREAKING),
        count(Verdict.COMPATIBLE),
        count(Verdict.DOCUMENTATION));
  }

  private long count(Verdict verdict) {
    return changes.stream().filter(change -> change.verdict() == verdict).count();
  }
}
