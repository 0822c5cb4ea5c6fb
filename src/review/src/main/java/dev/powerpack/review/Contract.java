package dev.powerpack.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A contract in YAML or JSON. */
record Contract(JsonNode tree) {
  static final YAMLMapper YAML = new YAMLMapper();

  static Contract read(Path file) {
    try {
      return new Contract(YAML.readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  String version() {
    return tree.at("/info/version").asText();
  }

  OpenAPI model() {
    return new OpenAPIV3Parser().readContents(tree.toString()).getOpenAPI();
  }

  /** The node itself, or the one that it refers to. */
  JsonNode resolve(JsonNode node) {
    String reference = node.path("$ref").asText();
    if (reference.isEmpty()) {
      return node;
    }
    return reference.startsWith("#/")
        ? resolve(tree.at(reference.substring(1)))
        : MissingNode.getInstance();
  }

  /**
   * What the linter cannot see: that the version is one, and that whatever may be absent may be
   * null too, as the service sends null for it.
   */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    try {
      Verdict.version(version());
    } catch (IllegalArgumentException e) {
      faults.add(e.getMessage());
    }
    tree.at("/components/schemas").properties().forEach(schema -> {
      Set<String> required = new HashSet<>();
      schema.getValue().path("required").forEach(name -> required.add(name.asText()));
      schema.getValue().path("properties").properties().forEach(property -> {
        JsonNode resolved = resolve(property.getValue());
        // A schema without a type allows for null.
        boolean strict = resolved.has("type") && !resolved.path("nullable").asBoolean();
        if (strict && !required.contains(property.getKey())) {
          faults.add("#/components/schemas/" + schema.getKey() + "/properties/" + property.getKey()
              + ": what is optional must be nullable");
        }
      });
    });
    return faults;
  }
}
