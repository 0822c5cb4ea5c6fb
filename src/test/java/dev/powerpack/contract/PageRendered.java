package dev.powerpack.contract;

import static dev.powerpack.contract.Wording.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.powerpack.contract.Browser.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a reader sees of the page that {@link Review} has written, without a click and without a
 * network. Needs Chromium; see {@link Browser}. Leaves a picture of it in
 * {@code target/contract/screenshot.png}.
 */
final class PageRendered {
  private static final Path PAGE = Path.of("target", "contract", "index.html");

  private static JsonNode contract;
  private static Wording wording;
  private static Seen seen;

  @BeforeAll
  static void render(@TempDir Path folder) throws IOException {
    contract = Page.contract(Path.of("openapi/powerpack.yaml"));
    wording = new Wording(contract);
    Browser browser = new Browser(folder);
    seen = browser.look(PAGE);
    browser.picture(PAGE, seen.height(), PAGE.resolveSibling("screenshot.png"));
  }

  @Test
  void pageBeginsWithTitleVersionDateAndTheLinkToTheChanges() {
    String title = contract.at("/info/title").asText();

    String version = contract.at("/info/version").asText();
    assertThat(seen.text())
        .matches(Pattern.compile(
            Pattern.quote(title + " Version " + version) + " \\d{4}-\\d\\d-\\d\\d Changes .*",
            Pattern.DOTALL));
    assertThat(seen.links()).startsWith("changes.html");
  }

  @Test
  void pageAsksForNothing() {
    assertThat(seen.requests()).isEmpty();
    assertThat(seen.loaded()).allMatch(element -> element.contains(" src=\"data:"));
  }

  @Test
  void serverAndAuthenticationAreShown() {
    List<String> expected = new ArrayList<>();
    contract
        .path("servers")
        .forEach(server ->
            expected.add("Server: " + text(server, "url") + ", " + text(server, "description")));
    contract
        .at("/components/securitySchemes")
        .properties()
        .forEach(
            scheme -> expected.add(scheme.getKey() + " " + text(scheme.getValue(), "description")));

    assertThat(seen.text()).contains(expected);
  }

  @Test
  void operationsAreShownWithMethodAndPath() {
    List<String> expected = new ArrayList<>();
    contract
        .path("paths")
        .properties()
        .forEach(path -> path.getValue().properties().forEach(operation -> {
          String method = operation.getKey().toUpperCase(Locale.ROOT);
          JsonNode described = operation.getValue();
          expected.add(text(described, "summary") + " " + method + " " + path.getKey() + " "
              + text(described, "description"));
        }));

    assertThat(seen.text()).contains(expected);
  }

  @Test
  void parametersAreShownWithBoundsDefaultsAndExamples() {
    List<String> expected = new ArrayList<>();
    contract.at("/components/parameters").forEach(each -> expected.add(wording.parameter(each)));

    assertThat(expected).isNotEmpty();
    assertThat(seen.text()).contains(expected);
  }

  @Test
  void propertiesAreShownWithTypeNullabilityAndExample() {
    List<String> expected = new ArrayList<>();
    for (JsonNode schema : contract.at("/components/schemas")) {
      Set<String> required = new HashSet<>();
      schema.path("required").forEach(name -> required.add(name.asText()));
      schema.path("properties").properties().forEach(each -> {
        String name = each.getKey();
        expected.add(wording.property(name, required.contains(name), each.getValue()));
      });
    }

    assertThat(expected).isNotEmpty();
    assertThat(seen.text()).contains(expected);
  }

  @Test
  void responsesAreShownWithDescriptionAndAllExamples() {
    List<String> expected = new ArrayList<>();
    for (JsonNode path : contract.path("paths")) {
      for (JsonNode operation : path) {
        operation
            .path("responses")
            .properties()
            .forEach(each -> expected.add(
                squeezed(wording.response(each.getKey(), wording.resolved(each.getValue())))));
      }
    }

    assertThat(expected).isNotEmpty();
    // Without white space, so that it does not matter how JSON is laid out.
    assertThat(squeezed(seen.text())).contains(expected);
  }

  @Test
  void headersAreShownWithDescriptionAndExample() {
    List<String> expected = new ArrayList<>();
    for (JsonNode response : contract.at("/components/responses")) {
      response
          .path("headers")
          .properties()
          .forEach(each ->
              expected.add(wording.header(each.getKey(), wording.resolved(each.getValue()))));
    }

    assertThat(expected).isNotEmpty();
    assertThat(seen.text()).contains(expected);
  }

  @Test
  void requestThatThePagesPolicyForbidsIsNoticed(@TempDir Path folder) throws IOException {
    String html = Files.readString(PAGE);
    String image = "<img src=\"https://example.com/logo.svg\">";
    Path page = Files.writeString(
        folder.resolve("index.html"), html.replaceFirst("<main", image + "<main"));

    Seen withImage = new Browser(folder).look(page);

    assertThat(withImage.requests()).contains("https://example.com/logo.svg");
    assertThat(withImage.loaded()).contains(image);
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
