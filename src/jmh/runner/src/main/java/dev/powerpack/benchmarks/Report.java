package dev.powerpack.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The table: all measures of all contenders, then what of it is a goal. */
record Report(List<String> contenders, Figures figures, Machine machine) {
  String markdown() {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(contenders);
    head.add(0, "median ± half the range");
    rows.add(head);
    for (Measure measure : Measure.values()) {
      List<String> row = new ArrayList<>();
      row.add(measure.toString());
      contenders.forEach(contender -> row.add(cell(measure, contender)));
      rows.add(row);
    }
    List<List<String>> goals = new ArrayList<>();
    goals.add(List.of("goal", "is", "reached"));
    for (Goal goal : Goal.ALL) {
      goals.add(List.of(
          goal.toString(),
          String.format(Locale.ROOT, "%.2f", goal.value().applyAsDouble(figures)),
          goal.isReached(figures) ? "yes" : "**no**"));
    }
    return machine + "\n\n" + table(rows) + "\n" + table(goals);
  }

  String json() throws JsonProcessingException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode root = mapper.createObjectNode();
    root.put("machine", machine.toString());
    ArrayNode all = root.putArray("figures");
    for (Measure measure : Measure.values()) {
      for (String contender : contenders) {
        ObjectNode figure = all.addObject();
        figure.put("measure", measure.title).put("unit", measure.unit).put("contender", contender);
        figures.of(measure, contender).forEach(figure.withArray("values")::add);
      }
    }
    ArrayNode goals = root.putArray("goals");
    for (Goal goal : Goal.ALL) {
      goals
          .addObject()
          .put("goal", goal.toString())
          .put("is", goal.value().applyAsDouble(figures))
          .put("reached", goal.isReached(figures));
    }
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private String cell(Measure measure, String contender) {
    List<Double> values = figures.of(measure, contender);
    if (values.isEmpty()) {
      return "–";
    }
    if (measure.isCounts()) {
      return values.stream()
          .map(count -> String.valueOf(count.intValue()))
          .collect(Collectors.joining(" / "));
    }
    double median = figures.median(measure, contender);
    double range = Collections.max(values) - Collections.min(values);
    String text = String.format(Locale.ROOT, "%,." + measure.decimals + "f", median);
    long percent = Math.round(50 * range / median);
    return percent == 0 ? text : text + " ±" + percent + "%";
  }

  /** Markdown whose columns also stand one below the other on a screen. */
  private static String table(List<List<String>> rows) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        table
            .append("| ")
            .append(row.get(i))
            .append(" ".repeat(widths[i] - row.get(i).length() + 1));
      }
      table.append("|\n");
      if (row == rows.get(0)) {
        for (int width : widths) {
          table.append("|").append("-".repeat(width + 2));
        }
        table.append("|\n");
      }
    }
    return table.toString();
  }
}
