package dev.powerpack.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The text of the page; {@link PageRendered} looks at it in a browser. */
final class PageTest {
  private static final Pattern SCRIPT =
      Pattern.compile("<script[^>]*>(.*?)</script>", Pattern.DOTALL);

  private JsonNode contract;

  @BeforeEach
  void read() throws IOException {
    contract = Page.contract(Path.of("openapi/powerpack.yaml"));
  }

  @Test
  void markupInTheContractEndsNoScript() {
    ((ObjectNode) contract.path("info")).put("title", "</script><!-- <script> & \"{{redoc}}\"");

    String html = html();

    assertThat(html)
        .contains(
            "<title>&lt;/script&gt;&lt;!-- &lt;script&gt; &amp; &quot;{{redoc}}&quot; 2.0.0</title>");
    assertThat(SCRIPT.matcher(html).results().map(script -> script.group(1)))
        .hasSize(3)
        .noneMatch(script -> script.contains("<script") || script.contains("<!--"));
  }

  @Test
  void onlyTextNamesAnotherPlace() {
    assertThat(html()).doesNotContain("cdn.redoc.ly").doesNotContain("\n//# sourceMappingURL");
  }

  @Test
  void contractStaysAsItIs() {
    JsonNode before = contract.deepCopy();
    html();

    assertThat(contract).isEqualTo(before);
  }

  @Test
  void versionIsText() {
    assertThat(Page.html(contract, "1.2.3-<b>", LocalDate.of(2026, 3, 9), "changes.html"))
        .contains("1.2.3-&lt;b&gt;")
        .doesNotContain("1.2.3-<b>");
  }

  private String html() {
    return Page.html(contract, "2.0.0", LocalDate.of(2026, 3, 9), "changes.html");
  }
}
