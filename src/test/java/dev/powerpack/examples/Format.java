package dev.powerpack.examples;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import dev.powerpack.model.Powerpack;
import java.util.List;

/** What a list is printed as. */
enum Format {
  TABLE,
  /** An array of the objects that the service sends. */
  JSON,
  CSV;

  private static final JsonAdapter<List<Powerpack>> ARRAY = new Moshi.Builder()
      .build()
      .<List<Powerpack>>adapter(Types.newParameterizedType(List.class, Powerpack.class))
      .indent("  ");

  /** Text that ends each of its lines itself, so that it is the same on every system. */
  String text(List<Powerpack> powerpacks) {
    return switch (this) {
      case TABLE -> PowerpackTable.format(powerpacks);
      case JSON -> ARRAY.toJson(powerpacks) + "\n";
      case CSV -> PowerpackCsv.format(powerpacks);
    };
  }
}
