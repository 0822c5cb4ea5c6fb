package dev.powerpack.review;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The contract {@code sample.yaml}, and copies of it with a change. */
final class Sample {
  static final Contract SAMPLE = Contract.read(Path.of("src/test/resources/sample.yaml"));

  /** The folder of the SDK. */
  static final Path ROOT = Path.of(System.getProperty("root"));

  private Sample() {}

  /** The contract of the SDK. */
  static Contract contract() {
    return Contract.read(ROOT.resolve("openapi/powerpack.yaml"));
  }

  /** A place with the operation for its "@". */
  static String place(String place) {
    return place.replaceFirst("^@", "#/paths/~1v1~1{library}~1Book~1/get");
  }

  /** The place that a table names, or, where it names none, the one of the change. */
  static String place(@Nullable String named, String changed) {
    return place(named != null ? named : changed.startsWith("@") ? changed : "#" + changed);
  }

  /**
   * A copy with a change.
   *
   * @param value YAML; null removes what is there
   */
  static Contract with(String place, @Nullable String value) throws IOException {
    return with(SAMPLE, place, value);
  }

  static Contract with(Contract contract, String place, @Nullable String value) throws IOException {
    JsonPointer pointer = JsonPointer.compile(place(place).replaceFirst("^#", ""));
    JsonNode root = contract.tree().deepCopy();
    JsonNode parent = root.requiredAt(pointer.head());
    String name = pointer.last().getMatchingProperty();
    if (value == null) {
      // Fails where there is nothing, so that no change is left unplanted.
      parent.required(name);
      ((ObjectNode) parent).remove(name);
    } else if (parent instanceof ObjectNode object) {
      object.set(name, Contract.parse(value.replaceFirst("^(#.*)$", "'$1'")));
    } else {
      ArrayNode list = (ArrayNode) parent;
      int index = pointer.last().getMatchingIndex();
      JsonNode element = Contract.parse(value);
      if (index == list.size()) {
        list.add(element);
      } else {
        list.set(index, element);
      }
    }
    return new Contract(root);
  }
}
