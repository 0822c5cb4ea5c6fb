package dev.powerpack.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.github.fge.jsonpatch.JsonPatch;
import com.github.fge.jsonpatch.JsonPatchException;
import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** A contract as text, as a tree and as a model. */
final class Contract {
  private final String text;
  private final JsonNode tree;

  private Contract(String text) {
    this.text = text;
    try {
      this.tree = Yaml.mapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException("The contract is not YAML: " + e.getMessage(), e);
    }
  }

  static Contract of(String text) {
    return new Contract(text);
  }

  static Contract read(Path file) {
    try {
      return new Contract(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The contract cannot be read: " + e, e);
    }
  }

  /** The contract that is worked on. */
  static Contract current() {
    return read(Path.of("openapi", "powerpack.yaml"));
  }

  /** The contract as it was released last. */
  static Contract released() {
    return read(Path.of("openapi", "released", "powerpack.yaml"));
  }

  /** A copy with a change, which is a JSON Patch (RFC 6902) or missing. */
  Contract patched(JsonNode patch) {
    try {
      return patch.isMissingNode()
          ? this
          : of(JsonPatch.fromJson(patch).apply(tree).toString());
    } catch (IOException | JsonPatchException e) {
      throw new IllegalArgumentException("The contract cannot be changed by " + patch, e);
    }
  }

  String text() {
    return text;
  }

  JsonNode tree() {
    return tree;
  }

  String version() {
    return tree.path("info").path("version").asText();
  }

  OpenAPI model() {
    return parsed().getOpenAPI();
  }

  /**
   * What is wrong with it as an OpenAPI document with a version, in which whatever may be absent
   * may be null too; nothing if it is valid.
   */
  List<String> faults() {
    List<String> faults = new ArrayList<>(parsed().getMessages());
    tree.at("/components/schemas").properties().forEach(schema -> addStrict(schema, faults));
    try {
      Version.of(version());
    } catch (IllegalArgumentException e) {
      faults.add(e.getMessage());
    }
    return faults;
  }

  /** The service sends null for what is optional; a schema without a type allows for it. */
  private void addStrict(Map.Entry<String, JsonNode> schema, List<String> faults) {
    Set<String> required = new HashSet<>();
    schema.getValue().path("required").forEach(name -> required.add(name.asText()));
    schema.getValue().path("properties").properties().forEach(property -> {
      JsonNode resolved = resolve(property.getValue());
      boolean strict = resolved.has("type") && !resolved.path("nullable").asBoolean();
      if (strict && !required.contains(property.getKey())) {
        faults.add("#/components/schemas/" + schema.getKey() + "/properties/" + property.getKey()
            + ": what is optional must be nullable");
      }
    });
  }

  private SwaggerParseResult parsed() {
    return new OpenAPIV3Parser().readContents(text, null, null);
  }

  /** The names of all parameters that stand in a query. */
  List<String> queryParameters() {
    return StreamSupport.stream(tree.at("/components/parameters").spliterator(), false)
        .filter(parameter -> parameter.path("in").asText().equals("query"))
        .map(parameter -> parameter.path("name").asText())
        .toList();
  }

  /** The node itself, or the one that it refers to. */
  JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? resolve(at(node.get("$ref").asText())) : node;
  }

  private JsonNode at(String reference) {
    return reference.startsWith("#/") ? tree.at(reference.substring(1)) : MissingNode.getInstance();
  }
}
