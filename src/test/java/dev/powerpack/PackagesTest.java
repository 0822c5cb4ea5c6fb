package dev.powerpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** Which package uses which, ours and those of libraries; what is generated counts too. */
final class PackagesTest {
  private static final Pattern ARROW =
      Pattern.compile("^ +(dev\\.powerpack\\S*) +-> (?!\\1 |java)(\\S+)", Pattern.MULTILINE);

  @Test
  void arrowsBetweenPackagesGoOneWay() {
    StringWriter printed = new StringWriter();
    PrintWriter out = new PrintWriter(printed);
    ToolProvider.findFirst("jdeps")
        .orElseThrow()
        .run(out, out, "-verbose:package", "-filter:none", "target/classes");

    assertThat(ARROW
            .matcher(printed.toString())
            .results()
            .map((MatchResult arrow) -> arrow.group(1) + " -> " + arrow.group(2)))
        .containsExactly("""
            dev.powerpack -> com.squareup.moshi
            dev.powerpack -> dev.powerpack.api
            dev.powerpack -> dev.powerpack.exception
            dev.powerpack -> dev.powerpack.model
            dev.powerpack -> okhttp3
            dev.powerpack -> okio
            dev.powerpack -> org.jspecify.annotations
            dev.powerpack -> retrofit2
            dev.powerpack -> retrofit2.converter.moshi
            dev.powerpack.api -> dev.powerpack.model
            dev.powerpack.api -> dev.powerpack.paging
            dev.powerpack.api -> org.jspecify.annotations
            dev.powerpack.api -> retrofit2.http
            dev.powerpack.exception -> okhttp3
            dev.powerpack.exception -> org.jspecify.annotations
            dev.powerpack.model -> com.squareup.moshi
            dev.powerpack.model -> okio
            dev.powerpack.model -> org.jspecify.annotations
            dev.powerpack.paging -> dev.powerpack.exception
            dev.powerpack.paging -> okio
            dev.powerpack.paging -> org.jspecify.annotations""".split("\n", -1));
  }
}
