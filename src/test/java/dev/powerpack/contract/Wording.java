package dev.powerpack.contract;

import com.fasterxml.jackson.databind.JsonNode;

/** What the page has to say for the parts of a contract, in the words of Redoc. */
record Wording(JsonNode contract) {
  String parameter(JsonNode parameter) {
    String name = parameter.path("name").asText();
    JsonNode schema = parameter.path("schema");
    boolean inQuery = parameter.path("in").asText().equals("query");
    return name
        + (parameter.path("required").asBoolean() ? " required " : " ")
        + type(schema)
        + bounds(schema)
        + preset(schema)
        + (" Example: " + (inQuery ? name + "=" : "")
            + parameter.path("example").asText())
        + (" " + text(parameter, "description"));
  }

  String property(String name, boolean required, JsonNode property) {
    JsonNode schema = resolved(property);
    return name
        + (required ? " required " : " ")
        + type(property)
        + preset(schema)
        + (" " + text(schema, "description"))
        + (schema.has("example") ? " Example: " + schema.path("example").asText() : "");
  }

  String header(String name, JsonNode header) {
    return name + " " + type(header.path("schema")) + " Example: " + header.path("example") + " "
        + text(header, "description");
  }

  String response(String status, JsonNode response) {
    StringBuilder shown = new StringBuilder(status + " " + text(response, "description"));
    response.path("content").properties().forEach(content -> {
      JsonNode examples = content.getValue().path("examples");
      examples.properties().forEach(named -> {
        JsonNode example = resolved(named.getValue());
        shown.append(" Example ").append(named.getKey()).append(": ");
        shown.append(text(example, "summary")).append(" ").append(example.path("value"));
      });
      if (examples.isEmpty()) {
        JsonNode schema = resolved(content.getValue().path("schema"));
        shown.append(" As ").append(content.getKey()).append(": ");
        shown.append(text(schema, "description"));
        shown.append(" Example: ").append(schema.path("example").asText());
      }
    });
    return shown.toString();
  }

  /** A text in one line, without the marks of Markdown that the contract uses. */
  static String text(JsonNode node, String name) {
    return node.path(name)
        .asText()
        .replaceAll("[`*]", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? contract.requiredAt(node.path("$ref").asText().substring(1)) : node;
  }

  /** As in {@code integer or null <int32>} or {@code object (PageMeta)}. */
  private String type(JsonNode node) {
    JsonNode schema = resolved(node);
    boolean list = schema.path("type").asText().equals("array");
    JsonNode named = list ? schema.path("items") : node;
    String type = resolved(named).path("type").asText("any");
    String reference = named.path("$ref").asText();
    return (list ? "Array of " + type + "s" + orNull(resolved(named)) : type)
        + orNull(schema)
        + (schema.has("format") ? " <" + schema.path("format").asText() + ">" : "")
        + (reference.isEmpty() ? "" : " (" + reference.replaceAll(".*/", "") + ")");
  }

  private static String orNull(JsonNode schema) {
    return schema.path("nullable").asBoolean() ? " or null" : "";
  }

  private static String preset(JsonNode schema) {
    return schema.has("default") ? " Default: " + schema.path("default") : "";
  }

  private static String bounds(JsonNode schema) {
    if (schema.path("type").asText().equals("string")) {
      return schema.path("minLength").asInt() == 1 ? " non-empty" : "";
    }
    return schema.has("maximum")
        ? " [ " + schema.path("minimum") + " .. " + schema.path("maximum") + " ]"
        : " >= " + schema.path("minimum");
  }
}
