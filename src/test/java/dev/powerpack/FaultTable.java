package dev.powerpack;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts what came of each fault. Not thread-safe. */
final class FaultTable {
  private final Map<String, Row> rows = new LinkedHashMap<>();

  void add(Fault fault, boolean forEver, String outcome, int requests) {
    Row row = rows.computeIfAbsent(fault.name(), name -> new Row());
    row.cells++;
    row.requests += requests;
    (forEver ? row.forEver : row.once).add(outcome);
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder(line("fault", "once", "for ever", "cells", "requests"));
    int cells = 0;
    int requests = 0;
    for (Map.Entry<String, Row> entry : rows.entrySet()) {
      Row row = entry.getValue();
      cells += row.cells;
      requests += row.requests;
      table.append(line(
          entry.getKey(),
          String.join(", ", row.once),
          String.join(", ", row.forEver),
          row.cells,
          row.requests));
    }
    return table.append(line(rows.size() + " faults", "", "", cells, requests)).toString();
  }

  private static String line(Object... columns) {
    return String.format(Locale.ROOT, "%-56s %-28s %-28s %6s %9s%n", columns);
  }

  private static final class Row {
    final Set<String> once = new LinkedHashSet<>();
    final Set<String> forEver = new LinkedHashSet<>();
    int cells;
    int requests;
  }
}
