package dev.powerpack.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lists the differences between two contracts, part by part, with a verdict on each. */
final class ChangeFinder {
  /** Maps whose keys are names that the contract chooses, and not words of OpenAPI. */
  private static final Set<String> MAPS =
      Set.of("paths", "properties", "responses", "content", "headers", "parameters");

  private final Contract before;
  private final Contract after;
  private final Set<String> compared = new HashSet<>();
  private final List<Change> changes = new ArrayList<>();

  private ChangeFinder(Contract before, Contract after) {
    this.before = before;
    this.after = after;
  }

  static List<Change> between(Contract before, Contract after) {
    ChangeFinder changes = new ChangeFinder(before, after);
    changes.compareMembers("#", "", false, root(before), root(after));
    return List.copyOf(changes.changes);
  }

  /** Without the version, which follows from the changes, and with components only where used. */
  private static JsonNode root(Contract contract) {
    ObjectNode root = contract.tree().deepCopy();
    ((ObjectNode) root.path("info")).remove("version");
    ObjectNode components = (ObjectNode) root.remove("components");
    root.set("security schemes", components.path("securitySchemes"));
    return root;
  }

  private void compareMembers(String place, String key, boolean sent, JsonNode from, JsonNode to) {
    Set<String> names = new LinkedHashSet<>();
    from.fieldNames().forEachRemaining(names::add);
    to.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      String at = place + "/" + name.replace("~", "~0").replace("/", "~1");
      boolean isWord = !MAPS.contains(key);
      boolean isSent =
          sent || (isWord && (name.equals("parameters") || name.equals("requestBody")));
      if (MAPS.contains(key)) {
        compareNamed(at, key.equals("parameters"), isSent, from.path(name), to.path(name));
      } else {
        compare(at, name, isSent, from.path(name), to.path(name));
      }
    }
  }

  private void compareNamed(
      String place, boolean parameter, boolean sent, JsonNode from, JsonNode to) {
    if (from.isMissingNode()) {
      boolean demanded = parameter && after.resolve(to).path("required").asBoolean();
      add(place, from, to, demanded ? Verdict.BREAKING : Verdict.COMPATIBLE);
    } else if (to.isMissingNode()) {
      add(place, from, to, Verdict.BREAKING);
    } else {
      compare(place, "", sent, from, to);
    }
  }

  /**
   * Compares what stands at one place.
   *
   * @param key the word of OpenAPI under which it stands; empty under a name
   * @param sent whether clients send this and do not receive it
   */
  private void compare(String where, String key, boolean sent, JsonNode from, JsonNode to) {
    String component = from.path("$ref").asText();
    String place = component.isEmpty() ? where : component;
    String now = to.path("$ref").asText();
    if (!component.isEmpty() && !compared.add(component + " " + now + " " + sent)) {
      return;
    }
    if (component.contains("/schemas/") && !now.isEmpty() && !now.equals(component)) {
      // A model is named after its schema.
      add(place, from, to, Verdict.BREAKING);
    }
    compareResolved(place, key, sent, before.resolve(from), after.resolve(to));
  }

  private void compareResolved(String place, String key, boolean sent, JsonNode from, JsonNode to) {
    if (Rules.isDocumentation(key)) {
      if (!from.equals(to)) {
        add(place, from, to, Verdict.DOCUMENTATION);
      }
    } else if (key.equals("parameters")) {
      compareMembers(place, key, true, byName(before, from), byName(after, to));
    } else if (MAPS.contains(key) || (from.isObject() && to.isObject())) {
      // A map that is missing is empty.
      compareMembers(place, key, sent, from, to);
    } else if (isListOfObjects(from) && isListOfObjects(to) && from.size() == to.size()) {
      for (int i = 0; i < from.size(); i++) {
        compare(place + "/" + i, key, sent, from.get(i), to.get(i));
      }
    } else if (!from.equals(to)) {
      add(place, from, to, Rules.verdict(key, sent, from, to));
    }
  }

  private static boolean isListOfObjects(JsonNode node) {
    return node.isArray() && node.path(0).isObject();
  }

  private static JsonNode byName(Contract contract, JsonNode parameters) {
    ObjectNode named = Contract.YAML.createObjectNode();
    for (JsonNode parameter : parameters) {
      JsonNode resolved = contract.resolve(parameter);
      named.set(resolved.path("in").asText() + " " + resolved.path("name").asText(), parameter);
    }
    return named;
  }

  private void add(String place, JsonNode from, JsonNode to, Verdict verdict) {
    if (verdict != Verdict.UNCHANGED) {
      changes.add(Change.of(place, from, to, verdict));
    }
  }
}
