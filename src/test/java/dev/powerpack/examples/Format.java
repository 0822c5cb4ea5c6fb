package dev.powerpack.examples;

import dev.powerpack.model.Powerpack;
import java.util.List;

/** What a list is printed as. */
enum Format {
  TABLE,
  JSON,
  CSV;

  /** Text that ends each of its lines itself, so that it is the same on every system. */
  String text(List<Powerpack> powerpacks) {
    return switch (this) {
      case TABLE -> PowerpackTable.format(powerpacks);
      case JSON -> PowerpackJson.format(powerpacks);
      case CSV -> PowerpackCsv.format(powerpacks);
    };
  }
}
