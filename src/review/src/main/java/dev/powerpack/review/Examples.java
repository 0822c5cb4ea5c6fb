package dev.powerpack.review;

import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.schema.SchemaValidator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;

/** Holds every example and every default of a contract against its schema, wherever it stands. */
final class Examples {
  private record Example(String place, JsonNode value, JsonNode schema) {}

  private final Contract contract;
  private final List<Example> examples = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  Examples(Contract contract) {
    this.contract = contract;
    Contract.visit("#", "", contract.tree(), this::collect);
    check();
  }

  /** How many examples and defaults there are. */
  int count() {
    return examples.size();
  }

  /** What contradicts its schema, each with its place; nothing if all is right. */
  List<String> faults() {
    return faults;
  }

  private void collect(String place, JsonNode node) {
    // A parameter, a header or a media type has its schema beside its examples; a schema is one.
    JsonNode schema = node.path("schema").isObject() ? node.get("schema") : node;
    if (node.has("example")) {
      examples.add(new Example(place + "/example", node.get("example"), schema));
    }
    if (node.has("default")) {
      examples.add(new Example(place + "/default", node.get("default"), node));
    }
    if (node.has("schema")) {
      node.path("examples").properties().forEach(named -> {
        String at = named.getValue().path("$ref").asText(place + "/examples/" + named.getKey());
        JsonNode example = contract.resolve(named.getValue());
        examples.add(new Example(at + "/value", example.path("value"), schema));
      });
    }
  }

  /** Has the parser read the schema of each example as one more of the contract. */
  private void check() {
    ObjectNode copy = contract.tree().deepCopy();
    ObjectNode schemas = copy.withObject("/components/schemas", JsonNode.OverwriteMode.ALL, true);
    for (int i = 0; i < examples.size(); i++) {
      ObjectNode bare = examples.get(i).schema().deepCopy();
      bare.remove("example");
      schemas.set("example-" + i, bare);
    }
    OpenAPI model = new Contract(copy).model();
    if (model == null) {
      faults.add("#: the contract cannot be parsed, so no example was checked");
      return;
    }
    // The linter tells of unknown fields, but not within allOf, of which each part knows some: this
    // validator would tell of all that are there.
    LevelResolver levels = LevelResolver.create()
        .withLevel(SchemaValidator.ADDITIONAL_PROPERTIES_KEY, ValidationReport.Level.IGNORE)
        .build();
    SchemaValidator validator = new SchemaValidator(model, new MessageResolver(levels));
    for (int i = 0; i < examples.size(); i++) {
      check(examples.get(i), model.getComponents().getSchemas().get("example-" + i), validator);
    }
  }

  private void check(Example example, Schema<?> schema, SchemaValidator validator) {
    if (example.value().isMissingNode()) {
      faults.add(example.place() + ": there is no value");
    } else if (schema == null) {
      faults.add(example.place() + ": its schema cannot be read");
    } else {
      try {
        validator
            .validate(example::value, schema, "")
            .getMessages()
            .forEach(message -> faults.add(example.place() + ": " + message.getMessage()));
      } catch (RuntimeException e) {
        faults.add(example.place() + ": cannot be validated: " + e);
      }
    }
  }
}
