package dev.powerpack.contract;

import static com.fasterxml.jackson.core.util.Separators.Spacing.AFTER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes out what Redoc shows after a click only, namely examples, servers and how to authenticate,
 * where it shows all: in descriptions.
 */
final class Samples {
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter JSON = new JsonMapper()
      .writer(new DefaultPrettyPrinter()
          .withSeparators(Separators.createDefaultInstance().withObjectFieldValueSpacing(AFTER))
          .withArrayIndenter(LINES)
          .withObjectIndenter(LINES));

  private final JsonNode contract;

  private Samples(JsonNode contract) {
    this.contract = contract;
  }

  /**
   * A copy of the contract with longer descriptions: of the whole, of properties and of responses.
   */
  static JsonNode writtenOut(JsonNode contract) {
    JsonNode copy = contract.deepCopy();
    Samples samples = new Samples(copy);
    samples.writeOut((ObjectNode) copy.required("info"), copy.path("servers"));
    copy.at("/components/schemas").findParents("example").forEach(Samples::writeOutOwn);
    for (JsonNode path : copy.path("paths")) {
      for (JsonNode operation : path) {
        for (JsonNode response : operation.path("responses")) {
          samples.writeOut((ObjectNode) samples.resolved(response));
        }
      }
    }
    return copy;
  }

  private void writeOut(ObjectNode info, JsonNode servers) {
    StringBuilder description = new StringBuilder(info.path("description").asText());
    for (JsonNode server : servers) {
      description.append("\n\nServer: `").append(server.path("url").asText()).append("`, ");
      description.append(server.path("description").asText());
    }
    // Redoc's own name for the list of security schemes.
    description.append("\n\n# Authentication\n\n<SecurityDefinitions />\n");
    info.put("description", description.toString());
  }

  /** Redoc shows the examples of parameters, but not those of properties. */
  private static void writeOutOwn(JsonNode schema) {
    // Unless it is a list of properties, one of which is called "example".
    if (schema.path("description").isTextual()) {
      String description = schema.path("description").asText().strip();
      String example = schema.path("example").asText();
      ((ObjectNode) schema).put("description", description + "\n\nExample: `" + example + "`");
    }
  }

  private void writeOut(ObjectNode response) {
    // Operations share responses.
    if (response.has("x-summary")) {
      return;
    }
    StringBuilder samples = new StringBuilder();
    // The type that Redoc shows first needs no name; the others are behind a list to choose from.
    response.path("content").properties().forEach(content -> {
      String before = samples.length() == 0 ? "" : "As `" + content.getKey() + "`: ";
      writeOut(resolved(content.getValue()), before, samples);
    });
    // What stood in the description; Redoc puts it beside the status.
    response.set("x-summary", response.path("description"));
    response.put("description", samples.toString());
  }

  private void writeOut(JsonNode mediaType, String before, StringBuilder samples) {
    mediaType.path("examples").properties().forEach(named -> {
      JsonNode example = resolved(named.getValue());
      String summary = example.path("summary").asText();
      samples.append(before).append("Example `").append(named.getKey()).append("`: ");
      samples.append(summary).append(code(example.path("value")));
    });
    JsonNode schema = resolved(mediaType.path("schema"));
    if (!mediaType.has("examples") && schema.has("example")) {
      samples.append(before).append(schema.path("description").asText());
    }
  }

  private static String code(JsonNode value) {
    try {
      return value.isTextual()
          ? "\n\n```text\n" + value.asText() + "\n```\n\n"
          : "\n\n```json\n" + JSON.writeValueAsString(value) + "\n```\n\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("JSON that was read cannot be written.", e);
    }
  }

  private JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : contract.requiredAt(reference.substring(1));
  }
}
