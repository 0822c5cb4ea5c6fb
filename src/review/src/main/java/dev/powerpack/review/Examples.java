package dev.powerpack.review;

import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.schema.SchemaValidator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;

/** Holds every example and every default of a contract against its schema, wherever it stands. */
final class Examples {
  private final Contract contract;
  private final SchemaValidator validator;
  private final List<String> faults = new ArrayList<>();
  private int count;

  Examples(Contract contract) {
    this.contract = contract;
    // An example that shows a field which the schema does not know does so by mistake.
    this.validator =
        new SchemaValidator(contract.model(), new MessageResolver(LevelResolver.defaultResolver()));
    visit("#", contract.tree());
  }

  /** How many examples and defaults there are. */
  int count() {
    return count;
  }

  /** What contradicts its schema, each with its place; nothing if all is right. */
  List<String> faults() {
    return faults;
  }

  private void visit(String place, JsonNode node) {
    // A parameter, a header or a media type has its schema beside its examples; a schema is one.
    JsonNode schema = node.path("schema").isObject() ? node.get("schema") : node;
    if (node.has("example") && !place.endsWith("/properties")) {
      check(place + "/example", node.get("example"), schema);
    }
    if (node.has("default") && !place.endsWith("/properties")) {
      check(place + "/default", node.get("default"), node);
    }
    if (node.path("schema").isObject()) {
      node.path("examples").properties().forEach(named -> {
        String at = named.getValue().path("$ref").asText(place + "/examples/" + named.getKey());
        JsonNode example = contract.resolve(named.getValue());
        check(at + "/value", example.path("value"), schema);
      });
    }
    node.properties().forEach(child -> {
      if (!child.getKey().equals("example") && !child.getKey().equals("examples")) {
        visit(place + "/" + child.getKey().replace("~", "~0").replace("/", "~1"), child.getValue());
      }
    });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      visit(place + "/" + i, node.get(i));
    }
  }

  private void check(String place, JsonNode example, JsonNode schema) {
    count++;
    if (example.isMissingNode()) {
      faults.add(place + ": there is no value");
      return;
    }
    ValidationReport report = validator.validate(() -> example, withoutExample(schema), "");
    for (ValidationReport.Message message : report.getMessages()) {
      faults.add(place + ": " + message.getMessage());
    }
  }

  private static Schema<?> withoutExample(JsonNode schema) {
    ObjectNode bare = schema.deepCopy();
    bare.remove("example");
    Schema<?> read = Json.mapper().convertValue(bare, Schema.class);
    if (!bare.has("type")) {
      // The reader takes it for an object, though it may be anything.
      read.setType(null);
    }
    return read;
  }
}
