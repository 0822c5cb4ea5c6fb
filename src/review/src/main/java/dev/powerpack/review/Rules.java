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
      Set.of("description", "summary", "example", "examples", "externalDocs", "info");
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private Rules() {}

  /** Whether all that stands under a word of OpenAPI is for readers alone. */
  static boolean isDocumentation(String key) {
    return DOCUMENTATION.contains(key);
  }

  /**
   * The verdict.
   *
   * @param from missing where the value is new
   * @param to missing where the value is gone
   */
  static Verdict verdict(String key, boolean sent, JsonNode from, JsonNode to) {
    // A default of what is received makes a getter of another type.
    if (METHODS.contains(key) || (sent && key.equals("default"))) {
      return from.isMissingNode() ? Verdict.COMPATIBLE : Verdict.BREAKING;
    }
    if (key.equals("deprecated")) {
      return Verdict.DOCUMENTATION;
    }
    if (key.equals("nullable")) {
      return from.asBoolean() == to.asBoolean() ? Verdict.UNCHANGED : Verdict.BREAKING;
    }
    if (key.equals("required")) {
      return bounded(sent, !holdsAll(from, to), !holdsAll(to, from));
    }
    // Without a list there is no type for it, and a value that is gone is a constant that is gone.
    if (key.equals("enum") && from.isArray() && to.isArray() && holdsAll(to, from)) {
      return bounded(sent, false, !holdsAll(from, to));
    }
    if (key.startsWith("min")) {
      return bounded(sent, isLess(from, to), isLess(to, from));
    }
    if (key.startsWith("max")) {
      return bounded(sent, isMore(from, to), isMore(to, from));
    }
    return Verdict.BREAKING;
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
