package dev.powerpack.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The contract as a page to read: one file that needs nothing beside it and no network. */
final class Page {
  private static final String REDOC = "/META-INF/resources/webjars/redoc/%s/redoc.standalone.js";
  private static final String REDOC_POM = "/META-INF/maven/org.webjars/redoc/pom.properties";

  /** Redoc's one request: for a logo beside its name. */
  private static final String LOGO = "https://cdn.redoc.ly/redoc/logo-mini.svg";

  private static final String TRANSPARENT =
      "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

  private Page() {}

  /** The contract in a file of YAML or JSON. */
  static JsonNode contract(Path file) throws IOException {
    return new YAMLMapper().readTree(file.toFile());
  }

  /**
   * The text of the page.
   *
   * @param changes where its head leads to for what has changed, as in {@code changes.html}
   */
  static String html(JsonNode contract, String version, LocalDate date, String changes) {
    JsonNode copy = Samples.writtenOut(contract);
    ObjectNode info = (ObjectNode) copy.required("info");
    info.put("version", version);
    Map<String, String> values = Map.of(
        "title", text(info.required("title").asText()),
        "version", text(version),
        "date", date.toString(),
        "changes", text(changes),
        "contract", json(copy),
        "redoc", redoc());
    // In one pass: Redoc's own text has such braces too.
    return PLACEHOLDER
        .matcher(resource("/contract/page.html"))
        .replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1))));
  }

  private static String redoc() {
    String version = resource(REDOC_POM).replaceAll("(?s).*version=(\\S+).*", "$1");
    String script = resource(REDOC.formatted(version));
    if (!script.contains(LOGO)) {
      throw new IllegalStateException(
          "Redoc no longer asks for " + LOGO + "; see what else it asks for, and mend Page.");
    }
    return script
        .replace(LOGO, TRANSPARENT)
        // A browser's tools would ask for it.
        .replaceAll("\n//# sourceMappingURL=\\S+\\s*$", "")
        // Inside a string or a regular expression, which is where it has them, this means <.
        .replaceAll("<(?=!--|/?script)", "\\\\x3c");
  }

  private static String json(JsonNode value) {
    // All that could end a script or begin a comment starts with it.
    return value.toString().replace("<", "\\u003c");
  }

  private static String text(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            name + " is not on the class path; is org.webjars:redoc a dependency?");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
