package dev.powerpack.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.powerpack.review.Rules.Direction;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists the differences between two contracts, part by part, with a verdict on each. */
final class ChangeFinder {
  private final Contract before;
  private final Contract after;

  /** A number for each object and list that was reached. */
  private final Map<JsonNode, Integer> reached = new IdentityHashMap<>();

  private final Set<String> compared = new HashSet<>();
  private final Map<String, Change> changes = new LinkedHashMap<>();

  private ChangeFinder(Contract before, Contract after) {
    this.before = before;
    this.after = after;
  }

  static List<Change> between(Contract before, Contract after) {
    ChangeFinder finder = new ChangeFinder(before, after);
    finder.compareMembers("#", "", Direction.RESPONSE, root(before), root(after));
    finder.compareComponents("securitySchemes", Direction.RESPONSE);
    // Children of a discriminator for example, which may be received as well as sent.
    finder.compareComponents("schemas", Direction.RESPONSE, Direction.REQUEST);
    return List.copyOf(finder.changes.values());
  }

  /** Without the version, which follows from the changes, and with components only where used. */
  private static JsonNode root(Contract contract) {
    ObjectNode root = contract.tree().deepCopy();
    root.remove("components");
    root.set("paths", contract.paths());
    if (root.path("info") instanceof ObjectNode info) {
      info.remove("version");
    }
    return root;
  }

  /** Compares those components that no reference has reached. */
  private void compareComponents(String key, Direction... directions) {
    JsonNode from = before.tree().path("components").path(key);
    JsonNode to = after.tree().path("components").path(key);
    for (String name : names(from, to)) {
      JsonNode left = from.path(name);
      JsonNode right = to.path(name);
      if (!isReached(before.resolve(left)) || !isReached(after.resolve(right))) {
        for (Direction direction : directions) {
          compareNamed("#/components/" + key, key, name, direction, left, right);
        }
      }
    }
  }

  private boolean isReached(JsonNode node) {
    return node.isMissingNode() || reached.containsKey(node);
  }

  private static Set<String> names(JsonNode from, JsonNode to) {
    Set<String> names = new LinkedHashSet<>();
    from.fieldNames().forEachRemaining(names::add);
    to.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private void compareMembers(
      String place, String key, Direction direction, JsonNode from, JsonNode to) {
    for (String name : names(from, to)) {
      if (Rules.isMap(key) || key.equals("tags") || Rules.isValue(key)) {
        compareNamed(place, key, name, direction, from.path(name), to.path(name));
      } else {
        Direction within = switch (name) {
          case "parameters" -> Direction.PARAMETER;
          case "requestBody" -> Direction.REQUEST;
          default -> direction;
        };
        compare(Contract.at(place, name), name, within, from.path(name), to.path(name));
      }
    }
  }

  private void compareNamed(
      String map, String key, String name, Direction direction, JsonNode from, JsonNode to) {
    String place = Contract.at(map, name);
    if (from.isMissingNode() || to.isMissingNode()) {
      add(place, from, to, Rules.named(key, name, direction, from, after.resolve(to)));
    } else {
      boolean failure = key.equals("responses") && name.matches("[345].*");
      // The value of a scope is a text to read.
      String word = key.equals("scopes") || key.equals("examples") ? "description" : "";
      compare(place, word, failure ? Direction.FAILURE : direction, from, to);
    }
  }

  /**
   * Compares what stands at one place.
   *
   * @param key the word of OpenAPI under which it stands; empty under a name
   */
  private void compare(String where, String key, Direction direction, JsonNode from, JsonNode to) {
    String component = from.path("$ref").asText();
    String now = to.path("$ref").asText();
    JsonNode left = before.resolve(from);
    JsonNode right = after.resolve(to);
    boolean renamed = !component.equals(now);
    if (renamed
        && (component + now).contains("#/components/schemas/")
        && (Rules.isModel(left) || Rules.isModel(right))) {
      // A model is named after its schema, and one that has no name after its place.
      add(where, from, to, Verdict.BREAKING);
    }
    String pair = number(left) + " " + number(right) + " " + direction;
    if (!left.isContainerNode() || !right.isContainerNode() || compared.add(pair)) {
      compareResolved(renamed || now.isEmpty() ? where : now, key, direction, left, right);
    }
  }

  private int number(JsonNode node) {
    return node.isContainerNode() ? reached.computeIfAbsent(node, each -> reached.size()) : -1;
  }

  private void compareResolved(
      String place, String key, Direction direction, JsonNode from, JsonNode to) {
    if (Rules.isDocumentation(key)) {
      if (!from.equals(to)) {
        add(place, from, to, Verdict.DOCUMENTATION);
      }
    } else if (isListOfNamed(key, from) || isListOfNamed(key, to)) {
      JsonNode left = byName(before, from);
      JsonNode right = byName(after, to);
      if (key.equals("parameters")) {
        // Methods take them one after the other.
        compareResolved(place, "order", direction, common(left, right), common(right, left));
      }
      compareMembers(place, key, direction, left, right);
    } else if (isMap(key, from) && isMap(key, to)) {
      compareMembers(place, key, direction, from, to);
    } else if (isListOfObjects(from)
        && isListOfObjects(to)
        && from.size() == to.size()
        && !Rules.isValue(key)) {
      for (int i = 0; i < from.size(); i++) {
        compare(place + "/" + i, key, direction, from.get(i), to.get(i));
      }
    } else if (!from.equals(to)) {
      add(place, from, to, Rules.verdict(key, direction, from, to));
    }
  }

  /** Whether it has members; a map of names that is missing is empty. */
  private static boolean isMap(String key, JsonNode node) {
    return node.isObject() || (node.isMissingNode() && Rules.isMap(key));
  }

  private static boolean isListOfObjects(JsonNode node) {
    return node.isArray() && node.path(0).isObject();
  }

  private static boolean isListOfNamed(String key, JsonNode node) {
    return (key.equals("parameters") || key.equals("tags")) && isListOfObjects(node);
  }

  private static JsonNode byName(Contract contract, JsonNode list) {
    ObjectNode named = JsonNodeFactory.instance.objectNode();
    list.forEach(each -> named.set(contract.nameOf(each), each));
    return named;
  }

  /** The names of one that another one has too, in their order. */
  private static JsonNode common(JsonNode named, JsonNode other) {
    Set<String> names = names(named, named);
    names.removeIf(name -> !other.has(name));
    return TextNode.valueOf(String.join(", ", names));
  }

  private void add(String place, JsonNode from, JsonNode to, Verdict verdict) {
    if (verdict != Verdict.UNCHANGED) {
      Change change = Change.of(place, from, to, verdict);
      // What is received and sent as well, or in several responses, is one change.
      changes.merge(
          place + ": " + change.what(),
          change,
          (one, other) -> one.verdict().compareTo(other.verdict()) < 0 ? other : one);
    }
  }
}
