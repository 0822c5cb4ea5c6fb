package dev.powerpack.benchmarks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that was measured in one run. */
final class Figures {
  private final Map<Measure, Map<String, List<Double>>> values = new EnumMap<>(Measure.class);

  synchronized void add(Measure measure, String contender, double value) {
    values
        .computeIfAbsent(measure, key -> new HashMap<>())
        .computeIfAbsent(contender, key -> new ArrayList<>())
        .add(value);
  }

  /** In the order in which they were added; empty where the contender does not do that. */
  List<Double> of(Measure measure, String contender) {
    return values.getOrDefault(measure, Map.of()).getOrDefault(contender, List.of());
  }

  /** How many times the median of a contender the one of the SDK is. */
  double ratio(Measure measure, String contender) {
    return median(measure, Goal.SDK) / median(measure, contender);
  }

  double median(Measure measure, String contender) {
    List<Double> sorted = of(measure, contender).stream().sorted().toList();
    if (sorted.isEmpty()) {
      throw new IllegalStateException(contender + " has no figure of: " + measure);
    }
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
