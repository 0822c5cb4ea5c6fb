package dev.powerpack.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
   * What the linter cannot see: that the version is one, and that whatever may be absent from a
   * response may be null too, as the service sends null for it.
   */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    try {
      Verdict.version(version());
    } catch (IllegalArgumentException e) {
      faults.add(e.getMessage());
    }
    received().forEach(place -> {
      JsonNode schema = tree.at(place.substring(1));
      Set<String> required = new HashSet<>();
      schema.path("required").forEach(name -> required.add(name.asText()));
      schema.path("properties").properties().forEach(property -> {
        JsonNode resolved = resolve(property.getValue());
        // A schema without a type allows for null.
        boolean strict = resolved.has("type") && !resolved.path("nullable").asBoolean();
        if (strict && !required.contains(property.getKey())) {
          faults.add(
              place + "/properties/" + property.getKey() + ": what is optional must be nullable");
        }
      });
    });
    return faults;
  }

  /** The places that responses refer to, directly or by way of another one. */
  private Set<String> received() {
    Set<String> places = new TreeSet<>();
    Deque<JsonNode> open = new ArrayDeque<>(tree.findValues("responses"));
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      String reference = node.path("$ref").asText();
      if (reference.startsWith("#/") && places.add(reference)) {
        open.push(tree.at(reference.substring(1)));
      }
      node.forEach(open::push);
    }
    return places;
  }
}
