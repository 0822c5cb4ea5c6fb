package dev.powerpack.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The verdict on a change of one value. What is not known to be harmless breaks: clients are
 * generated, so names, formats and defaults count as much as types.
 */
final class Rules {
  private static final Set<String> DOCUMENTATION =
      Set.of("description", "summary", "example", "externalDocs", "info");
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
  private static final Set<String> MAPS = Set.of(("paths responses content headers parameters"
          + " examples encoding callbacks links properties mapping variables security scopes schemas"
          + " securitySchemes requestBodies")
      .split(" "));
  private static final Set<String> VALUES = Set.of("example", "value", "default", "enum");
  private static final Set<String> MODEL =
      Set.of("properties", "allOf", "oneOf", "anyOf", "enum", "discriminator");

  /** Where a value stands; a response that is a failure is read without a model. */
  enum Direction {
    PARAMETER,
    REQUEST,
    RESPONSE,
    FAILURE
  }

  private Rules() {}

  /** Whether all that stands under a word of OpenAPI is for readers alone. */
  static boolean isDocumentation(String key) {
    return DOCUMENTATION.contains(key);
  }

  /** Whether what stands under a word has names that the contract chose, and not words. */
  static boolean isMap(String key) {
    return MAPS.contains(key);
  }

  /** Whether what stands under a word is a value, and not words or names. */
  static boolean isValue(String key) {
    return VALUES.contains(key) || key.startsWith("x-");
  }

  /** Whether generators make a class of a schema. */
  static boolean isModel(JsonNode schema) {
    return MODEL.stream().anyMatch(schema::has);
  }

  /** The verdict on a name in a map that is new or gone. */
  static Verdict named(String map, String name, Direction direction, JsonNode from, JsonNode to) {
    if (map.equals("examples")) {
      return Verdict.DOCUMENTATION;
    }
    boolean harmless = from.isMissingNode()
        && switch (map) {
          case "paths", "properties", "headers", "tags", "schemas", "securitySchemes", "scopes" ->
            true;
          case "parameters" -> !to.path("required").asBoolean();
          case "responses" -> name.matches("[345].*");
          case "content" -> direction == Direction.FAILURE;
          default -> false;
        };
    return harmless ? Verdict.COMPATIBLE : Verdict.BREAKING;
  }

  /**
   * The verdict.
   *
   * @param from missing where the value is new
   * @param to missing where the value is gone
   */
  static Verdict verdict(String key, Direction direction, JsonNode from, JsonNode to) {
    boolean parameter = direction == Direction.PARAMETER;
    boolean sent = parameter || direction == Direction.REQUEST;
    // A default of a body makes a getter or a builder of another type.
    if (METHODS.contains(key) || (parameter && key.equals("default"))) {
      return from.isMissingNode() ? Verdict.COMPATIBLE : Verdict.BREAKING;
    }
    if (key.equals("deprecated")) {
      return Verdict.DOCUMENTATION;
    }
    if (key.equals("nullable")) {
      return from.asBoolean() == to.asBoolean() ? Verdict.UNCHANGED : Verdict.BREAKING;
    }
    if (key.equals("required")) {
      boolean narrower = !holdsAll(from, to);
      boolean wider = !holdsAll(to, from);
      // A getter returns boolean where a property of a body is required, and Boolean elsewhere.
      boolean property = !parameter && (from.isArray() || to.isArray());
      return property && (narrower || wider) ? Verdict.BREAKING : bounded(sent, narrower, wider);
    }
    // Without a list there is no type for it, and a value that is gone is a constant that is gone.
    if (key.equals("enum") && from.isArray() && to.isArray() && holdsAll(to, from)) {
      return bounded(sent, false, !holdsAll(from, to));
    }
    // A bound of a parameter is a constant.
    if (!isBound(from) || !isBound(to) || (parameter && to.isMissingNode())) {
      return Verdict.BREAKING;
    }
    if (key.startsWith("min")) {
      return bounded(sent, isLess(from, to), isLess(to, from));
    }
    if (key.startsWith("max")) {
      return bounded(sent, isMore(from, to), isMore(to, from));
    }
    return Verdict.BREAKING;
  }

  private static boolean isBound(JsonNode value) {
    return value.isNumber() || value.isMissingNode();
  }

  /** What is sent must not be narrowed, and what is received must not be widened. */
  private static Verdict bounded(boolean sent, boolean narrower, boolean wider) {
    if (!narrower && !wider) {
      return Verdict.UNCHANGED;
    }
    return (sent ? narrower : wider) ? Verdict.BREAKING : Verdict.COMPATIBLE;
  }

  /** Whether a list holds all that another one does; true counts as a list of one. */
  private static boolean holdsAll(JsonNode list, JsonNode all) {
    if (!list.isArray() && !all.isArray()) {
      return list.asBoolean() || !all.asBoolean();
    }
    return StreamSupport.stream(all.spliterator(), false)
        .allMatch(value -> StreamSupport.stream(list.spliterator(), false).anyMatch(value::equals));
  }

  /** Whether a lower bound lies below another one; one that is missing lies below all. */
  private static boolean isLess(JsonNode bound, JsonNode other) {
    return !other.isMissingNode()
        && (bound.isMissingNode() || bound.decimalValue().compareTo(other.decimalValue()) < 0);
  }

  private static boolean isMore(JsonNode bound, JsonNode other) {
    return !other.isMissingNode()
        && (bound.isMissingNode() || bound.decimalValue().compareTo(other.decimalValue()) > 0);
  }
}
