package dev.powerpack.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A change that makes a contract wrong, and what the linter finds then, as {@code rule place}.
 *
 * @param move what goes from one place to another
 * @param copy what comes to a second place
 */
record PlantedFault(
    String fault,
    List<String> remove,
    Map<String, JsonNode> put,
    Map<String, String> move,
    Map<String, String> copy,
    List<String> finds) {
  private static final Path TABLE = Path.of("src/test/resources/contract/planted-faults.yaml");

  @SuppressWarnings("NullAway") // Jackson gives null for what the table leaves out.
  PlantedFault {
    remove = remove == null ? List.of() : remove;
    put = put == null ? Map.of() : put;
    move = move == null ? Map.of() : move;
    copy = copy == null ? Map.of() : copy;
  }

  static List<PlantedFault> all() throws IOException {
    YAMLMapper yaml = new YAMLMapper();
    return yaml.readerForListOf(PlantedFault.class).readValue(TABLE.toFile());
  }

  /** A copy of the contract with the fault in it. */
  JsonNode plantedInto(JsonNode contract) {
    JsonNode copied = contract.deepCopy();
    remove.forEach(place -> take(copied, place));
    put.forEach((place, value) -> put(copied, place, value));
    move.forEach((from, to) -> put(copied, to, take(copied, from)));
    copy.forEach((from, to) -> put(copied, to, copied.requiredAt(from).deepCopy()));
    return copied;
  }

  private static JsonNode take(JsonNode root, String place) {
    JsonPointer pointer = JsonPointer.compile(place);
    // Fails where there is nothing, so that a change of the contract leaves no fault unplanted.
    JsonNode value = root.requiredAt(pointer);
    JsonNode parent = root.requiredAt(pointer.head());
    if (parent instanceof ArrayNode list) {
      list.remove(pointer.last().getMatchingIndex());
    } else {
      ((ObjectNode) parent).remove(pointer.last().getMatchingProperty());
    }
    return value;
  }

  private static void put(JsonNode root, String place, JsonNode value) {
    JsonPointer pointer = JsonPointer.compile(place);
    JsonNode parent = root.requiredAt(pointer.head());
    if (!(parent instanceof ArrayNode list)) {
      ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), value);
    } else if (pointer.last().getMatchingIndex() == list.size()) {
      list.add(value);
    } else {
      list.set(pointer.last().getMatchingIndex(), value);
    }
  }

  @Override
  public String toString() {
    return fault;
  }
}
