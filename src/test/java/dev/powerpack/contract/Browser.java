package dev.powerpack.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.powerpack.tools.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Chromium without a window and without a network.
 *
 * @param folder for its profiles
 */
record Browser(Path folder) {
  private static final int WIDTH = 1400;
  private static final String NEEDED =
      "Chromium is needed to render the reference page; Debian: apt-get install chromium";

  /** Runs before anything else in the page and notes what the page's own policy keeps it from. */
  private static final String WATCH = """
      <script>
      const blocked = [];
      addEventListener('securitypolicyviolation', event => blocked.push(event.blockedURI));
      </script>
      """;

  /** Leaves in the page what is seen of it once it is rendered. */
  private static final String REPORT = """
      <script>
      setTimeout(() => {
        const seen = document.createElement('script');
        seen.type = 'application/json';
        seen.text = JSON.stringify({
          text: document.body.innerText,
          height: document.documentElement.scrollHeight,
          requests: performance.getEntriesByType('resource').map(each => each.name).concat(blocked),
          links: [...document.querySelectorAll('a[href]')].map(each => each.getAttribute('href')),
          loaded: [...document.querySelectorAll('[src], link, [poster], [data], image, use')]
            .map(each => each.outerHTML),
        }).replaceAll('<', '\\\\u003c');
        document.documentElement.append(seen);
      }, 3000);
      </script>
      """;

  /**
   * What is seen of a page without a click.
   *
   * @param text what is visible, with each white space as one blank
   * @param requests what it asked for, or would have asked for if its policy let it
   * @param loaded elements that a browser loads something for
   */
  record Seen(
      String text, int height, List<String> requests, List<String> links, List<String> loaded) {}

  Seen look(Path page) throws IOException {
    String html = Files.readString(page);
    int end = html.lastIndexOf("</body>");
    Path watched = Files.writeString(
        folder.resolve("watched.html"),
        html.substring(0, end).replaceFirst("<head>", "<head>" + WATCH)
            + REPORT
            + html.substring(end));
    String dom = run(watched, 1000, "--dump-dom");
    String start = "<script type=\"application/json\">";
    int report = dom.lastIndexOf(start);
    if (report < 0) {
      throw new IllegalStateException(page + " was not rendered:\n" + dom);
    }
    JsonNode seen = new JsonMapper()
        .readTree(dom.substring(report + start.length(), dom.indexOf("</script>", report)));
    return new Seen(
        seen.path("text").asText().replaceAll("(?U)\\s+", " "),
        seen.path("height").asInt(),
        texts(seen.path("requests")),
        texts(seen.path("links")),
        texts(seen.path("loaded")));
  }

  /** Makes a picture of the whole page. */
  void picture(Path page, int height, Path picture) throws IOException {
    run(page, height, "--hide-scrollbars", "--screenshot=" + picture.toAbsolutePath());
  }

  private String run(Path page, int height, String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        "chromium",
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--user-data-dir=" + Files.createTempDirectory(folder, "profile"),
        "--virtual-time-budget=10000",
        "--window-size=" + WIDTH + "," + height));
    command.addAll(List.of(options));
    command.add(page.toUri().toString());
    return Program.run(folder, command, Map.of(), NEEDED).succeeded().output();
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
