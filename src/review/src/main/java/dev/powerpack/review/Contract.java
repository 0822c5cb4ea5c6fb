package dev.powerpack.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.util.DeserializationUtils;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;

/** A contract in YAML or JSON. */
record Contract(JsonNode tree) {
  /**
   * A contract in a file.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Contract read(Path file) {
    try {
      JsonNode tree = parse(Files.readString(file));
      if (!tree.isObject()) {
        throw new IllegalArgumentException(
            "it must be a map but is " + (tree.isNull() ? "empty" : "a list or a text"));
      }
      return new Contract(tree);
    } catch (IOException | YAMLException | IllegalArgumentException e) {
      String reason = e instanceof IOException ? e.toString() : e.getMessage();
      throw new IllegalArgumentException(file + " cannot be read: " + reason, e);
    }
  }

  /** Reads YAML as the parser of OpenAPI does, where a date is a text; but no key comes twice. */
  static JsonNode parse(String text) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(Integer.MAX_VALUE);
    DumperOptions unused = new DumperOptions();
    Object read = new Yaml(
            new SafeConstructor(options),
            new Representer(unused),
            unused,
            options,
            new DeserializationUtils.CustomResolver())
        .load(text);
    JsonMapper mapper = new JsonMapper();
    // Fails where an anchor holds itself.
    return mapper.readTree(mapper.writeValueAsBytes(read));
  }

  String version() {
    return tree.at("/info/version").asText();
  }

  OpenAPI model() {
    return new OpenAPIV3Parser().readContents(tree.toString()).getOpenAPI();
  }

  /** The place of a member. */
  static String at(String place, String name) {
    return place + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** The node itself, or the one that it refers to; missing where there is none in the contract. */
  JsonNode resolve(JsonNode node) {
    Set<String> seen = new HashSet<>();
    JsonNode found = node;
    while (found.path("$ref").isTextual()) {
      String reference = found.path("$ref").asText();
      if (!reference.startsWith("#/") || !seen.add(reference)) {
        return MissingNode.getInstance();
      }
      found = find(reference);
    }
    return found;
  }

  private JsonNode find(String reference) {
    return tree.at(URLDecoder.decode(reference.replace("+", "%2B"), UTF_8).substring(1));
  }

  /** The paths, with the parameters of each before those of its operations, as generators do it. */
  JsonNode paths() {
    JsonNode paths = tree.path("paths").deepCopy();
    for (JsonNode path : paths) {
      for (var operation : path.properties()) {
        if (!Rules.isValue(operation.getKey())
            && operation.getValue() instanceof ObjectNode object) {
          Map<String, JsonNode> all = new LinkedHashMap<>();
          path.path("parameters").forEach(each -> all.put(nameOf(each), each));
          object.path("parameters").forEach(each -> {
            all.remove(nameOf(each));
            all.put(nameOf(each), each);
          });
          object.putArray("parameters").addAll(all.values());
        }
      }
      if (path instanceof ObjectNode object) {
        object.remove("parameters");
      }
    }
    return paths;
  }

  /** What identifies a parameter among others, or a tag. */
  String nameOf(JsonNode node) {
    JsonNode resolved = resolve(node);
    return (resolved.path("in").asText() + " " + resolved.path("name").asText()).strip();
  }

  /** Visits each object whose members are words of OpenAPI, with its place; no example is one. */
  static void visit(String place, String key, JsonNode node, BiConsumer<String, JsonNode> visitor) {
    boolean isMap = Rules.isMap(key);
    if (node.isObject() && !isMap) {
      visitor.accept(place, node);
    }
    node.properties().forEach(child -> {
      String word = isMap ? "" : child.getKey();
      if (!Rules.isValue(word)) {
        visit(at(place, child.getKey()), word, child.getValue(), visitor);
      }
    });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      visit(place + "/" + i, key.equals("parameters") ? "" : key, node.get(i), visitor);
    }
  }

  /**
   * What the linter cannot see: that the version is one, that all is in this file, and that
   * whatever may be absent from a response may be null too, as the service sends null for it.
   */
  Set<String> faults() {
    Set<String> faults = new TreeSet<>();
    try {
      Verdict.version(version());
    } catch (IllegalArgumentException e) {
      faults.add(e.getMessage());
    }
    Set<String> seen = new HashSet<>();
    visit("#", "", tree, (place, node) -> {
      JsonNode reference = node.path("$ref");
      if (reference.isTextual() && !reference.asText().startsWith("#/")) {
        faults.add(place + ": must be a reference within the contract but is " + reference);
      } else if (reference.isTextual() && resolve(node).isMissingNode()) {
        faults.add(place + ": there is nothing where " + reference + " leads");
      }
      checkReceived(at(place, "responses"), "responses", node.path("responses"), seen, faults);
    });
    return faults;
  }

  private void checkReceived(
      String start, String key, JsonNode from, Set<String> seen, Set<String> faults) {
    visit(start, key, from, (place, node) -> {
      List<JsonNode> references = new ArrayList<>(List.of(node.path("$ref")));
      node.path("mapping").forEach(references::add);
      for (JsonNode reference : references) {
        String at = reference.asText();
        if (at.startsWith("#/") && seen.add(at)) {
          checkReceived(at, "", find(at), seen, faults);
        }
      }
      Set<String> required = new HashSet<>();
      node.path("required").forEach(name -> required.add(name.asText()));
      // Names of a part may be required beside allOf.
      JsonNode outer = tree.at(place.substring(1).replaceFirst("/allOf/\\d+$", ""));
      outer.path("required").forEach(name -> required.add(name.asText()));
      node.path("properties").properties().forEach(property -> {
        JsonNode resolved = resolve(property.getValue());
        // A schema without any of these allows for null.
        boolean strict = Stream.of("type", "allOf", "oneOf", "anyOf").anyMatch(resolved::has)
            && !resolved.path("nullable").asBoolean();
        if (strict && !required.contains(property.getKey())) {
          faults.add(
              at(place + "/properties", property.getKey()) + ": what is optional must be nullable");
        }
      });
    });
  }
}
