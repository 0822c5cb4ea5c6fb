package dev.powerpack.benchmarks;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.powerpack.model.PowerpackList;
import dev.powerpack.testing.FakePlivo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okio.Buffer;

/** The page that is decoded: without white space, and indented as in Plivo's documentation. */
final class PageFiles {
  private PageFiles() {}

  /** Writes {@code indented.json} and {@code compact.json}, with 20 powerpacks each. */
  static void write(FakePlivo fake, Path folder) throws IOException {
    Buffer body = new Buffer();
    fake.page(20, 0).getBody().writeTo(body);
    JsonAdapter<PowerpackList> pages = new Moshi.Builder().build().adapter(PowerpackList.class);
    PowerpackList page = pages.fromJson(body);
    Files.writeString(folder.resolve("compact.json"), pages.toJson(page));
    Files.writeString(folder.resolve("indented.json"), pages.indent("    ").toJson(page));
  }
}
